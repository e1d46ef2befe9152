import Database
import Domain
import Kernel
import Sheets
import Store

extension ExportedList {
    /// The records that concern a visitor, with the columns of the page; above the mine without names and words.
    static let violations = ExportedList(
        path: "violations", title: ViolationTexts.title, heads: ViolationExport.heads,
        count: { query, visit, db in
            try ViolationStore.page(phase: ViolationExport.phase(query), limit: 0, for: visit.actor, db).total
        }, rows: ViolationExport.rows)
}

private enum ViolationExport {
    private typealias Texts = ViolationTexts
    private static let rowsInPart = 500

    static func phase(_ query: ExportedList.Query) -> ViolationCase.Phase? {
        query["state"].flatMap(ViolationCase.Phase.init)
    }

    @Sendable static func heads(_ language: Language) -> [SheetHead] {
        let columns: [(Localized, Int)] = [
            (Texts.when, 17), (Texts.what, 40), (Texts.type, 14), (Texts.serious, 8), (Texts.clause, 24),
            (Texts.person, 12), (Texts.team, 18), (Texts.mine, 18), (Texts.manner, 12), (Texts.count, 10),
            (Texts.points, 8), (Texts.state, 12),
        ]
        return columns.map { SheetHead($0(language), width: $1) }
    }

    @Sendable static func rows(
        _ query: ExportedList.Query, _ cursor: String?, _ visit: Visit, _ db: Reader
    ) throws -> (rows: [[SheetValue]], next: String?) {
        let rows = try ViolationStore.page(
            phase: phase(query), after: cursor.flatMap(TimeCursor.init), limit: rowsInPart, for: visit.actor, db
        ).rows
        return (
            rows.map { values($0.readable(for: visit.actor), visit.language) },
            rows.count == rowsInPart ? rows.last?.cursor : nil
        )
    }

    private static func values(_ line: ViolationStore.Line, _ language: Language) -> [SheetValue] {
        let (violation, sighting) = (line.violation, line.violation.sighting)
        return [
            .minute(sighting.at), .text(line.isNamed ? sighting.what : nil),
            .text(Texts.name(sighting.type)(language)),
            .text(violation.isSerious ? Texts.serious(language) : nil), .text(sighting.clause),
            .text(line.personName), .text(line.teamName), .text(line.siteName),
            .text(Texts.name(sighting.manner)(language)), .whole(sighting.count), .whole(violation.points),
            .text(Texts.name(violation.phase)(language)),
        ]
    }
}
