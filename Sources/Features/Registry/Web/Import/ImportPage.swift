import Domain
import Kernel
import Store

/// One import, from its columns to its result.
struct ImportPage {
    struct Tile {
        let figure: String
        let unit: String
    }

    struct Change {
        let line: String
        let title: String
        let field: String
        let before: String
        let after: String
    }

    let visit: Visit
    let address: String
    let title: String
    let kind: String
    let stage: SheetImport.Stage
    let facts: [(name: String, value: String)]
    let problem: String?
    let tiles: [Tile]
    let progress: String
    let created: [(line: String, title: String)]
    let changes: [Change]
    let flaws: [(line: String, column: String, reason: String)]
    let hasMoreFlaws: Bool
    let canConfirm: Bool
    let columns: ImportColumns?

    /// `isMapping` shows the columns of a sheet that was read already.
    init(_ sheet: SheetImport, isMapping: Bool, mines: [Choice] = [], _ visit: Visit) {
        let (language, counts) = (visit.language, sheet.report.counts)
        let target = SheetTargets.named(sheet.kind)
        (self.visit, stage, title) = (visit, sheet.stage, sheet.fileName)
        address = "/imports/\(sheet.id)"
        kind = target?.kind.title(language) ?? sheet.kind
        facts = Self.facts(sheet, visit)
        problem = sheet.problem?(language)
        tiles =
            sheet.stage == .checked || sheet.stage == .done
            ? Self.tiles(counts, isDone: sheet.stage == .done, language) : []
        let written = counts.created + counts.merged + counts.unchanged
        progress = sheet.stage == .running ? "\(ImportTexts.written(language)): \(written) / \(counts.rows)" : ""
        created = sheet.report.created.map { (line: String($0.line), title: $0.title) }
        changes = sheet.report.merged.flatMap { example in
            example.changes.map { Change(example, $0, target?.kind, language) }
        }
        flaws = sheet.report.flaws.map { flaw in
            (
                String(flaw.line), flaw.column.isEmpty ? ImportTexts.wholeRow(language) : flaw.column,
                flaw.reason(language)
            )
        }
        hasMoreFlaws = sheet.report.flaws.count < counts.refused
        canConfirm = sheet.stage == .checked && counts.created + counts.merged > 0
        let asksColumns = [.uploaded, .refused].contains(sheet.stage) || isMapping && sheet.stage == .checked
        columns = asksColumns ? target.flatMap { ImportColumns(sheet, $0.kind, mines, visit) } : nil
    }

    private static func facts(_ sheet: SheetImport, _ visit: Visit) -> [(name: String, value: String)] {
        let language = visit.language
        return [
            (ImportTexts.who(language), sheet.actor.name),
            (ImportTexts.when(language), visit.context.zone.minuteText(sheet.startedAt)),
            (ImportTexts.encoding(language), sheet.look?.encoding.uppercased() ?? ""),
            (ImportTexts.confirmedBy(language), sheet.confirmedBy ?? ""),
        ].filter { !$0.1.isEmpty }
    }

    private static func tiles(_ counts: SheetCounts, isDone: Bool, _ language: Language) -> [Tile] {
        [
            (counts.rows, ImportTexts.rows), (counts.created, isDone ? ImportTexts.created : ImportTexts.wouldCreate),
            (counts.merged, isDone ? ImportTexts.merged : ImportTexts.wouldMerge),
            (counts.unchanged, ImportTexts.unchanged),
            (counts.refused, ImportTexts.refused),
        ].map { Tile(figure: String($0.0), unit: $0.1(language)) }
    }
}

extension ImportPage.Change {
    fileprivate init(
        _ example: SheetReport.Example, _ change: SheetOutcome.Change, _ kind: SheetKind?, _ language: Language
    ) {
        (line, title) = (String(example.line), example.title)
        field = kind?.title(of: change.field)(language) ?? change.field
        before = change.before.map { kind?.spelt($0, change.field, language) ?? $0 } ?? "—"
        after = kind?.spelt(change.after, change.field, language) ?? change.after
    }
}

extension SheetKind {
    /// A value as people say it: the name of a code instead of the code.
    fileprivate func spelt(_ value: String, _ field: String, _ language: Language) -> String {
        for column in columns where column.field == field {
            if case .code(let codes) = column.type { return codes.first { $0.value == value }?.name(language) ?? value }
        }
        return value
    }
}
