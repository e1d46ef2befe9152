package import Database
import Domain
package import Kernel
package import Policy

/// What the job runner does for imports: the dry run, and the import itself.
package struct ImportJobs: Sendable {
    private let store: DataStore
    private let now: @Sendable () -> Instant

    private let book: RuleBook

    package init(_ store: DataStore, _ book: RuleBook = RuleBook(), now: @escaping @Sendable () -> Instant) {
        (self.store, self.book, self.now) = (store, book, now)
    }

    package var handlers: [String: JobRunner.Handler] {
        [ImportStore.checkJob: { try await check($0) }, ImportStore.runJob: { try await carryOut($0) }]
    }

    private func check(_ job: Job) async throws {
        guard let sheet = try await sheet(job, in: .checking) else { return }
        try await refusing(sheet, job) {
            let checked = try await run(sheet).check(by: sheet.actor)
            var kept = sheet
            (kept.report, kept.stage) = (checked.report, .checked)
            try await keep(kept, checked.late)
        }
    }

    private func carryOut(_ job: Job) async throws {
        guard let sheet = try await sheet(job, in: .running) else { return }
        try await refusing(sheet, job) { _ = try await run(sheet).carryOut(sheet) }
        try await ImportStore(store).sweep(at: now())
    }

    private func run(_ sheet: SheetImport) async throws -> ImportRun {
        guard let target = SheetTargets.named(sheet.kind) else { throw Refusal.unknownImport }
        let file = try await ImportStore(store).file(sheet.id, sheet: sheet.sheet)
        return try ImportRun(
            store, file, target, sheet.choices, known: sheet.known, book: book, by: sheet.actor, now: now)
    }

    /// A job may come twice; what is done already is not done again.
    private func sheet(_ job: Job, in stage: SheetImport.Stage) async throws -> SheetImport? {
        guard let id = SheetImport.ID(job.body) else { return nil }
        let sheet = try await store.read { db in try ImportStore.find(id, db) }
        return sheet?.stage == stage ? sheet : nil
    }

    /// A sheet that is refused as a whole says so on its page, and so does one that the server gave up after many tries.
    private func refusing(_ sheet: SheetImport, _ job: Job, _ body: () async throws -> Void) async throws {
        do { try await body() } catch let refusal as Refusal where refusal != .importTakenOver {
            try await end(sheet.id, refusal.text)
        } catch let error as StoreError where job.isLastAttempt {
            try await end(sheet.id, Refusal.importBrokeOff.text)
            throw error
        }
    }

    private func end(_ id: SheetImport.ID, _ problem: Localized) async throws {
        guard var kept = try await store.read({ db in try ImportStore.find(id, db) }) else { return }
        (kept.stage, kept.problem, kept.finishedAt) = (.refused, problem, now())
        try await keep(kept, [])
    }

    private func keep(_ sheet: SheetImport, _ flaws: [SheetFlaw]) async throws {
        _ = try await store.write { db in
            try ImportStore.save(sheet, db)
            try ImportStore.keep(flaws, of: sheet.id, db)
        }
    }
}
