import Domain
import Kernel
import Store

/// What can be done, what was frozen, and what has happened.
extension DoubleFullDayPage {
    var acts: HTML {
        guard isUnderWay else { return "" }
        let absent = overview.absent.map { Choice($0.id.text, Localized($0.name, $0.name)) }
        var forms: [HTML] = []
        if visit.may(.leadDoubleFullDay), !absent.isEmpty {
            forms.append(folded(DoubleFullDayActs.excuse, options: ["person": absent]))
        }
        if visit.may(.leadDoubleFullDay), visit.context.today < day.heldOn {
            forms.append(folded(DoubleFullDayActs.moving, options: [:]))
        }
        if visit.may(.closeDoubleFullDay), visit.context.today >= day.heldOn {
            forms.append(folded(DoubleFullDayActs.closing, options: [:]))
        }
        guard !forms.isEmpty else { return "" }
        return "<section class=\"card next\">\(each: forms, \.self)\(reading)</section>"
    }

    private var reading: HTML {
        guard visit.may(.closeDoubleFullDay) else { return "" }
        return "<p><a href=\"\(href: "\(address)/report")\">\(CloseOutTexts.beforeClosing(language))</a></p>"
    }

    private func folded(_ act: Act<DoubleFullDayActs.Draft>, options: [String: [Choice]]) -> HTML {
        let form = ActForm(act, on: address, visit, isPrimary: act.noun == "closing", options: options)
        return """
            <details class="more"\(if: form.isRetried, " open")><summary>\(act.title(language))</summary>\(form.html)</details>
            """
    }

    var facts: HTML {
        let closing = day.closing
        let known: [(Localized, String?)] = [
            (Texts.planned, day.opening.plannedOn.text), (Texts.heldOn, day.heldOn.text),
            (Texts.moved, day.movedBecause), (Texts.turns, String(day.opening.turns)),
            (Texts.found, String(kept.figures.found)), (Texts.conclusion, closing?.conclusion),
            (Texts.leftBecause, closing?.leftBecause),
        ]
        return """
            <section class="card"><h2>\(Texts.facts(language))</h2><dl>\(each: known, fact)</dl>\
            <h3>\(Texts.lists(language))</h3><dl>\(each: day.opening.lists, list)</dl>\
            <p class="bar"><a class="button" href="\(href: "\(address)/report")">\(CloseOutTexts.open(language))</a> \
            <a href="\(href: "\(address)/items")">\(Texts.allItems(language))</a> \
            <a href="\(href: "\(address)/checklists")">\(ChecklistTexts.ofCampaign(language))</a> \(rules)</p></section>
            """
    }

    private var rules: HTML {
        guard ruleCount > 0 else { return "" }
        return "<a href=\"\(href: "\(address)/rules")\">\(RuleTexts.title(language)) \(ruleCount)</a>"
    }

    private func fact(_ fact: (Localized, String?)) -> HTML {
        guard let value = fact.1 else { return "" }
        return "<dt>\(fact.0(language))</dt><dd>\(value)</dd>"
    }

    private func list(_ mark: DoubleFullDay.ListMark) -> HTML {
        let version = mark.approved.map(Texts.version) ?? Texts.notApproved
        return "<dt>\(mark.list.term(language))</dt><dd>\(mark.items) <small>\(version(language))</small></dd>"
    }

    var timeline: HTML {
        """
        <section class="card"><h2>\(Texts.history(language))</h2><ol class="timeline">\(each: history.reversed(), moment)</ol></section>
        """
    }

    private func moment(_ entry: Chronicle.Entry) -> HTML {
        TimelineMoment(entry: entry, what: Texts.events[entry.type]?(language) ?? entry.type, visit: visit).html
    }
}
