import Database
import Domain
import Kernel
import Store

/// Mines and ponds within sight, by name.
struct MineListPage {
    let visit: Visit
    let query: [String: String]
    let found: RegistryStore.Found<Domain.Site>
    let names: [OrganisationID: String]
    let companies: [OrganisationID: String]

    init(_ reading: Reading) throws {
        (visit, query) = (reading.visit, reading.query)
        found = try RegistryStore.page(
            matching: RegistryConditions.sites(
                words: query["q"] ?? "", kind: query["kind"], status: query["status"], division: query["division"]),
            after: query["cursor"], for: visit.actor, reading.db)
        let sites = found.rows.map(\.entity)
        names = try RegistryStore.names(of: "organisation", sites.map(\.supervisor), reading.db)
        companies = try RegistryStore.companies(of: sites.map(\.organisation), reading.db)
    }

    var html: HTML {
        let language = visit.language
        return Shell(
            RegistryTexts.sites, visit,
            main: """
                <div class="heading"><h1>\(RegistryTexts.sites(language))</h1><p>\(ShellTexts.count(found.total)(language))</p>\(map)\(add)</div>\
                \(RegistryParts.sections("/mines", visit))\(filter)\(table.html)\(Pager(found.next, Address("/mines", query), visit).html)\
                \(ExportForm(list: "/mines", total: found.total, visit: visit).html)
                """
        ).html
    }

    /// Whoever sees one mine alone needs no map of it.
    private var map: HTML {
        guard visit.actor.site == nil, visit.may(.readHiddenDangers) else { return "" }
        return RegistryParts.button("/mines/map", RegistryTexts.map, visit)
    }

    private var add: HTML {
        guard visit.actor.role.isRegulator || visit.actor.role == .administrator else { return "" }
        return RegistryParts.button("/mines/new", RegistryTexts.addSite, visit, isPrimary: true)
    }

    private var filter: HTML {
        RegistryFilter(
            action: "/mines", query: query, visit: visit,
            choices: [
                ("kind", Domain.Site.Kind.allCases.map { ($0.rawValue, $0.term) }),
                (
                    "status",
                    [(RegistryConditions.supervised, RegistryTexts.supervised)]
                        + Domain.Site.Status.allCases.map {
                            ($0.rawValue, RegistryValueTexts.value("status", $0.rawValue))
                        }
                ),
            ]
        ).html
    }

    private var table: RegistryTable {
        RegistryTable(
            heads: ["name", "kind", "status", "division", "company", "supervisor"].map(RegistryFieldTexts.field),
            rows: found.rows.map { row($0.entity) }, language: visit.language, empty: RegistryTexts.noMatch)
    }

    private func row(_ site: Domain.Site) -> [HTML] {
        [
            RegistryParts.link("/mines/\(site.id)", site.name), "\(site.kind.term(visit.language))",
            MineStatus(site, visit).html, "\(site.division)", "\(companies[site.organisation])",
            "\(names[site.supervisor])",
        ]
    }
}

/// The state of a site; what stands still is told apart from what works.
struct MineStatus {
    private let status: Domain.Site.Status
    private let visit: Visit

    init(_ site: Domain.Site, _ visit: Visit) { (status, self.visit) = (site.status, visit) }

    var html: HTML {
        "<span class=\"chip state\">\(RegistryValueTexts.value("status", status.rawValue)(visit.language))</span>"
    }
}

/// The search above a list: words and a few choices; its state is the address.
struct RegistryFilter {
    let action: String
    let query: [String: String]
    let visit: Visit
    var choices: [(name: String, options: [(String, Localized)])] = []

    var html: HTML {
        """
        <form class="filter" method="get" action="\(href: action)" role="search">\(words.html)\(each: choices, choice)\
        <button class="secondary">\(RegistryTexts.search(visit.language))</button></form>
        """
    }

    private var words: Field {
        Field(
            name: "q", label: RegistryTexts.search(visit.language), values: [query["q"] ?? ""], most: 100, input: .text)
    }

    private func choice(_ choice: (name: String, options: [(String, Localized)])) -> HTML {
        let all = [(value: "", label: RegistryTexts.all(visit.language))]
        let options = choice.options.map { (value: $0.0, label: $0.1(visit.language)) }
        return Field(
            name: choice.name, label: RegistryFieldTexts.field(choice.name)(visit.language),
            values: [query[choice.name] ?? ""], input: .select(all + options)
        ).html
    }
}
