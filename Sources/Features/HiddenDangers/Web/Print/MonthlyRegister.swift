import Domain
import Kernel
import Policy
import Print
import Store

/// All dangers that were reported in a month, as the register that a mine keeps and an inspector asks for.
struct MonthlyRegister {
    private typealias Texts = HiddenDangerPrintTexts
    /// More than this in a month is looked at on a screen; two thousand rows have a hundred pages.
    private static let mostRows = 2_000

    let form: PrintedForm

    init(_ printing: Printing) throws {
        let (visit, language) = (printing.reading.visit, printing.language)
        let text = printing.reading.query["month"] ?? String(visit.context.today.text.prefix(7))
        guard text.utf8.count == 7, let first = Day(text + "-01"),
            let next = Day(String(first.adding(days: 31).text.prefix(7)) + "-01")
        else { throw Refusal.noSuchMonth }
        let zone = visit.context.zone
        let found = try HiddenDangerStore.reported(
            from: zone.start(of: first), to: zone.start(of: next), limit: Self.mostRows, for: visit.actor,
            printing.reading.db)
        let house = try HiddenDangerStore.house(of: visit.actor, printing.reading.db)
        let rows = found.rows.map { Self.cells($0, isOneSite: house != nil, found.names, visit.book, zone, language) }
        let notes: [PrintedForm.Part] = rows.count == Self.mostRows ? [.note(Texts.cut(Self.mostRows)(language))] : []
        form = PrintedForm(
            language, on: .a4Landscape, house: house ?? visit.scopeName, title: Texts.register(language),
            number: Texts.month(text)(language),
            parts: [.table(.init(heads: Self.heads(language), rows: rows))] + notes
                + [.signatures([Texts.keeper(language), Texts.director(language)])],
            check: nil, printed: zone.minuteText(visit.now))
    }

    private static func heads(_ language: Language) -> [(title: String, share: Double)] {
        let heads = [
            (Texts.number, 0.05), (Texts.reported, 0.11), (Texts.what, 0.21), (Texts.place, 0.12), (Texts.grade, 0.07),
            (Texts.person, 0.09), (Texts.measures, 0.13), (Texts.deadline, 0.08), (Texts.state, 0.07),
            (Texts.acceptedBy, 0.07),
        ]
        return heads.map { (title: $0(language), share: $1) }
    }

    private static func cells(
        _ row: HiddenDangerPaper.Line, isOneSite: Bool, _ names: [PersonID: String],
        _ book: RuleBook, _ zone: Zone, _ language: Language
    ) -> [String] {
        let danger = row.danger
        let name: (PersonID?) -> String = { $0.flatMap { names[$0] } ?? "" }
        let accepted = danger.rounds.last?.verdict.flatMap { $0.isAccepted ? $0.by : nil }
        return [
            String(row.num), "\(zone.minuteText(danger.reportedAt)) \(name(danger.reportedBy))", danger.finding.what,
            [isOneSite ? nil : row.siteName, row.place].compactMap(\.self).joined(separator: " · "),
            danger.grade.map { HiddenDangerTexts.words($0, danger.grading?.own, book)(language) } ?? "",
            name(danger.assignment?.person),
            danger.assignment?.measures ?? "", danger.deadline?.text ?? "",
            HiddenDangerTexts.name(danger.phase)(language), name(accepted),
        ]
    }
}
