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
            return Readiness(isReady: database.isDurable && isPublished && changes == Schema.migrations.count, facts: facts)
        } catch { return Readiness(isReady: false, facts: ["database": "\((error as? StoreError)?.code ?? "other")"]) }
    }

    @Sendable private func text() async -> String {
        let waiting = store.waiting
        var gauges: [(name: String, help: String, value: Double)] = [
            ("davylamp_waiting_reads", "Reads that wait for a thread.", Double(waiting.reads)),
            ("davylamp_waiting_writes", "Commands that wait for the writer.", Double(waiting.writes)),
        ]
        let size = try? await store.read { db in try db.value("SELECT size AS n FROM ledger_head WHERE id = 1", as: Int.self) }
        if let size, let standing = await publisher.standing {
            let age = Double(now().milliseconds - standing.at.milliseconds) / 1000
            gauges += [
                ("davylamp_ledger_records", "Records in the ledger.", Double(size)),
                ("davylamp_ledger_unpublished_records", "Records not yet under a checkpoint.", Double(size - standing.size)),
                ("davylamp_ledger_publish_age_seconds", "Seconds since the ledger was last published.", age),
            ]
        }
        return metrics.text() + gauges.map { "# HELP \($0.name) \($0.help)\n# TYPE \($0.name) gauge\n\($0.name) \($0.value)\n" }.joined()
    }
}
