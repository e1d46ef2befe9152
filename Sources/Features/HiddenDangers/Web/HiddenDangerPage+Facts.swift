import Domain
import Kernel
import Policy
import Store

/// The facts of a danger and its five things.
extension HiddenDangerPage {
    private typealias Texts = HiddenDangerTexts
    private var language: Language { visit.language }
    private var finding: Finding { danger.finding }

    /// Chips beside the number: grade, state, and what is unusual about it.
    var chips: HTML {
        let extra = [
            danger.isNearMiss ? Texts.nearMiss : nil, danger.recurrence == nil ? nil : Texts.recurrent,
            danger.isOpenlyListed ? Texts.listed : nil, danger.imported == nil ? nil : ImportedTexts.chip,
        ].compactMap { $0 }
        return """
            \(if: !danger.isNearMiss, LevelChip(danger.grade, danger.grading?.own, visit).html) \
            <span class="chip state">\(Texts.name(danger.phase)(language))</span> \(each: extra, chip)
            """
    }

    private func chip(_ text: Localized) -> HTML { "<span class=\"chip state\">\(text(language))</span> " }

    var facts: HTML {
        list([
            (Texts.site, around.siteName),
            (Texts.place, finding.place.flatMap { around.places[$0] } ?? finding.placeText),
            (FindingTexts.system, finding.system.flatMap { around.places[$0] }),
            (FindingTexts.equipment, finding.equipment.flatMap { around.places[$0] }),
            (FindingTexts.cause, finding.cause.map { FindingTexts.name($0)(language) }),
            (FindingTexts.root, finding.root.map { FindingTexts.name($0)(language) }),
            (FindingTexts.specialty, finding.specialty.map { FindingTexts.name($0)(language) }),
            (FindingTexts.accident, finding.accident.map { FindingTexts.name($0)(language) }),
            (FindingTexts.judgedBy, finding.judged.map { FindingTexts.name($0)(language) }),
            (FindingTexts.clause, finding.clause), (FindingTexts.foundBy, FindingTexts.name(finding.foundBy)(language)),
            (FindingTexts.source, FindingTexts.name(finding.source)(language)),
            (Texts.reporter, name(danger.reportedBy)),
            (danger.imported == nil ? Texts.reportedAt : ImportedTexts.foundOn, when(danger.reportedAt)),
            (Texts.legalGrade, danger.grade.map { Texts.name($0.legal)(language) }),
            (Texts.scheme, danger.grading?.own.flatMap { visit.book.newest($0.scheme)?.title(language) }),
            (Texts.citedClause, citedClause),
            (Texts.reasonOfGrade, danger.grading?.reason), (Texts.affectedArea, danger.stoppedArea),
            (Texts.lesson, danger.lesson),
            (Texts.endNote, danger.endNote),
        ])
    }

    /// Person, measures, funds, deadline, contingency plan; nothing before somebody has been given the work.
    var fiveThings: HTML {
        guard let given = danger.assignment else { return "" }
        let before = danger.assignees.dropLast().compactMap { name($0) }.joined(separator: " → ")
        let yuan = "\(given.fundsFen / 100) \(Texts.yuan(language))"
        let clock = DeadlineText(
            deadline: given.deadline, today: visit.context.today, isOpen: danger.phase.awaitsRectification,
            language: language)
        let escalated = rules?.escalated(danger, on: visit.context.today).map { ShellTexts.name($0)(language) }
        return section(
            Texts.fiveThings,
            """
            <dl class="five">\(line(Texts.responsibleNow, "✓ \(name(given.person))"))\(maybe(Texts.firstResponsible, before.isEmpty ? nil : before))\
            \(maybe(Texts.entrustedTo, danger.isEntrusted == true ? name(danger.rectifier) : nil))\(line(Texts.measures, "✓ \(given.measures)"))\
            \(line(Texts.funds, "✓ \(yuan)"))\(line(Texts.deadline, "✓ \(clock.html)"))\(line(Texts.plan, "✓ \(given.contingencyPlan)"))\
            \(maybe(Texts.escalated, escalated))\(verification)</dl>
            """)
    }

    private var verification: HTML {
        guard let day = danger.verifyBy else { return "" }
        return line(
            Texts.verifyBy,
            DeadlineText(deadline: day, today: visit.context.today, isOpen: true, language: language).html)
    }

    func section(_ title: Localized, _ body: HTML) -> HTML {
        "<section class=\"card\"><h2>\(title(language))</h2>\(body)</section>"
    }

    func list(_ facts: [(Localized, String?)]) -> HTML { "<dl>\(each: facts, fact)</dl>" }
    private func fact(_ fact: (Localized, String?)) -> HTML { maybe(fact.0, fact.1) }
    func line(_ name: Localized, _ value: HTML) -> HTML { "<dt>\(name(language))</dt><dd>\(value)</dd>" }
    func maybe(_ name: Localized, _ value: String?) -> HTML { value.map { line(name, "\($0)") } ?? "" }
}
