import Database
import Domain
import Kernel
import Store

/// People within sight, by name.
struct PersonListPage {
    let html: HTML

    init(_ reading: Reading) throws {
        let (visit, query) = (reading.visit, reading.query)
        let found: RegistryStore.Found<Person> = try RegistryStore.page(
            matching: RegistryConditions.persons(words: query["q"] ?? ""), after: query["cursor"], for: visit.actor,
            reading.db)
        let names = try RegistryStore.names(of: "organisation", found.rows.map(\.entity.organisation), reading.db)
        let posts = try RegistryStore.posts(
            heldByEach: found.rows.map(\.entity.id), on: visit.context.today, reading.db)
        let rows: [[HTML]] = found.rows.map(\.entity).map { person in
            [
                RegistryParts.link("/persons/\(person.id)", person.name), "\(person.number)",
                "\(names[person.organisation])", "\(posts[person.id])",
            ]
        }
        let table = RegistryTable(
            heads: ["name", "number", "organisation"].map(RegistryFieldTexts.field) + [RegistryTexts.posts], rows: rows,
            language: visit.language, empty: RegistryTexts.noMatch)
        let add =
            visit.may(.keepRegistry)
            ? RegistryParts.button("/persons/new", RegistryTexts.addPerson, visit, isPrimary: true) : ""
        html =
            Shell(
                RegistryTexts.persons, visit,
                main: """
                    <div class="heading"><h1>\(RegistryTexts.persons(visit.language))</h1>\
                    <p>\(ShellTexts.count(found.total)(visit.language))</p>\(add)</div>\(RegistryParts.sections("/persons", visit))\
                    \(RegistryFilter(action: "/persons", query: query, visit: visit).html)\(table.html)\
                    \(Pager(found.next, Address("/persons", query), visit).html)\
                    \(ExportForm(list: "/persons", total: found.total, visit: visit).html)
                    """
            ).html
    }

}

/// A person: where they work and which posts they hold and held.
struct PersonPage {
    let html: HTML

    init(_ reading: Reading) throws {
        let (visit, db) = (reading.visit, reading.db)
        let kept = try RegistryForms.person.known(reading.id, visit.actor, db)
        let person = kept.entity
        let keeps = try visit.may(.keepRegistry) && Keeper.may(keep: person, visit.actor, db)
        let names = try RegistryStore.names(of: "organisation", [person.organisation], db)
        let field = RegistryFieldTexts.field
        var facts: [(name: Localized, value: HTML)] = [
            (
                field("organisation"),
                RegistryParts.link("/organisations/\(person.organisation)", names[person.organisation] ?? "")
            )
        ]
        // A telephone number is shown to those who keep it.
        let more = [
            ("number", person.number), ("phone", keeps ? person.phone : nil), ("joinedOn", person.joinedOn?.text),
            ("leftOn", person.leftOn?.text),
        ]
        for (name, value) in more where value != nil { facts.append((field(name), "\(value)")) }
        let holdings = try RegistryStore.holdings(by: person.id, db).map(\.entity)
        let posts = try RegistryStore.names(of: "post", holdings.map(\.post), db)
        let table = RegistryTable(
            heads: [RegistryTexts.post, field("manner"), field("from"), field("assignedBy")],
            rows: holdings.map { held in
                [
                    RegistryParts.link("/posts/\(held.post)", posts[held.post] ?? held.post.text),
                    "\(RegistryValueTexts.value("manner", held.manner.rawValue)(visit.language))",
                    RegistryParts.span(held.from, held.to, visit), "\(held.assignedBy)",
                ]
            }, language: visit.language)
        let edit: HTML =
            keeps ? "<p>\(RegistryParts.button("/persons/\(person.id)/edit", RegistryTexts.edit, visit))</p>" : ""
        html =
            Shell(
                RegistryTexts.same(person.name), visit,
                main: """
                    \(RegistryParts.crumbs([("/persons", RegistryTexts.persons(visit.language))]))<h1>\(person.name)</h1>\
                    <div class="columns"><div>\(RegistryParts.card(RegistryTexts.facts, visit, RegistryParts.facts(facts, visit) + edit))\
                    \(RegistryParts.card(RegistryTexts.holdings, visit, table.html))</div>\
                    \(keeps ? try RegistryHistoryCard(of: kept, reading).html : "")</div>
                    """
            ).html
    }
}
