import Domain
import Kernel
import Print
import Store

/// The report on paper, for the file and for whoever has to sign it.
struct CloseOutForm {
    private typealias Texts = CloseOutTexts
    /// As many as are read on paper; the workbook has all.
    private static let mostItems = 2_000

    let form: PrintedForm

    init(_ printing: Printing) throws {
        let (reading, language) = (printing.reading, printing.language)
        let report = try CloseOutReport(reading.id, for: reading.visit.actor, reading.db)
        let zone = reading.visit.context.zone
        let missing = try DoubleFullDayStore.items(
            CheckItemFilter(state: .notDone), of: report.kept.day.id, limit: Self.mostItems, reading.db)
        let lines = CloseOutLines(report)
        var parts: [PrintedForm.Part] = [.facts(Self.facts(report, zone, language)), .note(Texts.counted(language))]
        for section in lines.sections where !section.lines.isEmpty {
            parts += [.heading(section.title(language)), .table(Self.table(section.lines, lines.heads, language))]
        }
        if let flag = report.kept.day.closing?.flag { parts += RedFlagPaper(flag: flag, language: language).parts }
        parts += [.heading(Texts.whyLeft(language))]
        parts +=
            missing.rows.isEmpty ? [.note(Texts.nothingLeft(language))] : [Self.items(missing.rows, report, language)]
        if missing.total > Self.mostItems { parts.append(.note(Texts.cut(Self.mostItems)(language))) }
        if !report.excluded.isEmpty {
            parts += [.heading(Texts.whyExcluded(language)), Self.reasons(report.excluded, language)]
        }
        form = PrintedForm(
            language, house: report.kept.siteName, title: Texts.title(language), number: report.kept.day.month.text,
            parts: parts + [.signatures([Texts.keeper(language), Texts.director(language)])], check: nil,
            printed: zone.minuteText(reading.visit.now))
    }

    private static func facts(_ report: CloseOutReport, _ zone: Zone, _ language: Language) -> [PrintedForm.Fact] {
        let (day, closing) = (report.kept.day, report.kept.day.closing)
        let known: [(Localized, String?)] = [
            (DoubleFullDayTexts.planned, day.opening.plannedOn.text), (DoubleFullDayTexts.heldOn, day.heldOn.text),
            (DoubleFullDayTexts.moved, day.movedBecause),
            (DoubleFullDayTexts.state, DoubleFullDayTexts.name(day.phase)(language)),
            (DoubleFullDayTexts.conclusion, closing?.conclusion),
            (DoubleFullDayTexts.leftBecause, closing?.leftBecause),
            (Texts.signedAt, closing.map { zone.minuteText($0.at) }),
        ]
        return known.compactMap { label, value in value.map { PrintedForm.Fact(label(language), $0) } }
    }

    private static func table(_ lines: [CloseOutLines.Line], _ heads: [Localized], _ language: Language)
        -> PrintedForm.Table
    {
        let share = 0.7 / Double(max(heads.count, 1))
        return PrintedForm.Table(
            heads: [(title: Texts.figure(language), share: 0.3)] + heads.map { (title: $0(language), share: share) },
            rows: lines.map { line in [line.label(language)] + line.cells.map(\.text) })
    }

    private static func items(_ rows: [CheckItemRow], _ report: CloseOutReport, _ language: Language)
        -> PrintedForm.Part
    {
        let heads = [
            (DoubleFullDayTexts.item, 0.3), (DoubleFullDayTexts.kind, 0.1), (DoubleFullDayTexts.checker, 0.13),
            (DoubleFullDayTexts.team, 0.17), (DoubleFullDayTexts.reason, 0.3),
        ]
        let general = report.kept.day.closing?.leftBecause ?? Texts.noReason(language)
        let cells = rows.map { row in
            [
                row.item.name, DoubleFullDayTexts.name(row.item.kind)(language), row.checkerName, row.teamName,
                row.missedBecause ?? general,
            ]
        }
        return .table(.init(heads: heads.map { (title: $0(language), share: $1) }, rows: cells))
    }

    private static func reasons(_ reasons: [CloseOutReport.Reason], _ language: Language) -> PrintedForm.Part {
        let heads = [
            (title: DoubleFullDayTexts.reason(language), share: 0.8), (title: Texts.count(language), share: 0.2),
        ]
        return .table(
            .init(heads: heads, rows: reasons.map { [$0.text ?? Texts.noReason(language), String($0.count)] }))
    }
}
