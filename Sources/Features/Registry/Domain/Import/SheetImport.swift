package import Kernel

/// One import of one sheet: who, what, how far it has come, and what became of the rows.
package struct SheetImport: Codable, Hashable, Sendable, Identifiable {
    package typealias ID = Kernel.ID<SheetImport>

    package enum Stage: String, Codable, Sendable, CaseIterable {
        /// The file is here; its columns are not yet confirmed.
        case uploaded
        /// It is read without writing anything.
        case checking
        /// What would happen is known; somebody decides.
        case checked
        case running
        case done
        /// The sheet as a whole was refused; nothing was written.
        case refused
    }

    /// What people see of the sheet to tell its columns apart.
    package struct Look: Codable, Hashable, Sendable {
        package let heads: [String]
        package let samples: [[String]]
        package let encoding: String
        /// The sheets of a workbook that can be read; absent in the records of the first version.
        package let sheets: [String]?

        package init(heads: [String], samples: [[String]], encoding: String, sheets: [String] = []) {
            self.sheets = sheets
            self.heads = heads.map { String($0.prefix(200)) }
            self.samples = samples.map { row in row.map { String($0.prefix(60)) } }
            self.encoding = encoding
        }
    }

    package let id: ID
    /// The kind of sheet, e.g. `mines`.
    package let kind: String
    package let fileName: String
    package let fileHash: String
    package let actor: Actor
    package let startedAt: Instant
    package var finishedAt: Instant?
    package var stage: Stage
    /// Our column → head of the sheet; empty until somebody or the guess has chosen.
    package var choices: [String: String] = [:]
    /// What every row says without having a column for it, such as the mine.
    package var known: [String: String] = [:]
    /// How many things of the sheet are written.
    package var reached = 0
    package var report = SheetReport()
    package var problem: Localized?
    package var look: Look?
    /// The sheet of the workbook that is read; the first that can be seen when nobody has chosen.
    package var sheet: String?
    package var confirmedBy: String?

    package init(
        id: ID, kind: String, fileName: String, fileHash: String, actor: Actor, startedAt: Instant, stage: Stage,
        choices: [String: String] = [:], known: [String: String] = [:]
    ) {
        (self.id, self.kind, self.fileName, self.fileHash) = (id, kind, fileName, fileHash)
        (self.actor, self.startedAt, self.stage, self.choices) = (actor, startedAt, stage, choices)
        self.known = known
    }

    package var isOver: Bool { stage == .done || stage == .refused }
}

/// What became of a sheet: counts, a few examples of each, and the first flaws.
package struct SheetReport: Codable, Hashable, Sendable {
    package struct Example: Codable, Hashable, Sendable {
        package let line: Int
        package let title: String
        package let changes: [SheetOutcome.Change]
    }

    private static let examplesOfEach = 5
    private static let flawsShown = 100

    package var counts = SheetCounts()
    package private(set) var created: [Example] = []
    package private(set) var merged: [Example] = []
    package private(set) var flaws: [SheetFlaw] = []

    package init() {}
    package init(_ counts: SheetCounts, flaws: [SheetFlaw]) { (self.counts, self.flaws) = (counts, flaws) }

    package mutating func add(_ outcome: SheetOutcome, _ record: SheetRecord, _ kind: SheetKind) {
        counts.add(outcome, rows: record.rows)
        switch outcome {
        case .created: if created.count < Self.examplesOfEach { created.append(Example(record, kind, [])) }
        case .merged(let changes):
            if merged.count < Self.examplesOfEach { merged.append(Example(record, kind, changes)) }
        case .refused(let flaws): if self.flaws.count < Self.flawsShown { self.flaws += flaws }
        case .unchanged: break
        }
    }
}

extension SheetReport.Example {
    fileprivate init(_ record: SheetRecord, _ kind: SheetKind, _ changes: [SheetOutcome.Change]) {
        let title = (kind.key.filter { $0 != "site" } + (kind.key.contains("name") ? [] : ["name"])).compactMap {
            record[$0]
        }.joined(separator: " · ")
        (line, self.title, self.changes) = (record.line, title, changes)
    }
}
