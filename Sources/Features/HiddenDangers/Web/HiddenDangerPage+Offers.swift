import Domain
import Kernel
import Store

/// What the visitor can do: the next act open, the others folded, each with the reason when it is not possible now.
extension HiddenDangerPage {
    private typealias Texts = HiddenDangerTexts
    private var language: Language { visit.language }

    var actions: HTML {
        let acts = HiddenDanger.Act.allCases.filter(authority.concerns)
        let next = danger.nextActs.first { acts.contains($0) && authority.obstacle(to: $0) == nil }
        let others = acts.filter { $0 != next }
        guard !acts.isEmpty || !guests.isEmpty else { return waiting }
        return """
            \(if: next == nil, waiting)\(if: next != nil, "<section class=\"card next\" id=\"act-\(next?.rawValue)\"><h2>\(Texts.next(language))</h2>\(form(next))</section>")\
            \(if: !others.isEmpty || !guests.isEmpty, otherActs(others))
            """
    }

    private func otherActs(_ acts: [HiddenDanger.Act]) -> HTML {
        "<section class=\"card acts\"><h2>\(Texts.otherActs(language))</h2>\(each: acts, folded)\(each: guests, \.self)</section>"
    }

    private func form(_ act: HiddenDanger.Act?) -> HTML { act.map { actForm($0, isPrimary: true).html } ?? "" }

    private func folded(_ act: HiddenDanger.Act) -> HTML {
        let title = HiddenDangerAct.of(act).title(language)
        if let obstacle = authority.obstacle(to: act) {
            return "<p class=\"second\"><b>\(title)</b>：\(Texts.notNow(language))。\(obstacle.text(language))</p>"
        }
        let form = actForm(act, isPrimary: false)
        let isOpen = form.isRetried || asked == act.rawValue
        return
            "<details class=\"more\" id=\"act-\(act.rawValue)\"\(if: isOpen, " open")><summary>\(title)</summary>\(form.html)</details>"
    }

    /// The act that the address names, as a move on the board does.
    private var asked: String? { Form.pairs(visit.asked).last { $0.name == "act" }?.value }

    private func actForm(_ act: HiddenDanger.Act, isPrimary: Bool) -> ActForm {
        ActForm(
            .of(act), on: "/hidden-dangers/\(danger.id)", visit, version: version, isPrimary: isPrimary,
            values: values(act),
            options: options, omitting: omitted(act), before: before(act))
    }

    private var options: [String: [Choice]] {
        [
            "person": people, "place": tree { _ in true }, "system": tree { $0 == "system" },
            "equipment": tree { $0 == "equipment" || $0 == "facility" }, "into": others, "grade": grades,
            "clause": citable,
        ]
    }

    private func tree(_ isWanted: (String) -> Bool) -> [Choice] {
        around.tree.filter { isWanted($0.kind) }.map { Choice($0.id.text, Localized($0.name, $0.name)) }
    }

    /// The enterprise's own words where it has a scheme, else the product's.
    private var grades: [Choice] {
        guard words.scheme != nil else {
            return HiddenDanger.Grade.allCases.map { Choice($0.rawValue, Texts.name($0)) }
        }
        return words.words.map { word in
            // The law's own word asks for the signature.
            Choice(word.grade == .major ? word.grade.rawValue : word.code, Texts.words(word.name, word.grade))
        }
    }

    private func word(_ grade: HiddenDanger.Grade) -> String {
        grade == .major ? grade.rawValue : words.word(atLeast: grade)?.code ?? grade.rawValue
    }

    private var others: [Choice] {
        around.open.map { other in
            let label = "#\(other.number) \(other.what)"
            return Choice(other.id.text, Localized(label, label))
        }
    }

    /// What the form already knows, so that nobody writes it again.
    private func values(_ act: HiddenDanger.Act) -> [String: String] {
        switch act {
        case .facts: factValues
        case .grading:
            (danger.recurrence?.proposedGrade ?? danger.grade ?? judged).map { ["grade": word($0)] } ?? [:]
        case .assignment:
            [
                "funds": "0",
                "deadline": danger.grade.flatMap { rules?.latestDeadline($0, from: visit.context.today).text } ?? "",
            ]
        case .measures: ["funds": "0", "until": danger.deadline?.text ?? ""]
        case .measureCompletion: ["number": danger.measures.first { $0.done == nil }.map { String($0.number) } ?? ""]
        default: [:]  // the others begin empty
        }
    }

    /// What the reporter was sure of; a general danger still has to be graded A, B or C.
    private var judged: HiddenDanger.Grade? { danger.finding.judged == .major ? .major : nil }

    private var factValues: [String: String] {
        let finding = danger.finding
        let known: [String: String?] = [
            "what": finding.what, "place": finding.place?.text, "placeText": finding.placeText,
            "system": finding.system?.text,
            "equipment": finding.equipment?.text, "cause": finding.cause?.rawValue, "root": finding.root?.rawValue,
            "specialty": finding.specialty?.rawValue, "accident": finding.accident?.rawValue, "clause": finding.clause,
        ]
        return known.compactMapValues(\.self)
    }

    /// Closing asks only for the factors that nothing has touched.
    private func omitted(_ act: HiddenDanger.Act) -> Set<String> {
        guard act == .closure else { return [] }
        let asked = Set(danger.factorsToExplain)
        return Set(
            Measure.Factor.allCases.filter { !asked.contains($0) }.map {
                "untouched\($0.rawValue.prefix(1).uppercased())\($0.rawValue.dropFirst())"
            })
    }

    private func before(_ act: HiddenDanger.Act) -> HTML {
        switch act {
        case .extensionDecision: danger.pendingExtension.map { "<p>\(Texts.extensionTerms($0)(language))</p>" } ?? ""
        case .grading:
            """
            \(if: danger.recurrence != nil, "<p class=\"notice\">\(Texts.recurrenceHint(language))</p>")\
            \(ClauseOffers(danger.finding.what, clauses, rules, language).html)
            """
        default: ""  // nothing to read first
        }
    }
}
