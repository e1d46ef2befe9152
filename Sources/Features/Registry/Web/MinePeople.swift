import Database
import Domain
import Kernel
import Store

extension MinePage {
    /// Posts with who holds them, then the people by unit.
    func people() throws -> HTML {
        let posts = try RegistryStore.posts(of: site.id, on: today, reading.db)
        let held = try RegistryStore.holders(of: posts.map(\.id), on: today, reading.db)
        let units = try RegistryStore.names(of: "organisation", posts.map(\.organisation), reading.db)
        let table = RegistryTable(
            heads: [
                RegistryTexts.post, RegistryFieldTexts.field("kind"), RegistryFieldTexts.field("organisation"),
                RegistryTexts.holders,
            ],
            rows: posts.map { post in
                [
                    RegistryParts.link("/posts/\(post.id)", post.name),
                    "\(RegistryValueTexts.value("kind", post.kind.rawValue)(visit.language))",
                    "\(units[post.organisation])", held[post.id].map { "\($0)" } ?? RegistryParts.vacant(visit),
                ]
            }, language: visit.language)
        return html(
            "people",
            """
            \(try addingPeople())\(try RegistryParts.card(RegistryTexts.posts, visit, table.html + export(RegistryExports.posts)))\
            \(RegistryParts.card(RegistryTexts.persons, visit, try roll() + export(RegistryExports.persons)))
            """)
    }

    private func addingPeople() throws -> HTML {
        guard try keepsTree else { return "" }
        let own = site.organisation.text
        return """
            <p class="bar">\(RegistryParts.button("/organisations/\(own)", RegistryTexts.organisations, visit))\
            \(RegistryParts.button("/organisations/\(own)/posts/new", RegistryTexts.addPost, visit))\
            \(RegistryParts.button("/persons/new?organisation=\(own)", RegistryTexts.addPerson, visit))</p>
            """
    }

    private func roll() throws -> HTML {
        let people = try RegistryStore.people(of: site.id, on: today, limit: 1_000, reading.db)
        let posts = try RegistryStore.posts(heldByEach: people.map(\.id), on: today, reading.db)
        let rows: [[HTML]] = people.map { person in
            [RegistryParts.link("/persons/\(person.id)", person.name), "\(posts[person.id])"]
        }
        return RegistryTable(
            heads: [RegistryFieldTexts.field("name"), RegistryTexts.posts], rows: rows, language: visit.language
        ).html
    }
}
