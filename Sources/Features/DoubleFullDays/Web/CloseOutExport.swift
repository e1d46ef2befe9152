import Database
import Domain
import Kernel
import Sheets
import Store

extension ExportedList {
    /// The report's lines; the address names the campaign.
    static let closeOut = ExportedList(
        path: "double-full-days/figures", title: CloseOutTexts.workbook, heads: CloseOutExport.heads,
        count: { query, visit, db in
            CloseOutExport.lines(try CloseOutReport(query["campaign"] ?? "", for: visit.actor, db)).count
        },
        rows: { query, _, visit, db in
            let report = try CloseOutReport(query["campaign"] ?? "", for: visit.actor, db)
            return ([CloseOutExport.months(report, visit.language)] + CloseOutExport.rows(report, visit.language), nil)
        })

    /// Every item of a campaign with how it ended and why.
    static let checkItems = ExportedList(
        path: "double-full-days/items", title: CloseOutTexts.itemsWorkbook, heads: CheckItemExport.heads,
        count: { query, visit, db in
            let kept = try DoubleFullDayStore.known(query["campaign"] ?? "", for: visit.actor, db)
            return try DoubleFullDayStore.items(CheckItemFilter(lenient: query), of: kept.day.id, limit: 1, db).total
        }, rows: CheckItemExport.rows)
}

enum CloseOutExport {
    private typealias Texts = CloseOutTexts

    @Sendable static func heads(_ language: Language) -> [SheetHead] {
        [SheetHead(Texts.part(language), width: 24), SheetHead(Texts.figure(language), width: 28)]
            + (0..<(CloseOutReport.monthsBeside + 2)).map { SheetHead("\($0 + 1)", width: 18) }
    }

    static func lines(_ report: CloseOutReport) -> [(Localized, CloseOutLines.Line)] {
        CloseOutLines(report).sections.flatMap { section in section.lines.map { (section.title, $0) } }
    }

    /// Which month each numbered column is.
    static func months(_ report: CloseOutReport, _ language: Language) -> [SheetValue] {
        let name = "\(report.kept.siteName) \(report.kept.day.month.text)"
        return [.text(name), .empty] + CloseOutLines(report).heads.map { .text($0(language)) }
    }

    static func rows(_ report: CloseOutReport, _ language: Language) -> [[SheetValue]] {
        lines(report).map { title, line in
            [.text(title(language)), .text(name(of: line, language))] + line.cells.map(value)
        }
    }

    private static func name(of line: CloseOutLines.Line, _ language: Language) -> String {
        if case .percent = line.cells.first { return "\(line.label(language)) %" }
        return line.label(language)
    }

    private static func value(_ cell: CloseOutLines.Cell) -> SheetValue {
        switch cell {
        case .count(let count): .whole(count)
        case .percent(let percent): percent.map { .whole($0) } ?? .empty
        case .share: .text(cell.text)
        }
    }
}

enum CheckItemExport {
    private typealias Texts = DoubleFullDayTexts
    private static let rowsInPart = 2_000

    @Sendable static func heads(_ language: Language) -> [SheetHead] {
        let columns: [(Localized, Int)] = [
            (RoundTexts.number, 8), (Texts.item, 36), (Texts.kind, 10), (Texts.system, 18), (CheckItemExport.place, 24),
            (Texts.owner, 12), (Texts.checker, 12), (Texts.team, 18), (Texts.state, 12), (Texts.reason, 40),
            (CheckItemExport.when, 17),
        ]
        return columns.map { SheetHead($0(language), width: $1) }
    }

    private static let place = Localized("位置", "Place")
    private static let when = Localized("检查时间", "Looked at")

    @Sendable static func rows(
        _ query: ExportedList.Query, _ cursor: String?, _ visit: Visit, _ db: Reader
    ) throws -> (rows: [[SheetValue]], next: String?) {
        let kept = try DoubleFullDayStore.known(query["campaign"] ?? "", for: visit.actor, db)
        var filter = CheckItemFilter(lenient: query)
        filter.after = cursor.flatMap { Int($0) } ?? 0
        let rows = try DoubleFullDayStore.items(filter, of: kept.day.id, limit: rowsInPart, db).rows
        let left = kept.day.closing?.leftBecause
        let next = rows.count == rowsInPart ? rows.last.map { String($0.item.number) } : nil
        return (rows.map { values($0, left, visit.language) }, next)
    }

    private static func values(_ row: CheckItemRow, _ left: String?, _ language: Language) -> [SheetValue] {
        let why = row.excludedBecause ?? row.note ?? row.missedBecause ?? (row.state == .notDone ? left : nil)
        return [
            .whole(row.item.number), .text(row.item.name), .text(Texts.name(row.item.kind)(language)),
            .text(Texts.group(row.item.group)(language)), .text(row.item.place), .text(row.ownerName),
            .text(row.checkerName), .text(row.teamName), .text(Texts.name(row.state)(language)), .text(why),
            .minute(row.doneAt),
        ]
    }
}

extension CheckItemFilter {
    /// What an address narrows the items to; what cannot be read is left out.
    init(lenient query: [String: String]) {
        self.init(
            state: query["state"].flatMap(CheckItemRow.State.init),
            group: query["system"].flatMap { $0.isEmpty ? nil : $0 },
            team: query["team"].flatMap { OrganisationID($0) },
            checker: query["checker"].flatMap { PersonID($0) }, after: query["after"].flatMap { Int($0) } ?? 0)
    }
}
