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
        case .accepted: visit.may(.closeHiddenDanger) ? [form("closure", Texts.closure, true, "")] : []
        case .closed, .withdrawn, .merged: []
        }
    }

    private var mayAccept: Bool {
        visit.may(.acceptHiddenDanger) && danger.currentRound?.correction.by != visit.actor.person
            && danger.assignment?.person != visit.actor.person && (danger.grade != .major || visit.actor.role == .mineManager)
    }

    private var isMine: Bool { danger.assignment?.person == visit.actor.person }
    private var mayFix: Bool { danger.reportedBy == visit.actor.person && visit.may(.rectifyHiddenDanger) }

    private var fix: ActForm {
        form("on-the-spot-fix", Texts.fix, false, Field(name: "what", label: Texts.fixed(language), isRequired: true, input: .area).html)
    }

    private var withdrawal: ActForm {
        form("withdrawal", Texts.withdrawal, false, Field(name: "reason", label: Texts.why(language), isRequired: true, input: .text).html)
    }

    private var extensionRequest: [ActForm] {
        guard danger.pendingExtension == nil, visit.may(.requestExtension) else { return [] }
        let fields =
            Field(name: "newDeadline", label: Texts.newDeadline(language), isRequired: true, input: .date).html
            + Field(name: "reason", label: Texts.why(language), isRequired: true, input: .area).html
            + Field(name: "interimMeasures", label: Texts.interim(language), isRequired: true, input: .area).html
        return [form("extensions", Texts.extensionRequest, false, fields)]
    }

    private var extensionAnswer: [ActForm] {
        guard let request = danger.pendingExtension, visit.may(.decideExtension),
            visit.actor.role.rank > request.role.rank
        else { return [] }
        let answers = [("grant", Texts.grant(language)), ("refuse", Texts.refuse(language))].map { (value: $0.0, label: $0.1) }
        let asked: HTML = "<p>\(request.newDeadline.text) · \(request.reason) · \(request.interimMeasures)</p>"
        return [
            form(
                "extension-decision", Texts.extensionAnswer, true,
                asked + Field(name: "decision", label: Texts.extensionAnswer(language), input: .select(answers)).html
                    + Field(name: "opinion", label: Texts.opinion(language), input: .area).html)
        ]
    }

    private var grading: ActForm {
        let grades = HiddenDanger.Grade.allCases.map { (value: $0.rawValue, label: Texts.name($0)(language)) }
        return form(
            "grading", Texts.grading, true,
            Field(name: "grade", label: Texts.grade(language), input: .select(grades)).html
                + Field(name: "stoppedArea", label: Texts.stoppedArea(language), input: .text).html)
    }

    private var assignment: ActForm {
        form(
            "assignment", Texts.assignment, true,
            Field(name: "person", label: Texts.assignee(language), isRequired: true, input: .select(people)).html
                + Field(name: "measures", label: Texts.measures(language), isRequired: true, input: .area).html
                + Field(name: "funds", label: Texts.funds(language), value: "0", isRequired: true, input: .number).html
                + Field(name: "deadline", label: Texts.deadline(language), isRequired: true, input: .date).html
                + Field(name: "plan", label: Texts.plan(language), isRequired: true, input: .area).html)
    }

    private var rectification: ActForm {
        form("rectification", Texts.rectification, true, Field(name: "what", label: Texts.fixed(language), isRequired: true, input: .area).html)
    }

    private var acceptance: ActForm {
        form("acceptance", Texts.acceptance, true, Field(name: "opinion", label: Texts.opinion(language), input: .area).html)
    }

    private var rejection: ActForm {
        form("rejection", Texts.rejection, false, Field(name: "reason", label: Texts.reason(language), isRequired: true, input: .area).html)
    }

    private func form(_ noun: String, _ submit: Localized, _ isPrimary: Bool, _ fields: HTML) -> ActForm {
        ActForm(
            action: "/hidden-dangers/\(danger.id)/\(noun)", csrf: visit.csrf, version: version, submit: submit(language),
            isPrimary: isPrimary, fields: fields)
    }
}
