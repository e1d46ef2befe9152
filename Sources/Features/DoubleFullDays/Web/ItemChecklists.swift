import Domain
import Kernel
import Policy

/// What to look at in an item: the list of its kind, and that of its system, as they are in force on the campaign's day.
struct ItemChecklists {
    let lists: [Checklist]
    let language: Language

    init(_ item: CheckItem, at kind: Domain.Site.Kind, on day: Day, _ book: RuleBook, _ language: Language) {
        let own =
            item.kind == .system ? nil : book.checklist(about: "~\(item.kind.rawValue)", at: kind.rawValue, on: day)
        let system = item.group.hasPrefix("~") ? nil : book.checklist(about: item.group, at: kind.rawValue, on: day)
        lists = [own, system].compactMap(\.self)
        self.language = language
    }

    var html: HTML { "\(each: Array(lists.enumerated()), list)" }

    private func list(_ entry: (offset: Int, element: Checklist)) -> HTML {
        let (list, name) = (entry.element, DoubleFullDayTexts.group(entry.element.about)(language))
        return """
            <details class="more check"\(if: entry.offset == 0, " open")><summary>\(RoundTexts.checklist(list.lines.count)(language)) · \(name)</summary>\
            <ol>\(each: list.lines, line)</ol><p class="second">\(RoundTexts.inForce(list.term.from)(language))</p></details>
            """
    }

    private func line(_ line: Checklist.Line) -> HTML { "<li>\(line.what(language))<small>\(line.clause)</small></li>" }
}
