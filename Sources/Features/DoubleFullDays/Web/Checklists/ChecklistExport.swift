import Domain
import Kernel
import Sheets
import Store

extension ExportedList {
    /// The lists with the columns of their import, so that what was taken out is changed in Excel and brought back; two more
    /// say who keeps a line and since when the list reads so.
    static let checklists = ExportedList(
        path: "checklists", title: ChecklistTexts.title,
        heads: { language in
            ChecklistSheet.lines.columns.map { SheetHead($0.title(language), width: width($0.name)) }
                + [ChecklistTexts.keeper, ChecklistTexts.from].map { SheetHead($0(language), width: 18) }
        },
        count: { query, visit, db in
            try ChecklistsAsked(query, visit, db).lists(visit.book, db).reduce(0) { $0 + $1.lines.count }
        },
        rows: { query, _, visit, db in
            let lists = try ChecklistsAsked(query, visit, db).lists(visit.book, db)
            return (lists.flatMap { list in list.lines.map { values($0, of: list, visit.language) } }, nil)
        })

    private static func width(_ column: String) -> Int {
        switch column {
        case "zh", "en": 48
        case "document": 30
        case "line": 26
        default: 14  // short words and days
        }
    }

    private static func values(_ line: SiteChecklist.Line, of list: SiteChecklist, _ language: Language) -> [SheetValue]
    {
        let state = line.leftOut == nil ? ChecklistSheet.inUse : ChecklistSheet.leftOut
        let use = ChecklistSheet.lines.column("state")?.type.words(state)
        return [
            .text(DoubleFullDayTexts.group(list.about)(language)), .text(line.key), .text(line.what.zh),
            .text(line.what.en == line.what.zh ? nil : line.what.en),
            .text(line.document), .text(line.article), .text(use?(language)), .empty, .empty,
            .text(line.keeper ?? ChecklistTexts.suppliedBy(language)), .day(list.version),
        ]
    }
}
