import Domain
import Kernel
import Store

/// The mines with something major or overdue, the worst first; each figure leads to its dangers.
struct WorstMines {
    private typealias Texts = DashboardTexts
    let mines: [DangerDashboard.Mine]
    let language: Language

    var html: HTML {
        let heads = [Texts.major, Texts.overdue, Texts.open].map { $0(language) }
        return """
            <section class="card"><h2>\(Texts.worst(language))</h2><div class="scroll" tabindex="0"><table><thead><tr>\
            <th scope="col">\(StatisticsTexts.mine(language))</th>\
            \(each: heads, { "<th scope=\"col\" class=\"number\">\($0)</th>" })</tr></thead>\
            <tbody>\(each: mines, row)</tbody></table></div></section>
            """
    }

    private func row(_ mine: DangerDashboard.Mine) -> HTML {
        let major = HiddenDanger.Grade.major.rawValue
        return """
            <tr><td class="what"><a href="\(href: "/mines/\(mine.id)/dangers")">\(mine.name)</a></td>\
            \(cell(Texts.major, mine.major, ["figure": "open", "grade": major], mine, isUrgent: true))\
            \(cell(Texts.overdue, mine.overdue, ["turn": "overdue", "team": "1"], mine, isUrgent: true))\
            \(cell(Texts.open, mine.open, ["figure": "open"], mine))</tr>
            """
    }

    private func cell(
        _ name: Localized, _ count: Int, _ query: [String: String], _ mine: DangerDashboard.Mine, isUrgent: Bool = false
    ) -> HTML {
        let href = Address("/hidden-dangers", query.merging(["mine": mine.id.text]) { $1 }).href
        let link: HTML = "<a href=\"\(href: href)\"\(if: isUrgent && count > 0, " class=\"over\"")>\(count)</a>"
        return "<td class=\"number\" data-name=\"\(name(language))\">\(link)</td>"
    }
}
