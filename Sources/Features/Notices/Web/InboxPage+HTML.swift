import Domain
import Kernel
import Store

extension InboxPage {
    private typealias Texts = NoticeTexts
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="heading"><h1>\(Texts.title(language))</h1><p>\(ShellTexts.count(total)(language))</p>\(readAll)</div>\
                <ul class="tabs">\(each: NoticeFilter.State.allCases, tab)</ul>\(topics)\(problem)\(list)\(pager)\(links)
                """
        ).html
    }

    private var links: HTML {
        """
        <p class="second"><a href="/notices/preferences">\(PreferenceTexts.title(language))</a> · \
        <a href="/notices/ladders">\(Texts.ladders(language))</a>\(webhooks)</p>
        """
    }

    private var webhooks: HTML {
        guard offersWebhooks else { return "" }
        return " · <a href=\"/webhooks\">\(WebhookTexts.title(language))</a>"
    }

    private func tab(_ state: NoticeFilter.State) -> HTML {
        """
        <li><a href="\(href: address(state, filter.topic).href)"\(if: state == filter.state, " aria-current=\"page\"")>\
        \(Texts.name(state)(language)) <span class="badge calm">\(counts[state] ?? 0)</span></a></li>
        """
    }

    private var topics: HTML {
        let chosen: [(topic: NoticeKind.Group?, name: Localized)] =
            [(nil, Texts.everything)] + NoticeKind.Group.allCases.map { ($0, Texts.name($0)) }
        return "<nav class=\"topics\" aria-label=\"\(Texts.topic(language))\">\(each: chosen, topic)</nav>"
    }

    private func topic(_ choice: (topic: NoticeKind.Group?, name: Localized)) -> HTML {
        """
        <a href="\(href: address(filter.state, choice.topic).href)"\(if: choice.topic == filter.topic, " aria-current=\"true\"")>\
        \(choice.name(language))</a>
        """
    }

    private var problem: HTML {
        guard let retry = visit.retry else { return "" }
        return "<div class=\"error\" role=\"alert\"><p>\(retry.refusal.text(language))</p></div>"
    }

    private var readAll: HTML {
        guard counts[.unread] ?? 0 > 0 else { return "" }
        return """
            <form method="post" action="/notices/reading"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            <input type="hidden" name="until" value="\(String(visit.now.milliseconds))">\
            <button>\(Texts.readAll(language))</button></form>
            """
    }

    private var list: HTML {
        guard !rows.isEmpty else {
            return
                "<div class=\"empty\"><h2>\(Texts.empty(language))</h2><p>\(Texts.emptyHelp(language))</p></div>"
        }
        return "<ol class=\"notices\">\(each: rows, line)</ol>"
    }

    private func line(_ row: NoticeRow) -> HTML { NoticeLine(row: row, visit: visit).html }

    private var pager: HTML {
        guard let next else { return "" }
        return "<p class=\"pager\"><a class=\"button\" href=\"\(href: next)\">\(ShellTexts.older(language))</a></p>"
    }
}

/// One notice in the inbox.
struct NoticeLine {
    let row: NoticeRow
    let visit: Visit
    private var notice: Notice { row.notice }
    private var language: Language { visit.language }
    private typealias Texts = NoticeTexts

    var html: HTML {
        """
        <li class="\(notice.isUnread ? "unread" : "seen")"><p class="head"><b>\(Texts.name(notice.kind)(language))</b> \(grade)\
        \(if: notice.isQuiet, " <small>\(PreferenceTexts.quiet(language))</small>")</p>\
        <p class="what"><a href="\(href: NoticeAddress.of(notice.matter.subject))">\(notice.matter.what)</a></p>\(detail)\
        <p class="second">\(facts)</p><div class="bar">\(forms)</div></li>
        """
    }

    private var grade: HTML {
        notice.matter.grade.map { LevelChip(code: $0, language: language).html } ?? ""
    }

    private var detail: HTML { notice.matter.detail.map { "<p class=\"said\">\($0)</p>" } ?? "" }

    private var facts: HTML {
        let place = [visit.actor.site == nil ? row.siteName : nil, row.placeName].compactMap(\.self)
        let clock = notice.matter.days.map { ShellTexts.deadline(daysLeft: -$0)(language) }
        let due = notice.matter.dueOn.map {
            ["\(Texts.due(language)) \($0.text)", clock].compactMap(\.self).joined(separator: " · ")
        }
        let all =
            place
            + [notice.by, visit.context.zone.minuteText(notice.at), due, PartyTexts.why(notice.party)(language)]
            .compactMap(\.self)
        return "\(all.joined(separator: " · "))"
    }

    private var forms: HTML {
        let done = notice.acknowledgedAt.map {
            "<span class=\"second\">\(Texts.acknowledgedAt(language)) \(visit.context.zone.minuteText($0))</span>"
                as HTML
        }
        return """
            \(if: notice.awaitsAcknowledgement, form("acknowledgement", Texts.acknowledge, "secondary", isStaying: true))\
            \(form("reading", Texts.open, "", isStaying: false))\
            \(if: notice.isUnread, form("reading", Texts.read, "quiet", isStaying: true))\(done ?? "")
            """
    }

    private func form(_ noun: String, _ title: Localized, _ style: String, isStaying: Bool) -> HTML {
        """
        <form method="post" action="\(href: "/notices/\(notice.id)/\(noun)")"><input type="hidden" name="csrf" value="\(visit.csrf)">\
        \(if: isStaying, "<input type=\"hidden\" name=\"stay\" value=\"1\">")\
        <button class="\(style)">\(title(language))<span class="hidden"> \(notice.matter.what)</span></button></form>
        """
    }
}
