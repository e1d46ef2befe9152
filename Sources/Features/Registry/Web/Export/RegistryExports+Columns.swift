import Database
import Domain
import Kernel
import Sheets
import Store

// What lists show beside the fields of their forms.
extension RegistryExports {
    static var company: RegistrySheetColumn<Domain.Site> {
        RegistrySheetColumn("company", width: 24) { sites, _, db in
            let names = try RegistryStore.companies(of: sites.map(\.organisation), db)
            return sites.map { .text(names[$0.organisation]) }
        }
    }

    static var postsHeld: RegistrySheetColumn<Person> {
        RegistrySheetColumn("post", width: 24) { people, visit, db in
            let names = try RegistryStore.posts(heldByEach: people.map(\.id), on: visit.context.today, db)
            return people.map { .text(names[$0.id]) }
        }
    }

    static var holders: RegistrySheetColumn<Post> {
        RegistrySheetColumn("person", width: 24) { posts, visit, db in
            let names = try RegistryStore.holders(of: posts.map(\.id), on: visit.context.today, db)
            return posts.map { .text(names[$0.id]) }
        }
    }

    static var contractor: RegistrySheetColumn<Contract> {
        RegistrySheetColumn("contractor", width: 24) { contracts, _, db in
            let names = try RegistryStore.names(of: "organisation", contracts.map(\.contractor), db)
            return contracts.map { .text(names[$0.contractor]) }
        }
    }

    static var code: RegistrySheetColumn<Division> {
        RegistrySheetColumn("division") { division, _ in .text(division.code) }
    }

    /// A figure is entered by an act of its own, so that no form has its fields.
    static var factColumns: [RegistrySheetColumn<DatedFact>] {
        [
            .mine, RegistrySheetColumn("period") { fact, _ in .text(fact.period) },
            RegistrySheetColumn("kind", width: 20) { fact, language in
                .text(RegistryValueTexts.value("kind", fact.kind.rawValue)(language))
            }, RegistrySheetColumn("value") { fact, _ in .number(fact.value) },
            RegistrySheetColumn("unit") { fact, language in .text(fact.kind.unit(language)) },
            RegistrySheetColumn("source", width: 24) { fact, _ in .text(fact.source) },
            RegistrySheetColumn("reason", width: 24) { fact, _ in .text(fact.reason) },
        ]
    }
}
