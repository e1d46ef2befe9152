import Database
import Domain
import Kernel
import Store

/// Organisations within sight, by name.
struct OrganisationListPage {
    let html: HTML

    init(_ reading: Reading) throws {
        let (visit, query) = (reading.visit, reading.query)
        let found: RegistryStore.Found<Organisation> = try RegistryStore.page(
            matching: RegistryConditions.organisations(words: query["q"] ?? "", level: query["level"]),
            after: query["cursor"], for: visit.actor, reading.db)
        let names = try RegistryStore.names(of: "organisation", found.rows.compactMap(\.entity.parent), reading.db)
        let table = RegistryTable(
            heads: ["name", "level", "office", "parent"].map(RegistryFieldTexts.field),
            rows: found.rows.map(\.entity).map { body in
                [
                    RegistryParts.link("/organisations/\(body.id)", body.name),
                    "\(RegistryValueTexts.value("level", body.level.rawValue)(visit.language))",
                    "\(body.office.map { RegistryValueTexts.value("office", $0.rawValue)(visit.language) })",
                    "\(body.parent.flatMap { names[$0] })",
                ]
            }, language: visit.language, empty: RegistryTexts.noMatch)
        let filter = RegistryFilter(
            action: "/organisations", query: query, visit: visit,
            choices: [
                (
                    "level",
                    Organisation.Level.allCases.map { ($0.rawValue, RegistryValueTexts.value("level", $0.rawValue)) }
                )
            ])
        let add =
            visit.may(.keepRegistry)
            ? RegistryParts.button("/organisations/new", RegistryTexts.addOrganisation, visit, isPrimary: true) : ""
        html =
            Shell(
                RegistryTexts.organisations, visit,
                main: """
                    <div class="heading"><h1>\(RegistryTexts.organisations(visit.language))</h1>\
                    <p>\(ShellTexts.count(found.total)(visit.language))</p>\(add)</div>\(RegistryParts.sections("/organisations", visit))\
                    \(filter.html)\(table.html)\(Pager(found.next, Address("/organisations", query), visit).html)\
                    \(ExportForm(list: "/organisations", total: found.total, visit: visit).html)
                    """
            ).html
    }

}

/// One organisation: its place in the tree, its posts, its people.
struct OrganisationPage {
    let html: HTML

    init(_ reading: Reading) throws {
        let (visit, db) = (reading.visit, reading.db)
        let kept = try RegistryForms.organisation.known(reading.id, visit.actor, db)
        let body = kept.entity
        let names = try RegistryStore.names(of: "organisation", [body.parent].compactMap(\.self), db)
        let form = RegistryForms.organisation
        let facts: [(name: Localized, value: HTML)] = form.values(body).sorted { $0.key < $1.key }.filter {
            $0.key != "name"
        }.map { name, value in
            let words =
                name == "parent"
                ? body.parent.flatMap { names[$0] } : RegistryValueTexts.value(name, value)(visit.language)
            return (RegistryFieldTexts.field(name), "\(words)")
        }
        let grading: [(name: Localized, value: HTML)] =
            body.level.isPublic
            ? []
            : [
                (
                    RegistryTexts.grading,
                    RegistryParts.link(
                        "/organisations/\(body.id)/grading-scheme", RegistryTexts.grading(visit.language))
                )
            ]
        let below: RegistryStore.Found<Organisation> = try RegistryStore.page(
            matching: RegistryConditions.organisations(below: body.id), limit: 200, for: visit.actor, db)
        let people: RegistryStore.Found<Person> = try RegistryStore.page(
            matching: RegistryConditions.persons(of: body.id), limit: 200, for: visit.actor, db)
        let posts: RegistryStore.Found<Post> = try RegistryStore.page(
            matching: RegistryConditions.posts(of: body.id), limit: 200, for: visit.actor, db)
        let held = try RegistryStore.holders(of: posts.rows.map(\.entity.id), on: visit.context.today, db)
        let keeps = try visit.may(.keepRegistry) && Keeper.may(keep: body, visit.actor, db)
        let bar: HTML =
            visit.may(.keepRegistry)
            ? """
            <p class="bar">\(if: keeps, RegistryParts.button("/organisations/\(body.id)/edit", RegistryTexts.edit, visit))\
            \(RegistryParts.button("/organisations/new?parent=\(body.id)", RegistryTexts.addOrganisation, visit))\
            \(RegistryParts.button("/organisations/\(body.id)/posts/new", RegistryTexts.addPost, visit))\
            \(RegistryParts.button("/persons/new?organisation=\(body.id)", RegistryTexts.addPerson, visit))</p>
            """ : ""
        let branch: HTML =
            "<ul>\(each: below.rows, { "<li>\(RegistryParts.link("/organisations/\($0.entity.id)", $0.entity.name))</li>" })</ul>"
        let staff: HTML =
            "<ul>\(each: people.rows, { "<li>\(RegistryParts.link("/persons/\($0.entity.id)", $0.entity.name))</li>" })</ul>"
        let table = RegistryTable(
            heads: [RegistryTexts.post, RegistryTexts.holders],
            rows: posts.rows.map(\.entity).map { post in
                [
                    RegistryParts.link("/posts/\(post.id)", post.name),
                    held[post.id].map { "\($0)" } ?? RegistryParts.vacant(visit),
                ]
            }, language: visit.language)
        html =
            Shell(
                RegistryTexts.same(body.name), visit,
                main: """
                    \(RegistryParts.crumbs([("/organisations", RegistryTexts.organisations(visit.language))]))<h1>\(body.name)</h1>\
                    <div class="columns"><div>\(RegistryParts.card(RegistryTexts.facts, visit, RegistryParts.facts(facts + grading, visit) + bar))\
                    \(RegistryParts.card(RegistryTexts.posts, visit, table.html))\
                    \(if: !posts.rows.isEmpty, PlacePosters.links("/organisations/\(body.id)/posters", visit.language))\
                    \(RegistryParts.card(RegistryTexts.below, visit, branch))\(RegistryParts.card(RegistryTexts.persons, visit, staff))</div>\
                    \(try RegistryHistoryCard(of: kept, reading).html)</div>
                    """
            ).html
    }
}
