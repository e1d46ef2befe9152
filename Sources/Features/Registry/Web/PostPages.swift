import Database
import Domain
import Kernel
import Store

/// A post: what it is, what it can do wrong, who holds it and held it.
struct PostPage {
    let html: HTML

    init(_ reading: Reading) throws {
        let (visit, db) = (reading.visit, reading.db)
        let kept = try RegistryForms.post.known(reading.id, visit.actor, db)
        let post = kept.entity
        let keeps = try visit.may(.keepRegistry) && Keeper.may(keep: post, visit.actor, db)
        let units = try RegistryStore.names(of: "organisation", [post.organisation], db)
        let field = RegistryFieldTexts.field
        var facts: [(name: Localized, value: HTML)] = [
            (field("kind"), "\(RegistryValueTexts.value("kind", post.kind.rawValue)(visit.language))"),
            (
                field("organisation"),
                RegistryParts.link("/organisations/\(post.organisation)", units[post.organisation] ?? "")
            ),
            (
                field("isUnderground"),
                "\(RegistryValueTexts.value("isUnderground", post.isUnderground ? "yes" : "no")(visit.language))"
            ),
        ]
        if let count = post.headcount { facts.append((field("headcount"), "\(count)")) }
        let edit: HTML =
            keeps ? "<p>\(RegistryParts.button("/posts/\(post.id)/edit", RegistryTexts.edit, visit))</p>" : ""
        html =
            Shell(
                RegistryTexts.same(post.name), visit,
                main: """
                    \(RegistryParts.crumbs([("/organisations/\(post.organisation)", units[post.organisation] ?? "")]))<h1>\(post.name)</h1>\
                    <div class="columns"><div>\(RegistryParts.card(RegistryTexts.facts, visit, RegistryParts.facts(facts, visit) + edit))\
                    \(RegistryParts.card(RegistryTexts.holders, visit, try Self.holders(of: post, keeps, reading)))\
                    \(RegistryParts.card(RegistryFieldTexts.field("violations"), visit, Self.violations(post, visit)))\
                    \(PlacePosters.links("/posts/\(post.id)/poster", visit.language))</div>\
                    \(try RegistryHistoryCard(of: kept, reading).html)</div>
                    """
            ).html
    }

    private static func violations(_ post: Post, _ visit: Visit) -> HTML {
        RegistryTable(
            heads: [RegistryFieldTexts.field("kind"), RegistryTexts.detail, RegistryFieldTexts.field("article")],
            rows: post.violations.map { violation in
                let type = RegistryValueTexts.value("type", violation.type.rawValue)(visit.language)
                let serious = violation.isSerious ? " · \(RegistryValueTexts.value("", "serious")(visit.language))" : ""
                return ["\(type)\(serious)", "\(violation.what)", "\(violation.clause)"]
            }, language: visit.language
        ).html
    }

    private static func holders(of post: Post, _ keeps: Bool, _ reading: Reading) throws -> HTML {
        let (visit, db) = (reading.visit, reading.db)
        let holdings = try RegistryStore.holdings(of: post.id, db)
        let names = try RegistryStore.names(of: "person", holdings.map(\.entity.person), db)
        let table = RegistryTable(
            heads: [
                RegistryFieldTexts.field("person"), RegistryFieldTexts.field("manner"),
                RegistryFieldTexts.field("from"),
            ],
            rows: holdings.map(\.entity).map { held in
                let name = names[held.person] ?? held.person.text
                return [
                    RegistryParts.link("/persons/\(held.person)", name),
                    "\(RegistryValueTexts.value("manner", held.manner.rawValue)(visit.language))",
                    keeps
                        ? RegistryParts.link(
                            "/holdings/\(held.id)",
                            "\(held.from) — \(held.to?.text ?? RegistryTexts.present(visit.language))")
                        : RegistryParts.span(held.from, held.to, visit),
                ]
            }, language: visit.language)
        guard keeps else { return table.html }
        if let obstacle = post.obstacle(toAppointmentBy: visit.actor) {
            return "\(table.html)<p class=\"second\">\(obstacle.text(visit.language))</p>"
        }
        let site = try RegistryStore.site(ofOrganisation: post.organisation, db)
        let people =
            try site.map { try RegistryOptions.people(of: $0, reading) }
            ?? RegistryOptions.staff(of: post.organisation, reading)
        let form = ActForm(
            Appointment.act, on: "/posts/\(post.id)/holdings", visit, isPrimary: false,
            values: ["from": visit.context.today.text, "manner": "full-time"], options: ["person": people])
        return table.html + RegistryParts.folded(RegistryTexts.addHolding, form, visit)
    }
}

/// Giving a post to a person.
struct Appointment: Sendable {
    let person: PersonID
    let manner: Holding.Manner
    let from: Day
    let to: Day?
    let assignedBy: String?

    static let act = Act<Appointment>(
        "", .keepRegistry, RegistryTexts.addHolding, Ask.person("person", RegistryFieldTexts.field("person")),
        Ask.choice("manner", RegistryFieldTexts.field("manner"), Holding.Manner.self) {
            RegistryValueTexts.value("manner", $0.rawValue)
        }, Ask.day("from", RegistryFieldTexts.field("from")), Ask.day("to", RegistryFieldTexts.field("to")).optional,
        Ask.text("assignedBy", RegistryFieldTexts.field("assignedBy")).optional
    ) { Appointment(person: $0, manner: $1, from: $2, to: $3, assignedBy: $4) }

    func make(_ doing: Doing) throws -> Done<RegistryStore.Kept<Holding>> {
        let post = try RegistryForms.post.known(doing.id, doing.visit.actor, doing.db).entity
        if let obstacle = post.obstacle(toAppointmentBy: doing.context.actor) { throw obstacle }
        guard person != doing.context.actor.person else { throw Refusal.appointsOneself }
        _ = try RegistryForms.person.known(person.text, doing.visit.actor, doing.db)
        let held = Holding(
            id: .fresh(at: doing.visit.now), post: post.id, person: person, organisation: post.organisation,
            manner: manner, from: from, to: to, assignedBy: assignedBy)
        let kept = try RegistryStore.save(held, expecting: .nothing, doing.db, doing.context)
        return Done(kept: kept, version: kept.version, href: "/posts/\(post.id)")
    }
}
