import Domain
import Kernel
import Store

/// Systems by teams: a cell says how much was done of what is due; blank is unseen, hatched is not due.
struct HeatTable {
    private typealias Texts = DoubleFullDayTexts
    let groups: [String]
    let teams: [(id: OrganisationID, name: String)]
    let cells: [DoubleFullDayOverview.Cell]
    let address: String
    let language: Language

    var html: HTML {
        let byGroup = Dictionary(grouping: cells, by: \.group)
        return """
            <section class="card"><h2>\(Texts.heat(language))</h2><p class="second">\(Texts.heatHelp(language))</p>\
            <div class="heat" tabindex="0" role="region" aria-label="\(Texts.heat(language))"><table><thead><tr><th scope="col">\(Texts.system(language))</th>\
            \(each: teams, head)</tr></thead><tbody>\(each: groups.map { row($0, byGroup[$0] ?? []) }, \.self)</tbody></table></div></section>
            """
    }

    private func head(_ team: (id: OrganisationID, name: String)) -> HTML { "<th scope=\"col\">\(team.name)</th>" }

    private func row(_ group: String, _ cells: [DoubleFullDayOverview.Cell]) -> HTML {
        let byTeam = Dictionary(cells.map { ($0.team, $0) }) { first, _ in first }
        return """
            <tr><th scope="row"><a href="\(href: Address("\(address)/items", ["system": group]).href)">\(Texts.group(group)(language))</a></th>\
            \(each: teams.map { cell(byTeam[$0.id]) }, \.self)</tr>
            """
    }

    private func cell(_ cell: DoubleFullDayOverview.Cell?) -> HTML {
        guard let cell else { return "<td class=\"undue\"></td>" }
        let applicable = cell.due - cell.excluded
        guard cell.done > 0 || applicable == 0 else {
            return "<td class=\"unseen\"><span class=\"hidden\">0/\(cell.due)</span></td>"
        }
        let step = applicable == 0 ? 4 : min(4, 1 + cell.done * 3 / applicable)
        return "<td class=\"seen-\(step)\">\(cell.done)/\(applicable)</td>"
    }
}
