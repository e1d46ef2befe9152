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
                <div class="heading"><h1>\(RegistryTexts.sites(language))</h1><p>\(ShellTexts.count(found.total)(language))</p>\(add)</div>\
                \(RegistryParts.sections("/mines", visit))\(filter)\(table.html)\(RegistryPager(found.next, query, visit).html)\
                \(ExportForm(list: "/mines", total: found.total, visit: visit).html)
                """
        ).html
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

/// The way to the next page of a list, keeping what was searched.
struct RegistryPager {
    private let next: String?
    private let query: [String: String]
    private let visit: Visit

    init(_ next: String?, _ query: [String: String], _ visit: Visit) {
        (self.next, self.query, self.visit) = (next, query, visit)
    }

    var html: HTML {
        let first: HTML =
            query["cursor"] == nil
            ? "" : "<a class=\"button\" href=\"\(href: address(nil))\">\(ShellTexts.newer(visit.language))</a>"
        let more: HTML =
            next == nil
            ? "" : "<a class=\"button\" href=\"\(href: address(next))\">\(ShellTexts.older(visit.language))</a>"
        return "<p class=\"pager\">\(first)\(more)</p>"
    }

    private func address(_ cursor: String?) -> String {
        var parts = query.filter { $0.key != "cursor" && !$0.value.isEmpty }
        parts["cursor"] = cursor
        return "?"
            + parts.keys.sorted().map { "\(Self.escaped($0))=\(Self.escaped(parts[$0] ?? ""))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
