import Domain
import Kernel
import Print

/// The red flag on the printed report.
struct RedFlagPaper {
    private typealias Texts = RedFlagTexts
    let flag: RedFlag
    let language: Language

    var parts: [PrintedForm.Part] {
        let names = flag.winners.map(\.team.name).joined(separator: "、")
        let said = names.isEmpty ? Texts.nobody : Texts.awarded(names)
        let heads = [
            (Texts.team, 0.3), (Texts.rank, 0.1), (Texts.points, 0.12), (Texts.coverage, 0.12),
            (Texts.takingPart, 0.12),
            (Texts.inTime, 0.12), (Texts.noRepeat, 0.12),
        ]
        let rows = flag.lines.map { RedFlagCard.cells($0, language) }
        return [
            .heading(Texts.title(language)), .note(said(language)),
            .table(.init(heads: heads.map { (title: $0(language), share: $1) }, rows: rows)),
            .note(Texts.criteria(flag.rules)(language)),
        ]
    }
}
