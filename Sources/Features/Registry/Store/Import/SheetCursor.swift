import Domain
import Kernel

/// Gives out the things of a sheet, each once, those above before those below; always in the same order.
struct SheetCursor {
    private let file: SheetFile
    private let reader: SheetRowReader
    private let survey: SheetSurvey
    private var rows: SheetRows
    private var level = 0
    private var given: Set<String> = []

    init(_ file: SheetFile, _ reader: SheetRowReader, _ survey: SheetSurvey) throws {
        (self.file, self.reader, self.survey, rows) = (file, reader, survey, try file.rows())
    }

    /// The next things, at most `count`; an empty answer is the end.
    mutating func next(_ count: Int) throws -> [SheetRecord] {
        var records: [SheetRecord] = []
        while records.count < count, let record = try next() { records.append(record) }
        return records
    }

    private mutating func next() throws -> SheetRecord? {
        while level < survey.levels {
            while let row = try rows.next() {
                guard let record = reader.read(row).record else { continue }
                let key = record.key(reader.kind)
                guard max(0, survey.depths[key] ?? 0) == level else { continue }
                guard let merged = survey.repeats[key] else { return record }
                if given.insert(key).inserted { return merged }
            }
            level += 1
            if level < survey.levels { rows = try file.rows() }
        }
        return nil
    }

    /// Whether a thing stands above itself.
    func isCircular(_ record: SheetRecord) -> Bool { survey.depths[record.key(reader.kind)] == -1 }
}
