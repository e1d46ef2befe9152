import Domain
import Kernel
import Store

/// One webhook: what it is told, whether it takes it, and what can be done about it.
struct WebhookPage {
    private typealias Texts = WebhookTexts
    let visit: Visit
    let webhook: Webhook
    let lines: [WebhookLine]
    /// Shown once, right after it was made.
    let secret: String?
    let isOff: Bool
    private var language: Language { visit.language }

    init(_ reading: Reading, _ reach: Webhook.Reach, secret: String? = nil) throws {
        visit = reading.visit
        webhook = try WebhookStore.known(reading.id, for: visit.actor, reading.db).entity
        lines = try WebhookStore.lines(of: webhook.id, reading.db)
        (self.secret, isOff) = (secret, reach == .off)
    }

    /// Whether somebody can set one up at all.
    static func isOffered(_ reach: Webhook.Reach, _ visit: Visit) -> Bool {
        reach != .off && visit.may(.keepWebhooks) && visit.actor.site != nil
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/webhooks">\(Texts.title(language))</a></p>\
                <h1>\(webhook.address)</h1>\(problem)\(once)\
                <p>\(Texts.name(webhook.state)(language)) · \(Texts.topics(webhook, language))</p>\(buttons)\
                <section class="card"><h2>\(Texts.log(language))</h2>\(log)</section></div>
                """
        ).html
    }

    private var problem: HTML {
        if isOff { return "<p class=\"notice\" role=\"status\">\(Texts.offHere(language))</p>" }
        guard webhook.state == .stopped else { return "" }
        return "<p class=\"notice\" role=\"status\">\(Texts.stoppedHelp(language))</p>"
    }

    private var once: HTML {
        guard let secret else { return "" }
        return """
            <div class="notice" role="status"><p>\(Texts.once(language))</p><p><code>\(secret)</code></p></div>
            """
    }

    private var buttons: HTML {
        let path = "/webhooks/\(webhook.id.text)"
        let isOn = webhook.state == .on
        return """
            <div class="bar">\(if: isOn && !isOff, button("\(path)/test", Texts.test))\
            \(if: !isOn, button("\(path)/resumption", Texts.resume))\(button("\(path)/ending", Texts.end))</div>
            """
    }

    private func button(_ action: String, _ title: Localized) -> HTML {
        """
        <form method="post" action="\(href: action)"><input type="hidden" name="csrf" value="\(visit.csrf)">\
        <button>\(title(language))</button></form>
        """
    }

    private var log: HTML {
        if lines.isEmpty { return "<p class=\"empty\">\(Texts.noLines(language))</p>" }
        return """
            <div class="scroll" tabindex="0"><table><thead><tr><th scope="col">\(Texts.when(language))</th>\
            <th scope="col">\(Texts.what(language))</th><th scope="col">\(Texts.answer(language))</th></tr></thead>\
            <tbody>\(each: lines, row)</tbody></table></div>
            """
    }

    private func row(_ line: WebhookLine) -> HTML {
        let zone = visit.context.zone
        let next = line.state == .waiting && line.attempts > 0
        return """
            <tr><td class="when">\(zone.minuteText(line.madeAt))</td><td>\(Texts.type(line.type)(language))</td>\
            <td>\(Texts.state(line, language))\(if: line.problem != nil, "<br><small>\(line.problem ?? "")</small>")\
            \(if: next, "<br><small>\(Texts.next(language)) \(zone.minuteText(line.dueAt))</small>")</td></tr>
            """
    }
}
