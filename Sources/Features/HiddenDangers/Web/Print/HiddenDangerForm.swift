import Domain
import Kernel
import Print
import Store

/// One danger on paper, in either language, from the same record.
struct HiddenDangerForm {
    typealias Texts = HiddenDangerPrintTexts
    typealias Fact = PrintedForm.Fact

    let paper: HiddenDangerPaper
    let printing: Printing
    var danger: HiddenDanger { paper.danger }
    var language: Language { printing.language }

    init(_ printing: Printing) throws {
        self.printing = printing
        paper = try HiddenDangerStore.paper(printing.reading.id, for: printing.reading.visit.actor, printing.reading.db)
    }

    func form(_ title: Localized, _ parts: [PrintedForm.Part]) -> PrintedForm {
        PrintedForm(
            language, house: paper.siteName, title: title(language), number: Texts.number(paper.num)(language),
            parts: parts,
            check: check, printed: when(printing.reading.visit.now))
    }

    /// The beginning of the newest record's seal, in groups that can be read out over a telephone.
    private var check: PrintedForm.Check {
        let code = String(paper.seal.prefix(12))
        let groups = stride(from: 0, to: code.count, by: 4).map { String(code.dropFirst($0).prefix(4)) }
        return .init(
            code: groups.joined(separator: " "),
            address: "\(printing.origin)/hidden-dangers/\(danger.id)/check?code=\(code)")
    }

    var finding: [Fact] {
        let book = printing.reading.visit.book
        let grade = danger.grade.map { HiddenDangerTexts.words($0, danger.grading?.own, book)(language) }
        let reported = Texts.by(paper.name(danger.reportedBy), when(danger.reportedAt))(language)
        return facts([
            (Texts.what, danger.finding.what), (Texts.place, paper.place), (Texts.grade, grade),
            (Texts.clause, danger.finding.clause), (Texts.reported, reported), (Texts.stopped, danger.stoppedArea),
        ])
    }

    func five(_ assignment: Assignment) -> [Fact] {
        facts([
            (Texts.person, paper.name(assignment.person)), (Texts.measures, assignment.measures),
            (Texts.funds, Texts.yuan(assignment.fundsFen)(language)), (Texts.deadline, assignment.deadline.text),
            (Texts.plan, assignment.contingencyPlan),
            (Texts.assigned, Texts.by(paper.name(assignment.assignedBy), when(assignment.at))(language)),
        ])
    }

    var rounds: [PrintedForm.Part] {
        danger.rounds.enumerated().flatMap { index, round -> [PrintedForm.Part] in
            let verdict =
                round.verdict.map { ($0.isAccepted ? Texts.passed : Texts.failed)(language) } ?? Texts.open(language)
            let opinion = round.verdict.flatMap { $0.opinion.isEmpty ? nil : $0.opinion }
            let acceptor = round.verdict.map { verdict in
                let who = SigningTexts.who(paper.name(verdict.by), for: verdict.actingFor.map(paper.name))
                return Texts.by(who(language), when(verdict.at))(language)
            }
            let lines = facts([
                (Texts.corrected, round.correction.what),
                (Texts.correctedBy, Texts.by(paper.name(round.correction.by), when(round.correction.at))(language)),
                (Texts.verdict, verdict), (Texts.opinion, opinion), (Texts.acceptedBy, acceptor),
            ])
            return [.heading(Texts.round(index + 1)(language)), .facts(lines)]
        }
    }

    func facts(_ known: [(Localized, String?)]) -> [Fact] {
        known.compactMap { label, value in value.map { Fact(label(language), $0) } }
    }
    func when(_ instant: Instant) -> String { printing.reading.visit.context.zone.minuteText(instant) }
}
