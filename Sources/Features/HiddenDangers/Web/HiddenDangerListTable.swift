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
        \(if: isSelectable, "<th scope=\"col\"><span class=\"hidden\">\(BulkTexts.select(language))</span></th>")\(each: columns, head)\
        </tr></thead><tbody>\(each: lines, row)</tbody></table></div>
        """
    }

    private func head(_ column: RegisterColumn) -> HTML {
        switch column {
        case .number: head(column.title, .number, .highestNumber, isNumber: true)
        case .deadline: head(column.title, .deadline, .latestDeadline)
        case .reported: head(column.title, .oldest, .newest)
        case .changed: head(column.title, .longestUnchanged, .changed)
        case .what, .grade, .state, .site, .place, .assignee, .verifyBy, .extensions, .marks:
            "<th scope=\"col\">\(column.title(language))</th>"
        }
    }

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
        "<tr class=\"grade-\(line.bar)\">\(if: isSelectable, tick(line))\(each: columns, { cell($0, line) })</tr>"
    }

    /// Above the link that covers the row.
    private func tick(_ line: Line) -> HTML {
        """
        <td class="tick"><label><input type="checkbox" name="id" value="\(line.id)" form="bulk">\
        <span class="hidden">\(BulkTexts.select(language)) \(line.number) \(line.what)</span></label></td>
        """
    }

    private func cell(_ column: RegisterColumn, _ line: Line) -> HTML {
        switch column {
        case .number: "<td class=\"number\">\(line.number)</td>"
        case .what:
            "<td class=\"what\"><a class=\"row\" href=\"\(href: line.href)\">\(line.what)</a>\(each: line.marks, mark)</td>"
        case .grade: "<td>\(line.grade)</td>"
        case .state: "<td><span class=\"chip state\">\(line.phase)</span></td>"
        case .site: "<td>\(line.site)</td>"
        case .place: "<td>\(line.place)</td>"
        case .assignee: "<td>\(line.assignee)</td>"
        case .deadline: "<td>\(line.deadline)</td>"
        case .verifyBy: "<td>\(line.verifyBy)</td>"
        case .extensions: "<td class=\"number\">\(line.extensions)</td>"
        case .reported: "<td class=\"when\">\(line.reported)</td>"
        case .changed: "<td class=\"when late\">\(line.changed)</td>"
        case .marks: ""
        }
    }

    private func mark(_ mark: String) -> HTML { " <span class=\"chip none\">\(mark)</span>" }
}
