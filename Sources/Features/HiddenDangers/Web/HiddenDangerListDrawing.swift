package import Database
import Domain
package import Kernel
import Store

/// Draws the register's first page again and again, for the benchmark that measures drawing alone.
package enum HiddenDangerListDrawing {
    /// Reads the page once and draws it `times` times; answers the bytes of one.
    package static func draw(times: Int, for actor: Actor, at now: Instant, _ store: DataStore) async throws -> Int {
        try await store.read { db in
            let visit = Visit(
                actor: actor, language: .chinese, csrf: "", now: now, path: "/hidden-dangers", scopeName: "",
                credential: "", login: "")
            let reading = Reading(db: db, visit: visit, parts: [:], query: [:])
            let filter = HiddenDangerFilter(lenient: [:], on: visit.context.today)
            let rows = try HiddenDangerStore.page(filter, for: actor, db)
            return try (0..<times).reduce(0) { _, _ in
                try HiddenDangerListPage(rows, filter, GradeWords(), reading).html.bytes.count
            }
        }
    }
}
