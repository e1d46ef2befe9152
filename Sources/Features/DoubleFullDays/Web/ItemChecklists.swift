import Domain
import Kernel
import Policy

/// What to look at in an item: the list of its kind, and that of its system, as they are in force on the campaign's day.
/// Each line can be marked as in order or not.
struct ItemChecklists {
    let lists: [Checklist]
    let marked: Set<String>
    let language: Language

    init(
        _ item: CheckItem, at kind: Domain.Site.Kind, on day: Day, _ book: RuleBook, marked: Set<String> = [],
        _ language: Language
    ) {
        let own =
            item.kind == .system ? nil : book.checklist(about: "~\(item.kind.rawValue)", at: kind.rawValue, on: day)
        let system = item.group.hasPrefix("~") ? nil : book.checklist(about: item.group, at: kind.rawValue, on: day)
        lists = [own, system].compactMap(\.self)
        (self.marked, self.language) = (marked, language)
    }

    var html: HTML { "\(each: Array(lists.enumerated()), list)" }

    private func list(_ entry: (offset: Int, element: Checklist)) -> HTML {
        let (list, name) = (entry.element, DoubleFullDayTexts.group(entry.element.about)(language))
        let lines = list.lines.enumerated().map { line($0.element, $0.offset + 1, of: list) }
        return """
            <details class="more check"\(if: entry.offset == 0, " open")><summary>\(RoundTexts.checklist(list.lines.count)(language)) · \(name)</summary>\
            <ol>\(each: lines, \.self)</ol><p class="second">\(RoundTexts.inForce(list.term.from)(language))</p></details>
            """
    }

    private func line(_ line: Checklist.Line, _ number: Int, of list: Checklist) -> HTML {
        let boxes = [true, false].map { isGood in
            box(CheckMark(about: list.about, version: list.term.from, line: number, isGood: isGood))
        }
        return """
            <li><span class="says">\(line.what(language))<small>\(line.clause)</small></span><span class="marks">\(each: boxes, \.self)</span></li>
            """
    }

    private func box(_ mark: CheckMark) -> HTML {
        let name = (mark.isGood ? RoundTexts.inOrder : RoundTexts.notInOrder)(language)
        return """
            <label title="\(name)"><input type="checkbox" name="marks" value="\(mark.text)"\(if: marked.contains(mark.text), " checked")>\
            <span aria-hidden="true">\(mark.isGood ? "✓" : "✗")</span><span class="hidden">\(name)</span></label>
            """
    }
}
