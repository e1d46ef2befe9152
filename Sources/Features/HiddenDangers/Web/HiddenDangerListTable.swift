import Kernel
import Store

/// The rows of the register under their heads; what is a scalar can be sorted by.
extension HiddenDangerListPage {
    private typealias Texts = HiddenDangerTexts
    private typealias Sort = HiddenDangerFilter.Sort
    private var language: Language { visit.language }

    var table: HTML {
        """
        <div class="scroll" tabindex="0" role="region" aria-label="\(ListTexts.results(language))"><table><thead><tr>\
        \(head(Texts.number, .number, .highestNumber, isNumber: true))\(head(Texts.what))\(head(Texts.grade))\(head(Texts.phase))\
        \(head(Texts.place))\(head(Texts.assignee))\(head(Texts.deadline, .deadline, .latestDeadline))\
        \(head(ListTexts.extensions))\(head(Texts.reportedAt, .oldest, .newest))\(head(ListTexts.changed, .longestUnchanged, .changed))\
        </tr></thead><tbody>\(each: lines, row)</tbody></table></div>
        """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func head(_ text: Localized, _ rising: Sort, _ falling: Sort, isNumber: Bool = false) -> HTML {
        let order: HTML =
            switch filter.sort {
            case rising: " aria-sort=\"ascending\""
            case falling: " aria-sort=\"descending\""
            default: ""  // sorted by another column
            }
        let other =
            filter.sort == rising
            ? falling : filter.sort == falling ? rising : isNumber || falling != .latestDeadline ? falling : rising
        return """
            <th scope="col"\(order)\(if: isNumber, " class=\"number\"")>\
            <a href="\(href: address.with("sort", other.rawValue).href)">\(text(language))</a></th>
            """
    }

    private func row(_ line: Line) -> HTML {
        """
        <tr class="grade-\(line.bar)"><td class="number">\(line.number)</td>\
        <td class="what"><a class="row" href="\(href: line.href)">\(line.what)</a>\(each: line.marks, mark)</td>\
        <td>\(line.grade)</td><td><span class="chip state">\(line.phase)</span></td><td>\(line.place)</td><td>\(line.assignee)</td>\
        <td>\(line.deadline)</td><td class="number">\(line.extensions)</td><td class="when">\(line.reported)</td>\
        <td class="when late">\(line.changed)</td></tr>
        """
    }

    private func mark(_ mark: String) -> HTML { " <span class=\"chip none\">\(mark)</span>" }
}
