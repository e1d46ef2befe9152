import Database
import Domain
import Kernel
import Store

/// A contract with its works and its people on site.
struct ContractPage {
    let html: HTML

    init(_ reading: Reading) throws {
        let (visit, db) = (reading.visit, reading.db)
        let kept = try RegistryForms.contract.known(reading.id, visit.actor, db)
        let contract = kept.entity
        let address = "/contracts/\(contract.id)"
        let name = try RegistryStore.names(of: "organisation", [contract.contractor], db)[contract.contractor] ?? ""
        let keeps = try visit.may(.keepRegistry) && Keeper.may(keep: contract, visit.actor, db)
        let facts: [(name: Localized, value: HTML)] = [
            (RegistryFieldTexts.field("contractor"), RegistryParts.link("/organisations/\(contract.contractor)", name)),
            (
                RegistryFieldTexts.field("kind"),
                "\(RegistryValueTexts.value("kind", contract.kind.rawValue)(visit.language))"
            ), (RegistryFieldTexts.field("scope"), "\(contract.scope)"),
            (RegistryFieldTexts.field("number"), "\(contract.number)"),
            (RegistryFieldTexts.field("from"), RegistryParts.span(contract.from, contract.to, visit)),
        ]
        let edit: HTML = keeps ? "<p>\(RegistryParts.button("\(address)/edit", RegistryTexts.edit, visit))</p>" : ""
        html =
            Shell(
                RegistryTexts.same(name), visit,
                main: """
                    \(RegistryParts.crumbs([("/mines/\(contract.site)/contractors", RegistryTexts.contractors(visit.language))]))<h1>\(name)</h1>\
                    <div class="columns"><div>\(RegistryParts.card(RegistryTexts.facts, visit, RegistryParts.facts(facts, visit) + edit))\
                    \(RegistryParts.card(RegistryTexts.projects, visit, try Self.projects(contract, keeps, reading)))\
                    \(RegistryParts.card(RegistryTexts.engagements, visit, try Self.people(contract, keeps, reading)))</div>\
                    \(try RegistryHistoryCard(of: kept, reading).html)</div>
                    """
            ).html
    }

    private static func projects(_ contract: Contract, _ keeps: Bool, _ reading: Reading) throws -> HTML {
        let visit = reading.visit
        let found = try RegistryStore.all(of: Project.self, under: contract.id, reading.db).map(\.entity)
        let names = try RegistryStore.names(of: "person", found.compactMap(\.manager), reading.db)
        let table = RegistryTable(
            heads: ["name", "manager", "from"].map(RegistryFieldTexts.field),
            rows: found.map { project in
                let span = RegistryParts.span(project.from, project.to, visit)
                let name: HTML = keeps ? RegistryParts.link("/projects/\(project.id)", project.name) : "\(project.name)"
                return [name, "\(project.manager.flatMap { names[$0] })", span]
            }, language: visit.language)
        guard keeps else { return table.html }
        let people = try RegistryOptions.people(of: contract.site, reading)
        let form = ActForm(
            RegistryForms.project.founding, on: "/contracts/\(contract.id)/projects", visit, isPrimary: false,
            options: ["manager": people])
        return table.html + RegistryParts.folded(RegistryTexts.addProject, form, visit)
    }

    private static func people(_ contract: Contract, _ keeps: Bool, _ reading: Reading) throws -> HTML {
        let visit = reading.visit
        let found = try RegistryStore.all(of: Engagement.self, under: contract.id, reading.db).map(\.entity)
        let names = try RegistryStore.names(of: "person", found.map(\.person), reading.db)
        let table = RegistryTable(
            heads: ["person", "from"].map(RegistryFieldTexts.field),
            rows: found.map { work in
                let span = RegistryParts.span(work.from, work.to, visit)
                let name = names[work.person] ?? work.person.text
                return [keeps ? RegistryParts.link("/engagements/\(work.id)", name) : "\(name)", span]
            }, language: visit.language)
        guard keeps else { return table.html }
        let staff = try RegistryOptions.staff(of: contract.contractor, reading)
        let form = ActForm(
            EngagementEntry.act, on: "/contracts/\(contract.id)/engagements", visit, isPrimary: false,
            values: ["from": visit.context.today.text], options: ["person": staff])
        return table.html + RegistryParts.folded(RegistryTexts.addEngagement, form, visit)
    }
}

/// Somebody of a contractor who begins to work at the site.
struct EngagementEntry: Sendable {
    let person: PersonID
    let from: Day
    let to: Day?

    static let act = Act<EngagementEntry>(
        "", .keepRegistry, RegistryTexts.addEngagement, Ask.person("person", RegistryFieldTexts.field("person")),
        Ask.day("from", RegistryFieldTexts.field("from")), Ask.day("to", RegistryFieldTexts.field("to")).optional
    ) { EngagementEntry(person: $0, from: $1, to: $2) }

    func make(_ doing: Doing) throws -> Done<RegistryStore.Kept<Engagement>> {
        let contract = try RegistryForms.contract.known(doing.id, doing.visit.actor, doing.db).entity
        let work = Engagement(
            id: .fresh(at: doing.visit.now), site: contract.site, contract: contract.id, person: person, from: from,
            to: to)
        let kept = try RegistryStore.save(work, expecting: .nothing, doing.db, doing.context)
        return Done(kept: kept, version: kept.version, href: "/contracts/\(contract.id)")
    }
}
