import Domain
import Kernel
import Store

/// The same facts in words and figures, for whoever does not see the map.
struct MineMapTable {
    private typealias Texts = MapTexts
    private let mines: [PlacedMine]
    private let areas: [String: String]
    private let language: Language

    init(page: MineMapPage) { (mines, areas, language) = (page.mines, page.areas, page.language) }

    private static let heads = [
        Texts.worst, Texts.mine, Texts.listed, Texts.major, Texts.overdue, Texts.open, Texts.placing,
    ]

    var html: HTML {
        guard !mines.isEmpty else { return "<div class=\"empty\"><p>\(Texts.none(language))</p></div>" }
        return """
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: Self.heads, { "<th scope=\"col\">\($0(language))</th>" })</tr></thead>\
            <tbody>\(each: mines, row)</tbody></table></div>
            """
    }

    private func row(_ placed: PlacedMine) -> HTML {
        let mine = placed.mine
        let mark = MapMark(worst: mine.worst, isStandingStill: mine.isStandingStill, language: language)
        let status = RegistryValueTexts.value("status", mine.status.rawValue)(language)
        return """
            <tr><td class="sign">\(mark.html) \(Texts.name(mine.worst)(language))</td>\
            <td class="what"><a class="row" href="\(href: "/mines/\(mine.site)")">\(mine.name)</a> \
            <small>\([area(mine), status].filter { !$0.isEmpty }.joined(separator: " · "))</small></td>\
            \(figure(mine.listed, Texts.listed))\(figure(mine.major, Texts.major))\(figure(mine.overdue, Texts.overdue))\
            \(figure(mine.open, Texts.open))<td data-name="\(Texts.placing(language))"><small>\(place(placed))</small></td></tr>
            """
    }

    private func figure(_ count: Int, _ name: Localized) -> HTML {
        "<td class=\"number\" data-name=\"\(name(language))\">\(count)</td>"
    }

    private func area(_ mine: MineStanding) -> String { mine.division.map { areas[$0] ?? $0 } ?? "" }

    private func place(_ placed: PlacedMine) -> String {
        switch placed.placing {
        case .own: Texts.own(language)
        case .county: Texts.atMiddle(language)
        case nil: Texts.unplaced(language)
        }
    }
}
