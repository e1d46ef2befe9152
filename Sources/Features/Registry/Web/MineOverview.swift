import Database
import Domain
import Kernel
import Store

extension MinePage {
    /// What a visitor wants to know before anything else.
    func overview() throws -> HTML {
        let facts = try basics()
        let edit: HTML =
            try Keeper.may(keep: site, visit.actor, reading.db) && visit.may(.keepRegistry)
            ? "<p>\(RegistryParts.button("\(address)/edit", RegistryTexts.edit, visit))</p>" : ""
        let basic = RegistryParts.card(RegistryTexts.facts, visit, RegistryParts.facts(facts, visit) + edit)
        let lists = RegistryParts.card(RegistryTexts.lists, visit, try listTable())
        let licences = RegistryParts.card(RegistryTexts.licences, visit, try licenceTable(withForms: false))
        return html("", "\(try tiles())<div class=\"columns\"><div>\(basic)</div><div>\(lists)\(licences)</div></div>")
    }

    private func tiles() throws -> HTML {
        let unowned = try FourList.allCases.map { list in
            try RegistryStore.items(of: list, at: site.id, on: today, reading.db).filter { $0.owner == nil }.count
        }.reduce(0, +)
        let people = try RegistryStore.roll(of: site.id, on: today, reading.db)
        return """
            <ul class="tiles">\(tile("\(address)/people", String(people), RegistryTexts.persons))\
            \(tile("\(address)/lists", String(unowned), RegistryTexts.unowned))\
            \(tile("\(address)/papers", latest(.output), RegistryTexts.latest(.output)))\
            \(tile("\(address)/papers", latest(.peopleUnderground), RegistryTexts.latest(.peopleUnderground)))</ul>
            """
    }

    private func tile(_ address: String, _ figure: String?, _ label: Localized) -> HTML {
        guard let figure else { return "" }
        return
            "<li class=\"tile\"><a href=\"\(href: address)\"><b>\(RegistryParts.grouped(figure))</b><small>\(label(visit.language))</small></a></li>"
    }

    private func latest(_ kind: DatedFact.Kind) -> String? {
        try? RegistryStore.latest(kind, of: site.id, reading.db)?.value.text
    }

    private func basics() throws -> [(name: Localized, value: HTML)] {
        let names = try RegistryStore.names(of: "organisation", [site.organisation, site.supervisor], reading.db)
        let field = RegistryFieldTexts.field
        var facts: [(name: Localized, value: HTML)] = []
        func add(_ name: String, _ text: String?) { if let text { facts.append((field(name), "\(text)")) } }
        add("statusReason", site.statusReason)
        add("statusSince", site.statusSince?.text)
        facts.append(
            (
                field("organisation"),
                RegistryParts.link("/organisations/\(site.organisation)", names[site.organisation] ?? "")
            ))
        add("supervisor", names[site.supervisor])
        add("division", try site.division.map { "\($0) \(try RegistryStore.divisionName($0, on: today, reading.db))" })
        add("address", site.address)
        for key in SiteAttribute.allCases where key.applies(to: site.kind) {
            add(
                key.rawValue,
                site.facts?[key].map {
                    RegistryParts.grouped(RegistryValueTexts.value(key.rawValue, $0)(visit.language))
                })
        }
        return facts
    }
}

extension RegistryTexts {
    static func latest(_ kind: DatedFact.Kind) -> Localized {
        let name = RegistryValueTexts.value("kind", kind.rawValue)
        return Localized("\(name.zh)（\(kind.unit.zh)，最近一期）", "\(name.en) (\(kind.unit.en), last)")
    }
}
