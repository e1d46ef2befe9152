import Domain
import Kernel
import Ledger
import Print
import Store

extension HiddenDangerForm {
    /// Everything about a danger on a paper.
    var card: PrintedForm {
        let state = facts([(Texts.state, HiddenDangerTexts.name(danger.phase)(language))])
        var parts: [PrintedForm.Part] = [.facts(finding + state)]
        if let assignment = danger.assignment { parts += [.heading(Texts.five(language)), .facts(five(assignment))] }
        parts += steps + rounds + signed
        return form(Texts.card, parts + [.heading(Texts.history(language)), .table(history)])
    }

    /// What the responsible person is given, with the five things in place.
    var notice: PrintedForm {
        get throws {
            guard let assignment = danger.assignment else { throw Refusal.noticeNeedsAssignment }
            return form(
                Texts.notice,
                [
                    .facts(finding), .heading(Texts.five(language)), .facts(five(assignment)),
                ] + steps + signed + [
                    .note(Texts.noticeNote(language)), .signatures([Texts.issuer(language), Texts.receiver(language)]),
                ])
        }
    }

    /// What the acceptor signs.
    func acceptanceForm(_ ledger: TileFolder?) throws -> PrintedForm {
        guard !danger.rounds.isEmpty else { throw Refusal.acceptanceNeedsCorrection }
        let deadline = facts([(Texts.deadline, danger.deadline?.text)])
        let hands: [PrintedForm.Part] = [
            .note(Texts.acceptanceNote(language)), .signatures([Texts.rectifier(language), Texts.acceptor(language)]),
        ]
        return form(
            Texts.acceptanceForm, [.facts(finding + deadline)] + rounds + signed + hands + (try proof(ledger)))
    }

    private var steps: [PrintedForm.Part] {
        guard !danger.measures.isEmpty else { return [] }
        let heads = [
            (Texts.factor, 0.12), (Texts.measures, 0.36), (Texts.person, 0.14), (Texts.until, 0.13),
            (Texts.funds, 0.13), (Texts.done, 0.12),
        ]
        let rows = danger.measures.map { step in
            [
                HiddenDangerTexts.name(step.factor)(language), step.what, paper.name(step.person), step.until.text,
                Texts.yuan(step.fundsFen)(language), step.done.map { when($0.at) } ?? "",
            ]
        }
        let table = PrintedForm.Table(heads: heads.map { (title: $0(language), share: $1) }, rows: rows)
        return [.heading(Texts.steps(language)), .table(table)]
    }

    /// Who signed which step with a key of their own, and between when the ledger proves it.
    private var signed: [PrintedForm.Part] {
        let zone = printing.reading.visit.context.zone
        let rows = paper.history.compactMap { entry in
            SignatureLine.plain(entry, zone, language).map {
                [
                    HiddenDangerTexts.event(entry.type)(language), SigningTexts.who(entry)(language),
                    when(entry.claimedAt), $0,
                ]
            }
        }
        guard !rows.isEmpty else { return [] }
        let heads = [(Texts.step, 0.16), (Texts.who, 0.14), (Texts.when, 0.2), (SigningTexts.signed, 0.5)]
        let table = PrintedForm.Table(heads: heads.map { (title: $0(language), share: $1) }, rows: rows)
        return [.heading(SigningTexts.signed(language)), .table(table)]
    }

    private var history: PrintedForm.Table {
        let heads = [(Texts.when, 0.24), (Texts.step, 0.3), (Texts.who, 0.3), (Texts.record, 0.16)]
        let rows = paper.history.map { entry in
            let post = entry.role.map { " · \(ShellTexts.name($0)(language))" } ?? ""
            return [
                when(entry.claimedAt), HiddenDangerTexts.event(entry.type)(language),
                SigningTexts.who(entry)(language) + post,
                "#\(entry.seq)",
            ]
        }
        return .init(heads: heads.map { (title: $0(language), share: $1) }, rows: rows)
    }
}
