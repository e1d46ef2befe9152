import Database
import Kernel
import Sheets

/// A list that can be taken out as a file: exactly what its address narrows it to, in its order.
struct ExportedList: Sendable {
    typealias Query = [String: String]

    /// More rows are asked for in parts: a file of a hundred thousand is as much as a person looks through.
    static let mostRows = 100_000

    /// The list's address without the slash: `hidden-dangers`.
    let path: String
    let title: Localized
    let heads: @Sendable (Language) -> [SheetHead]
    let count: @Sendable (Query, Visit, Reader) throws -> Int
    /// Some rows from the cursor on, and the cursor behind them.
    let rows: @Sendable (Query, _ cursor: String?, Visit, Reader) throws -> (rows: [[SheetValue]], next: String?)
    /// Which of the columns the query chooses, by place; `nil` for all.
    var chosen: @Sendable (Query) -> [Int]? = { _ in nil }
}

extension ExportedList {
    private static let rowsInPart = 500

    /// A list that is read part by part: `cursor` is where the next part goes on behind a row.
    init<Row>(
        path: String, title: Localized, columns: [(name: Localized, width: Int)],
        count: @escaping @Sendable (Query, Visit, Reader) throws -> Int,
        part: @escaping @Sendable (Query, _ cursor: String?, _ limit: Int, Visit, Reader) throws -> [Row],
        cursor: @escaping @Sendable (Row) -> String, values: @escaping @Sendable (Row, Visit) -> [SheetValue]
    ) {
        self.init(
            path: path, title: title,
            heads: { language in columns.map { SheetHead($0.name(language), width: $0.width) } }, count: count,
            rows: { query, behind, visit, db in
                let rows = try part(query, behind, Self.rowsInPart, visit, db)
                return (
                    rows.map { values($0, visit) }, rows.count == Self.rowsInPart ? rows.last.map(cursor) : nil
                )
            })
    }
}

/// So many files are made at a time; more would take the server from those who work in it.
actor ExportGate {
    private static let most = 4
    private var inside = 0

    func enter() throws(Refusal) {
        guard inside < Self.most else { throw .exportsBusy }
        inside += 1
    }

    func leave() { inside -= 1 }
}

extension Refusal {
    static let exportsBusy = Refusal(
        "export.busy", kind: .conflict, "正在导出的人较多，请过一会儿再试。", "Too many exports are being made; try again in a moment.")

    static func tooManyToExport(_ total: Int) -> Refusal {
        Refusal(
            "export.too-many", "共 \(total) 条，一次最多导出 \(ExportedList.mostRows) 条。请先筛选（例如按时间或矿山）再导出。",
            "There are \(total) rows; at most \(ExportedList.mostRows) are exported at once. Narrow the list first, by time or by mine."
        )
    }
}
