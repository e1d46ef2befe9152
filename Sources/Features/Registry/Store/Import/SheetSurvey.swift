import Domain
import Kernel

/// Reads a whole sheet before anything is written: how many rows, which are refused, which things repeat, what hangs below what.
struct SheetSurvey: Sendable {
    /// A tree of places is no deeper than this; what is deeper is an error of the list.
    private static let deepest = 30
    /// So many rows at a time, that the threads which serve pages are given back in between.
    private static let rowsInStep = 2_000

    /// So many flaws are kept to be shown; all are counted, and all stand in the error sheet.
    static let flawsShown = 100

    private(set) var counts = SheetCounts()
    private(set) var flaws: [SheetFlaw] = []
    /// What several rows say of one thing, merged.
    private(set) var repeats: [String: SheetRecord] = [:]
    /// How far below the top each thing stands; empty when the kind is no tree.
    private(set) var depths: [String: Int] = [:]
    private(set) var levels = 1
    private var seen: Set<Int> = []
    private var again: Set<Int> = []
    private var parents: [String: String] = [:]

    /// `told` hears of every flaw, in the order of the rows.
    static func make(_ file: SheetFile, _ reader: SheetRowReader, told: @Sendable (SheetFlaw) -> Void) async throws
        -> SheetSurvey
    {
        var survey = SheetSurvey()
        var rows = try file.rows()
        while try survey.note(&rows, reader, told) { await Task.yield() }
        guard survey.counts.rows > 0 else { throw Refusal.onlyHeads }
        if !survey.again.isEmpty {
            rows = try file.rows()
            while try survey.gather(&rows, reader) { await Task.yield() }
        }
        survey.measure()
        (survey.seen, survey.again, survey.parents) = ([], [], [:])
        return survey
    }

    private mutating func note(_ rows: inout SheetRows, _ reader: SheetRowReader, _ told: (SheetFlaw) -> Void) throws
        -> Bool
    {
        for _ in 0..<Self.rowsInStep {
            guard let row = try rows.next() else { return false }
            counts.rows += 1
            guard counts.rows <= SheetFile.mostRows else { throw Refusal.tooManyRows(SheetFile.mostRows) }
            let (record, flaws) = reader.read(row)
            for flaw in flaws { told(flaw) }
            if self.flaws.count < Self.flawsShown { self.flaws += flaws }
            guard let record else { counts.refused += 1; continue }
            let key = record.key(reader.kind)
            if !seen.insert(key.hashValue).inserted { again.insert(key.hashValue) }
            if let parent = record.parentKey(reader.kind), parents[key] == nil { parents[key] = parent }
        }
        return true
    }

    private mutating func gather(_ rows: inout SheetRows, _ reader: SheetRowReader) throws -> Bool {
        for _ in 0..<Self.rowsInStep {
            guard let row = try rows.next() else { return false }
            guard let record = reader.read(row).record else { continue }
            let key = record.key(reader.kind)
            guard again.contains(key.hashValue) else { continue }
            if repeats[key]?.merge(record, reader.kind) == nil { repeats[key] = record }
        }
        return true
    }

    /// Counts for each row how many rows of the sheet stand above it; a circle gets no depth.
    private mutating func measure() {
        guard !parents.isEmpty else { return }
        for start in parents.keys {
            var (chain, key): ([String], String?) = ([], start)
            while let here = key, depths[here] == nil, parents[here] != nil, chain.count <= Self.deepest {
                chain.append(here)
                key = parents[here]
            }
            let base = key.flatMap { depths[$0] } ?? 0
            guard chain.count + base <= Self.deepest else { continue }
            for (offset, key) in chain.reversed().enumerated() { depths[key] = base + offset + 1 }
        }
        levels = (depths.values.max() ?? 0) + 1
        for key in parents.keys where depths[key] == nil { depths[key] = -1 }
    }
}
