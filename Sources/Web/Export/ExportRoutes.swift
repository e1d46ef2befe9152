import Domain
import Kernel
import Store

/// The list of exports that were made.
struct ExportRoutes: Sendable {
    /// The lists' own names, by their addresses.
    let names: [String: Localized]

    func add(to routes: Routes) {
        routes.page("exports", .readExports) { [names] reading in
            ExportsPage(try ExportStore.newest(for: reading.visit.actor, reading.db), names: names, reading.visit).html
        }
    }
}
