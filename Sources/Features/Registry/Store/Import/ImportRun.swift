package import Database
package import Domain
package import Kernel
package import Policy

/// Carries one sheet into the registry, or tells what would happen.
package struct ImportRun: Sendable {
    /// So many things in one transaction, that nobody else waits long for the lock.
    private static let thingsInWrite = 250

    package let file: SheetFile
    package let reader: SheetRowReader
    private let store: DataStore
    private let target: any SheetTarget
    private let now: @Sendable () -> Instant
    /// Hears how far it is after each piece.
    private let passed: @Sendable (SheetCounts) -> Void

    /// Guesses the columns and sets by hand what `choices` say of them; refuses a sheet that cannot name its rows. `known` is
    /// what every row says without having a column for it, such as the mine.
    package init(
        _ store: DataStore, _ file: SheetFile, _ target: any SheetTarget, _ choices: [String: String] = [:],
        known: [String: String] = [:], book: RuleBook = RuleBook(), by actor: Actor,
        passed: @escaping @Sendable (SheetCounts) -> Void = { _ in },
        now: @escaping @Sendable () -> Instant
    ) throws {
        (self.store, self.file, self.target, self.passed, self.now) = (
            store, file, target.reading(book), passed, now
        )
        var mapping = SheetMapping(guessing: target.kind, heads: file.heads)
        try mapping.set(choices, target.kind)
        reader = try SheetRowReader(target.kind, mapping, known: known.merging(SheetTargets.known(actor)) { $1 })
    }

    /// What would happen, and the flaws that only the registry knows of.
    package struct Checked: Sendable {
        package var report: SheetReport
        package fileprivate(set) var late: [SheetFlaw] = []
    }

    /// What would happen; nothing is written. `told` hears of each flaw.
    package func check(by actor: Actor, told: @escaping @Sendable (SheetFlaw) -> Void = { _ in }) async throws
        -> Checked
    {
        let survey = try await SheetSurvey.make(file, reader, told: told)
        var checked = Checked(report: SheetReport(survey.counts, flaws: survey.flaws))
        var cursor = try SheetCursor(file, reader, survey)
        var coming: Set<String> = []
        while case let things = try things(&cursor), !things.isEmpty {
            try Task.checkCancellation()
            let context = Context(now: now(), actor: actor)
            let (outcomes, created) = try await store.read { [coming, target] db in
                try Self.look(things, target, coming, db, context)
            }
            coming.formUnion(created)
            for (thing, outcome) in zip(things, outcomes.map(named)) {
                checked.report.add(outcome, thing.record, target.kind)
                guard case .refused(let flaws) = outcome else { continue }
                for flaw in flaws { told(flaw) }
                if checked.late.count < ImportStore.mostFlaws { checked.late += flaws }
            }
            passed(checked.report.counts)
        }
        return checked
    }

    /// Reads the whole sheet before anything is written, then writes it piece by piece; one that broke off is gone on with.
    package func carryOut(
        _ sheet: SheetImport, told: @escaping @Sendable (SheetFlaw) -> Void = { _ in }
    ) async throws -> SheetImport {
        let survey = try await SheetSurvey.make(file, reader, told: told)
        var sheet = try await begin(sheet, survey)
        var cursor = try SheetCursor(file, reader, survey)
        try await skip(sheet.reached, &cursor)
        while case let things = try things(&cursor), !things.isEmpty {
            try Task.checkCancellation()
            let context = Context(now: now(), actor: sheet.actor)
            let written = try await store.write { [sheet] db in try write(things, of: sheet, db, context) }.value
            sheet = written.sheet
            for flaw in written.flaws { told(flaw) }
            passed(sheet.report.counts)
        }
        return try await finish(sheet)
    }

    private func begin(_ sheet: SheetImport, _ survey: SheetSurvey) async throws -> SheetImport {
        let now = now()
        return try await store.write { db in
            var kept = try ImportStore.brokenOff(like: sheet, db) ?? ImportStore.find(sheet.id, db) ?? sheet
            if kept.stage == .running, kept.reached > 0 { return kept }
            kept.report = SheetReport(survey.counts, flaws: survey.flaws)
            (kept.stage, kept.reached) = (.running, 0)
            if try ImportStore.find(kept.id, db) == nil {
                try ImportStore.insert(kept, db)
            } else {
                try ImportStore.save(kept, db)
            }
            if try ImportStore.steps(kept.id, db) == 0 {
                try ImportStore.record("import.started", kept, 0, db, Context(now: now, actor: kept.actor))
            }
            return kept
        }.value
    }

    private func finish(_ sheet: SheetImport) async throws -> SheetImport {
        let now = now()
        return try await store.write { db in
            var kept = sheet
            (kept.stage, kept.finishedAt) = (.done, now)
            try ImportStore.save(kept, db)
            try ImportStore.record(
                "import.finished", kept, ImportStore.steps(kept.id, db), db, Context(now: now, actor: kept.actor))
            return kept
        }.value
    }

    /// Flaws name the fields of the registry; people look for the heads of their sheet.
    private func named(_ outcome: SheetOutcome) -> SheetOutcome {
        guard case .refused(let flaws) = outcome else { return outcome }
        return .refused(flaws.map { SheetFlaw(line: $0.line, column: reader.head(of: $0.column), $0.reason) })
    }

    private struct Thing: Sendable {
        let record: SheetRecord
        let isCircular: Bool
    }

    private func things(_ cursor: inout SheetCursor) throws -> [Thing] {
        try cursor.next(Self.thingsInWrite).map { [cursor] in Thing(record: $0, isCircular: cursor.isCircular($0)) }
    }

    private func skip(_ count: Int, _ cursor: inout SheetCursor) async throws {
        var left = count
        while left > 0 {
            let skipped = try cursor.next(min(left, Self.thingsInWrite)).count
            guard skipped > 0 else { return }
            left -= skipped
            await Task.yield()
        }
    }

    private static func look(
        _ things: [Thing], _ target: any SheetTarget, _ coming: Set<String>, _ db: Reader, _ context: Context
    ) throws -> ([SheetOutcome], created: Set<String>) {
        var (coming, created) = (coming, Set<String>())
        let outcomes = try things.map { thing in
            let outcome = try outcome(thing, target, coming, db, context)
            if outcome == .created, target.kind.parent != nil {
                coming.insert(thing.record.key(target.kind))
                created.insert(thing.record.key(target.kind))
            }
            return outcome
        }
        return (outcomes, created)
    }

    private static func outcome(
        _ thing: Thing, _ target: any SheetTarget, _ coming: Set<String>, _ db: Reader, _ context: Context
    ) throws -> SheetOutcome {
        guard !thing.isCircular else { return .refused(thing.record.lines.map { .circular($0, target.kind) }) }
        switch try target.look(thing.record, coming: coming, db, context) {
        case .new: return .created
        case .known(let values): return SheetOutcome.of(thing.record, known: values)
        case .refused(let flaws): return .refused(thing.record.lines.flatMap { line in flaws.map { $0.on(line) } })
        }
    }

    private func write(
        _ things: [Thing], of sheet: SheetImport, _ db: Writer, _ context: Context
    ) throws -> (sheet: SheetImport, flaws: [SheetFlaw]) {
        guard var kept = try ImportStore.find(sheet.id, db), kept.stage == .running, kept.reached == sheet.reached
        else {
            throw Refusal.importTakenOver
        }
        var flaws: [SheetFlaw] = []
        for thing in things {
            let outcome = named(try Self.carryOut(thing, target, db, context))
            kept.report.add(outcome, thing.record, target.kind)
            if case .refused(let found) = outcome { flaws += found }
        }
        Mishap.pass(.amidPiece)
        try ImportStore.keep(flaws, of: kept.id, db)
        kept.reached += things.count
        try ImportStore.save(kept, db)
        return (kept, flaws)
    }

    /// A rule of the registry that refuses a thing refuses it alone; it is thrown before the thing's first write.
    private static func carryOut(
        _ thing: Thing, _ target: any SheetTarget, _ db: Writer, _ context: Context
    ) throws -> SheetOutcome {
        do {
            let outcome = try outcome(thing, target, [], db, context)
            switch outcome {
            case .created: try target.create(thing.record, db, context)
            case .merged: try target.amend(thing.record, db, context)
            case .unchanged, .refused: break
            }
            return outcome
        } catch let refusal as Refusal {
            return .refused(thing.record.lines.map { SheetFlaw(line: $0, column: refusal.field ?? "", refusal.text) })
        }
    }
}

extension Refusal {
    static let importBrokeOff = Refusal(
        "import.broke-off", kind: .conflict, "导入中断，已写入的部分保留；请重新试读并确认，系统只会写入剩下的。",
        "The import broke off; what was written stays. Try and confirm it again: only the rest will be written.")
    static let importTakenOver = Refusal(
        "import.taken-over", kind: .conflict, "另一个进程正在继续这次导入。", "Another process goes on with this import.")
}

extension SheetFlaw {
    fileprivate func on(_ line: Int) -> SheetFlaw { SheetFlaw(line: line, column: column, reason) }

    fileprivate static func circular(_ line: Int, _ kind: SheetKind) -> SheetFlaw {
        SheetFlaw(
            line: line, column: kind.parent ?? "",
            Localized(
                "上级关系成环或层级过深，请改正上级", "the row stands above itself or too deep in the tree; correct what is above it"))
    }
}
