import Domain
import Kernel

/// One checklist to be read: its lines with their clauses, and since when it reads so.
struct ChecklistCard {
    private typealias Texts = ChecklistTexts
    let list: SiteChecklist
    /// The days of the versions before.
    var before: [Day] = []
    var isOpen = false
    let language: Language

    var html: HTML {
        let earlier = before.map(\.text).joined(separator: ", ")
        return """
            <details class="more check"\(if: isOpen, " open")><summary>\(DoubleFullDayTexts.group(list.about)(language)) · \
            \(RoundTexts.checklist(list.lines.count)(language))</summary><ol>\(each: list.lines, line)</ol>\
            <p class="second">\(RoundTexts.inForce(list.version)(language)) · \(list.document)\
            \(if: list.isLocal, " · \(NoticeTexts.local(language))")\
            \(if: !earlier.isEmpty, " · \(Texts.before(language)) \(earlier)")</p></details>
            """
    }

    private func line(_ line: SiteChecklist.Line) -> HTML {
        "<li><span class=\"says\">\(line.what(language))<small>\(line.clause)</small></span></li>"
    }
}
