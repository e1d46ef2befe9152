package import Database
package import Kernel

/// Carries out jobs one after the other; several processes may run one each.
package struct JobRunner: Sendable {
    package typealias Handler = @Sendable (Job) async throws -> Void

    private static let renewSeconds = 5
    private let store: DataStore
    private let handlers: [String: Handler]
    private let name: String
    private let now: @Sendable () -> Instant

    package init(_ store: DataStore, _ handlers: [String: Handler], now: @escaping @Sendable () -> Instant) {
        var generator = SystemRandomNumberGenerator()
        (self.store, self.handlers, self.now) = (store, handlers, now)
        name = String(generator.next(), radix: 36)
    }

    /// Carries out what is due; answers how many jobs that were.
    @discardableResult package func runDue() async throws -> Int {
        var count = 0
        while !Task.isCancelled, let job = try await take() {
            try await run(job)
            count += 1
        }
        return count
    }

    /// Takes the job that is due on lease; nobody else gets it until the lease runs out.
    package func take() async throws -> Job? {
        let now = now()
        guard try await store.read({ db in try JobTable.next(at: now, db) }) != nil else { return nil }
        return try await store.write { [name] db -> Job? in
            guard let job = try JobTable.next(at: now, db) else { return nil }
            try JobTable.lease(job, to: name, at: now, db)
            return job
        }.value
    }

    private func run(_ job: Job) async throws {
        let renewing = Task { try await renew(job) }
        defer { renewing.cancel() }
        do {
            guard let handler = handlers[job.kind] else {
                throw StoreError(code: "other", message: "nobody carries out \(job.kind)")
            }
            try await handler(job)
            Mishap.pass(.amidJob)
            _ = try await store.write { [name] db in try JobTable.finish(job, by: name, db) }
        } catch is CancellationError {
            _ = try await store.write { [name] db in try JobTable.giveBack(job, by: name, db) }
        } catch {
            let problem = "\(error)"
            _ = try await store.write { [name, now] db in
                try JobTable.fail(job, by: name, because: problem, at: now(), db)
            }
        }
    }

    private func renew(_ job: Job) async throws {
        while !Task.isCancelled {
            try await Task.sleep(for: .seconds(Self.renewSeconds))
            _ = try await store.write { [name, now] db in try JobTable.renew(job, by: name, at: now(), db) }
        }
    }
}
