import Domain
import Kernel
import Store

/// The list of exports that were made.
struct ExportRoutes: Sendable {
    /// The lists' own names, by their addresses.
    private let names: [String: Localized]

    init(_ lists: [ExportedList]) { names = Dictionary(lists.map { ($0.path, $0.title) }) { first, _ in first } }

    func add(to routes: Routes) {
        routes.page("exports", .readExports) { [names] reading in
            ExportsPage(try ExportStore.newest(for: reading.visit.actor, reading.db), names: names, reading.visit).html
        }
    }
}
