import Domain
import Kernel
import Sheets
import Store

extension ExportedList {
    private typealias Texts = PulseTexts

    /// The pulses within a visitor's scope, with the total of each mine: how many said yes, partly and no.
    static let pulses = ExportedList(
        path: "pulses", title: Texts.short,
        columns: [
            (Texts.month, 10), (Texts.mine, 24), (Texts.state, 10), (Texts.people, 10), (Texts.answered, 10),
        ] + PulseQuestion.allCases.flatMap { question in PulseWord.allCases.map { (column(question, $0), 14) } }
            + [(Texts.replied, 50)],
        count: { query, visit, db in
            try PulseStore.page(in: month(query), limit: 0, for: visit.actor, db).total
        },
        part: { query, behind, limit, visit, db in
            try PulseStore.page(
                in: month(query), after: behind.flatMap(PulseCursor.init), limit: limit, for: visit.actor, db
            ).rows
        }, cursor: { PulseCursor($0.pulse).text }, values: { values($0, $1.language) })

    private static func month(_ query: Query) -> CampaignMonth? { query["month"].flatMap(CampaignMonth.init) }

    private static func column(_ question: PulseQuestion, _ word: PulseWord) -> Localized {
        let (asked, said) = (Texts.heading(question), Texts.name(word))
        return Localized("\(asked.zh)：\(said.zh)", "\(asked.en): \(said.en)")
    }

    private static func values(_ kept: PulseStore.Kept, _ language: Language) -> [SheetValue] {
        let (pulse, whole) = (kept.pulse, kept.pulse.result?.whole)
        let first: [SheetValue] = [
            .text(pulse.month.text), .text(kept.siteName), .text(Texts.name(pulse.phase)(language)),
            .whole(pulse.people), .whole(kept.answered),
        ]
        let counts = PulseQuestion.allCases.flatMap { question in
            PulseWord.allCases.map { word -> SheetValue in whole.map { .whole($0.count(question, word)) } ?? .empty }
        }
        return first + counts + [.text(pulse.replies.map(\.text).joined(separator: "\n"))]
    }
}
