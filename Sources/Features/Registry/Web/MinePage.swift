import Database
import Domain
import Kernel
import Store

/// The dossier of a mine: its head, its tabs, and one tab's content.
struct MinePage {
    let reading: Reading
    let kept: RegistryStore.Kept<Domain.Site>
    /// What later features tell of the mine.
    let others: [MineTab]
    var site: Domain.Site { kept.entity }
    var visit: Visit { reading.visit }

    init(_ reading: Reading, _ others: [MineTab]) throws {
        self.reading = reading
        self.others = others.filter { reading.visit.may($0.permission) }
        kept = try RegistryForms.site.known(reading.id, reading.visit.actor, reading.db)
    }

    var address: String { "/mines/\(site.id)" }
    var today: Day { visit.context.today }
    /// Whether the visitor keeps the mine's own tree, people and lists.
    var keepsTree: Bool {
        get throws {
            try visit.may(.keepRegistry)
                && Keeper.may(
                    keep: Place(id: PlaceID(0), site: site.id, kind: .facility, name: ""), visit.actor, reading.db)
        }
    }

    func html(_ tab: String, _ body: HTML) -> HTML {
        let current = tab.isEmpty ? address : "\(address)/\(tab)"
        return Shell(
            RegistryTexts.same(site.name), visit,
            main: """
                \(RegistryParts.crumbs([("/mines", RegistryTexts.sites(visit.language))]))<div class="heading"><h1>\(site.name)</h1>\
                <p>\(site.kind.term(visit.language)) \(MineStatus(site, visit).html)</p></div>\
                \(RegistryParts.tabs(tabs, current: current, visit, isWhole: true))\(body)
                """
        ).html
    }

    /// One of the others' tabs.
    func other(_ tab: MineTab) throws -> HTML { html(tab.name, try tab.body(site, reading)) }

    private var tabs: [(href: String, title: Localized)] {
        [
            (address, RegistryTexts.overview), ("\(address)/places", RegistryTexts.places),
            ("\(address)/people", RegistryTexts.people),
        ] + others.map { ("\(address)/\($0.name)", $0.title) } + [
            ("\(address)/lists", RegistryTexts.lists), ("\(address)/contractors", RegistryTexts.contractors),
            ("\(address)/papers", RegistryTexts.papers), ("\(address)/history", RegistryTexts.history),
        ]
    }
}

extension RegistryTexts {
    /// A name, which is the same in both languages.
    static func same(_ text: String) -> Localized { Localized(text, text) }
}
