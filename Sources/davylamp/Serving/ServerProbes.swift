import Database
import Kernel
import Store
import Web

/// What the outside may ask of a running server: whether it can work, and how it fares.
struct ServerProbes: Sendable {
    /// A ledger that was not published for so long is not what it promises to be.
    private static let oldestSeconds: Int64 = 15

    let store: DataStore
    let publisher: Publisher
    let metrics: PrometheusMetrics
    let readers: Settings.MetricsReaders
    let now: @Sendable () -> Instant

    var web: Probes {
        Probes(ready: ready, metrics: readers == .off ? nil : text, isForThisMachineOnly: readers == .local)
    }

    @Sendable private func ready() async -> Readiness {
        do {
            let database = try await store.durability()
            let (size, changes) = try await store.read { db in
                (
                    try db.value("SELECT size AS n FROM ledger_head WHERE id = 1", as: Int.self),
                    try db.value("SELECT count(*) AS n FROM migration", as: Int.self)
                )
            }
            let standing = await publisher.standing
            let age = standing.map { (now().milliseconds - $0.at.milliseconds) / 1000 }
            var facts = Dictionary(uniqueKeysWithValues: database.settings.map { ("database.\($0.key)", $0.value) })
            facts["database.engine"] = database.engine
            facts["migrations"] = "\(changes) of \(Schema.migrations.count)"
            facts["ledger.records"] = String(size)
            facts["ledger.published"] = standing.map { String($0.size) } ?? "not yet"
            facts["ledger.publishedSecondsAgo"] = age.map { String($0) } ?? "never"
            let isPublished = age.map { $0 <= Self.oldestSeconds } ?? false
            return Readiness(
                isReady: database.isDurable && isPublished && changes == Schema.migrations.count, facts: facts)
        } catch { return Readiness(isReady: false, facts: ["database": "\((error as? StoreError)?.code ?? "other")"]) }
    }

    private struct Figure {
        let name: String
        let help: String
        var kind = "gauge"
        let value: Double

        var text: String { "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n\(name) \(value)\n" }
    }

    @Sendable private func text() async -> String {
        let (waiting, written) = (store.waiting, store.written)
        var figures = [
            Figure(name: "davylamp_waiting_reads", help: "Reads that wait for a thread.", value: Double(waiting.reads)),
            Figure(
                name: "davylamp_waiting_writes", help: "Commands that wait for the writer.",
                value: Double(waiting.writes)),
            Figure(
                name: "davylamp_write_batches_total", help: "Batches taken to the disk.", kind: "counter",
                value: Double(written.batches)),
            Figure(
                name: "davylamp_write_commands_total", help: "Commands in these batches.", kind: "counter",
                value: Double(written.commands)),
        ]
        let size = try? await store.read { db in
            try db.value("SELECT size AS n FROM ledger_head WHERE id = 1", as: Int.self)
        }
        if let size, let standing = await publisher.standing {
            let (behind, age) = (size - standing.size, Double(now().milliseconds - standing.at.milliseconds) / 1000)
            figures += [
                Figure(name: "davylamp_ledger_records", help: "Records in the ledger.", value: Double(size)),
                Figure(
                    name: "davylamp_ledger_unpublished_records", help: "Records under no checkpoint yet.",
                    value: Double(behind)),
                Figure(
                    name: "davylamp_ledger_publish_age_seconds", help: "Seconds since the last publishing.", value: age),
            ]
        }
        return metrics.text() + figures.map(\.text).joined()
    }
}
