import Domain
import Kernel

extension HiddenDangerPage {
    private typealias Texts = HiddenDangerTexts
    private var language: Language { visit.language }

    var html: HTML {
        Shell(Texts.title, visit, main: """
            <h1>\(danger.finding.what)</h1><p class="phase">\(Texts.name(danger.phase)(language))</p>\
            <ol class="stepper">\(each: steps, step)</ol><div class="columns"><div>\(actions)\
            <section class="card"><h2>\(Texts.facts(language))</h2><dl>\(each: facts, fact)</dl></section></div>\
            <section class="card"><h2>\(Texts.history(language))</h2><ol class="timeline">\(each: moments.reversed(), moment)</ol>\
            </section></div>
            """).html
    }

    private func step(_ step: Step) -> HTML {
        "<li class=\"\(step.isCurrent ? "current" : step.isDone ? "done" : "todo")\"\(if: step.isCurrent, " aria-current=\"step\"")>\(step.name)</li>"
    }

    private func fact(_ fact: (name: String, value: HTML)) -> HTML { "<dt>\(fact.name)</dt><dd>\(fact.value)</dd>" }

    private func moment(_ moment: Moment) -> HTML {
        """
        <li><time>\(moment.when)</time><b>\(moment.what)</b> \(moment.who) <small>\(Texts.record(language)) #\(moment.seq)</small></li>
        """
    }

    private var actions: HTML {
        let forms = offered
        guard !forms.isEmpty else { return "" }
        return "<section class=\"card next\"><h2>\(Texts.next(language))</h2>\(each: forms, \.html)</section>"
    }

    private var offered: [ActForm] {
        switch danger.phase {
        case .reported, .registered: visit.may(.gradeHiddenDanger) ? [grading, fix, withdrawal] : mayFix ? [fix] : []
        case .graded: visit.may(.assignHiddenDanger) ? [assignment] : []
        case .assigned, .rectifying: isMine ? [rectification] + extensionRequest : extensionAnswer
        case .corrected: mayAccept ? [acceptance, rejection] : []
        case .accepted: visit.may(.closeHiddenDanger) ? [form(.closure)] : []
        case .reviewed, .closed, .withdrawn, .merged: []
        }
    }

    private var mayAccept: Bool {
        visit.may(.acceptHiddenDanger) && danger.currentRound?.correction.by != visit.actor.person
            && danger.assignment?.person != visit.actor.person && (danger.grade != .major || visit.actor.role == .mineManager)
    }

    private var isMine: Bool { danger.assignment?.person == visit.actor.person }
    private var mayFix: Bool { danger.reportedBy == visit.actor.person && visit.may(.rectifyHiddenDanger) }

    private var fix: ActForm { form(.fix, isPrimary: false) }
    private var withdrawal: ActForm { form(.withdrawal, isPrimary: false) }
    private var grading: ActForm { form(.grading) }
    private var rectification: ActForm { form(.rectification) }
    private var acceptance: ActForm { form(.acceptance) }
    private var rejection: ActForm { form(.rejection, isPrimary: false) }
    private var assignment: ActForm { form(.assignment, values: ["funds": "0"], options: ["person": people]) }

    private var extensionRequest: [ActForm] {
        danger.pendingExtension == nil && visit.may(.requestExtension) ? [form(.extensionRequest, isPrimary: false)] : []
    }

    private var extensionAnswer: [ActForm] {
        guard let request = danger.pendingExtension, visit.may(.decideExtension),
            visit.actor.role.rank > request.role.rank
        else { return [] }
        let asked: HTML = "<p>\(request.newDeadline.text) · \(request.reason) · \(request.interimMeasures)</p>"
        return [form(.extensionDecision, before: asked)]
    }

    private func form(
        _ act: HiddenDangerAct, isPrimary: Bool = true, values: [String: String] = [:], options: [String: [Choice]] = [:],
        before: HTML = ""
    ) -> ActForm {
        ActForm(
            act, on: "/hidden-dangers/\(danger.id)", visit, version: version, isPrimary: isPrimary, values: values,
            options: options, before: before)
    }
}
