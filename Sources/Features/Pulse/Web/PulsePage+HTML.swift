import Domain
import Kernel
import Store

extension PulsePage {
    var html: HTML {
        let (open, people) = (pulse.phase == .open, pulse.people)
        return Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/pulses">\(Texts.short(language))</a> · \
                <a href="\(href: "/double-full-days/\(pulse.campaign)")">\(DoubleFullDayTexts.title(language)) \(pulse.month.text)</a></p>\
                <h1>\(pulse.month.text) \(Texts.short(language)) · \(kept.siteName)</h1>\
                <p class="phase"><span class="chip state">\(Texts.name(pulse.phase)(language))</span> \
                \(Texts.soFar(kept.answered, people)(language))\(if: open, until)</p>\
                <div class="columns"><div>\(questions)\(open ? waiting : result)\(byGroup)</div><div>\(replies)\(timeline)</div></div>
                """
        ).html
    }

    private var until: HTML { " · \(Texts.until(pulse.opening.closesOn)(language))" }

    private var questions: HTML {
        if hasAnswered { return "<p class=\"phase\">✓ \(Texts.thanks(language))</p>" }
        guard isDue else { return "" }
        let form = ActForm(PulseActs.answer, on: address, visit, picks: PulseActs.picks)
        return """
            <section class="card next"><h2>\(Texts.ask(language))</h2><p>\(Texts.promise(language))</p>\(form.html)\
            <p class="second">\(Texts.offline(language))</p></section>
            """
    }

    private var waiting: HTML { isDue ? "" : "<p class=\"second\">\(Texts.openNow(language))</p>" }

    private var result: HTML {
        guard let whole = pulse.result?.whole else {
            return "<div class=\"empty\"><p>\(Texts.tooFew(language))</p></div>"
        }
        return """
            <section class="card"><h2>\(Texts.result(language))</h2>\(PulseFigures(whole, language).html)</section>
            """
    }

    private var byGroup: HTML {
        guard groups.count > 1 else { return "" }
        let heads = PulseQuestion.allCases.map { Texts.heading($0) }
        return """
            <section class="card"><h2>\(Texts.groups(language))</h2><p class="second">\(Texts.groupsHelp(language)) \(Texts.yesShare(language))：</p>\
            <div class="figures" tabindex="0" role="region" aria-label="\(Texts.groups(language))"><table><thead><tr><th scope="col">\(Texts.group(language))</th>\
            <th scope="col" class="number">\(Texts.answered(language))</th>\(each: heads, head)</tr></thead><tbody>\(each: groups, group)</tbody></table></div></section>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\" class=\"number\">\(text(language))</th>" }

    private func group(_ share: Pulse.Share) -> HTML {
        let cells = PulseQuestion.allCases.map { PulseFigures.percent(share.tally, $0, .yes) }
        return """
            <tr><th scope="row">\(share.teams.joined(separator: "、"))</th><td class="number">\(share.tally.answered) / \(share.people)</td>\
            \(each: cells, cell)</tr>
            """
    }

    private func cell(_ percent: Int) -> HTML { "<td class=\"number\">\(percent)%</td>" }

    private var replies: HTML {
        guard pulse.phase == .closed else { return "" }
        let mayReply = visit.may(.replyPulse) && visit.actor.site == pulse.site
        let none: HTML = "<p class=\"second\">\(Texts.noReply(language))</p>"
        let form = ActForm(
            PulseActs.reply, on: address, visit, version: kept.version, isPrimary: pulse.replies.isEmpty)
        return """
            <section class="card\(if: mayReply && pulse.replies.isEmpty, " next")"><h2>\(Texts.replied(language))</h2>\
            \(pulse.replies.isEmpty ? none : "<ol class=\"rounds\">\(each: pulse.replies, reply)</ol>")\(if: mayReply, form.html)</section>
            """
    }

    private func reply(_ reply: Pulse.Reply) -> HTML {
        "<li>\(reply.text)<small>\(visit.context.zone.minuteText(reply.at))</small></li>"
    }

    private var timeline: HTML {
        """
        <section class="card"><h2>\(DoubleFullDayTexts.history(language))</h2><ol class="timeline">\(each: history.reversed(), moment)</ol></section>
        """
    }

    private func moment(_ entry: Chronicle.Entry) -> HTML {
        TimelineMoment(entry: entry, what: Texts.events[entry.type]?(language) ?? entry.type, visit: visit).html
    }
}
