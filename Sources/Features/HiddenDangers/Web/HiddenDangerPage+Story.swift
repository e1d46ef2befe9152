import Domain
import Kernel
import Store

/// What became of the danger: steps, rounds, extensions, links, the report of a major one.
extension HiddenDangerPage {
    private typealias Texts = HiddenDangerTexts
    private var language: Language { visit.language }

    var story: HTML { majorReport + measures + rounds + extensions + links }

    private var majorReport: HTML {
        guard let report = danger.majorReport else { return "" }
        return section(
            Texts.majorReportTitle,
            list([
                (Texts.stateAndCauses, report.stateAndCauses), (Texts.harmAndDifficulty, report.harmAndDifficulty),
                (Texts.goals, report.goals), (Texts.methods, report.methods),
                (Texts.fundsAndSupplies, report.fundsAndSupplies),
                (Texts.organisationAndPeople, report.organisationAndPeople), (Texts.schedule, report.schedule),
                (Texts.safetyMeasuresAndPlan, report.safetyMeasuresAndPlan),
            ]))
    }

    private var measures: HTML {
        let untouched = danger.untouched.map { reasons in
            Measure.Factor.allCases.compactMap { factor in
                reasons[factor].map { "\(Texts.name(factor)(language))：\($0)" }
            }.joined(separator: "；")
        }
        guard !danger.measures.isEmpty || untouched != nil else { return "" }
        return section(
            Texts.steps,
            "<ol class=\"rounds\">\(each: danger.measures, measure)</ol><dl>\(maybe(Texts.untouchedFactors, untouched))</dl>"
        )
    }

    private func measure(_ measure: Measure) -> HTML {
        let state =
            measure.done.map { "\(Texts.done(language)) \(visit.context.zone.minuteText($0.at))" }
            ?? Texts.open(language)
        return """
            <li><b>\(Texts.name(measure.factor)(language))</b> \(measure.what)<small>\(name(measure.person)) · \(measure.until.text) · \
            \(Int(measure.fundsFen / 100)) \(Texts.yuan(language)) · \(state)\(measure.done?.note.map { " · \($0)" })</small></li>
            """
    }

    private var rounds: HTML {
        guard !danger.rounds.isEmpty else { return "" }
        return section(Texts.rounds, "<ol class=\"rounds\">\(each: danger.rounds, round)</ol>")
    }

    private func round(_ round: Round) -> HTML {
        let correction = round.correction
        let verdict =
            round.verdict.map { ($0.isAccepted ? Texts.accepted : Texts.rejected)(language) } ?? Texts.pending(language)
        let by = round.verdict.map { SigningTexts.who(name($0.by) ?? "", for: name($0.actingFor))(language) }
        let opinion = round.verdict.flatMap { $0.opinion.isEmpty ? nil : $0.opinion }
        return """
            <li>\(correction.what)<small>\(name(correction.by)) · \(when(correction.at))</small>\
            <p><b>\(verdict)</b> \(by) \(opinion)</p></li>
            """
    }

    private var extensions: HTML {
        guard !danger.extensions.isEmpty else { return "" }
        return section(Texts.extensions, "<ol class=\"rounds\">\(each: danger.extensions, extensionLine)</ol>")
    }

    private func extensionLine(_ request: Extension) -> HTML {
        let state =
            request.decision.map { ($0.isGranted ? Texts.granted : Texts.refused)(language) } ?? Texts.waiting(language)
        return """
            <li>\(Texts.extensionTerms(request)(language))<small>\(name(request.by)) · \(visit.context.zone.minuteText(request.at))</small>\
            <p><b>\(state)</b> \(name(request.decision?.by)) \(request.decision?.opinion)</p></li>
            """
    }

    private var links: HTML {
        let groups: [(title: Localized, ids: [HiddenDanger.ID])] = [
            (Texts.recurrenceOf, [danger.recurrence?.of].compactMap(\.self)), (Texts.recurredAs, danger.recurredAs),
            (Texts.duplicateOf, [danger.mergedInto].compactMap(\.self)), (Texts.duplicates, danger.duplicates),
        ].filter { !$0.ids.isEmpty }
        guard !groups.isEmpty || danger.listing != nil else { return "" }
        return section(Texts.links, "<dl>\(each: groups, group)\(listing)</dl>")
    }

    private func group(_ group: (title: Localized, ids: [HiddenDanger.ID])) -> HTML {
        line(group.title, "\(each: group.ids, link)")
    }

    private func link(_ id: HiddenDanger.ID) -> HTML {
        guard let linked = around.linked[id] else { return "\(id.text) " }
        return "<a href=\"\(href: "/hidden-dangers/\(id)")\">#\(linked.number) \(linked.what)</a><br>"
    }

    private var listing: HTML {
        guard let mark = danger.listing else { return "" }
        let ended = mark.endedAt.map { " · \(Texts.delisted(language)) \(visit.context.zone.minuteText($0))" } ?? ""
        return line(
            Texts.listedSupervision,
            "<a href=\"\(href: "/listed-supervision/\(mark.id)")\">\(ShellTexts.name(mark.level)(language))\(ended)</a>"
        )
    }
}
