import Domain
import Kernel
import Store

/// The webhooks of a mine, and how another is set up.
struct WebhooksPage {
    private typealias Texts = WebhookTexts
    let visit: Visit
    let kept: [WebhookStore.Kept]
    let mayFound: Bool
    private var language: Language { visit.language }

    init(_ reading: Reading, _ reach: Webhook.Reach) throws {
        visit = reading.visit
        kept = try WebhookStore.all(for: visit.actor, reading.db)
        mayFound = WebhookPage.isOffered(reach, visit) && kept.count < WebhookStore.mostOfMine
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/notices">\(NoticeTexts.title(language))</a></p>\
                <h1>\(Texts.title(language))</h1><p class="second">\(Texts.help(language))</p>\(list)\
                \(if: mayFound, form)</div>
                """
        ).html
    }

    private var list: HTML {
        if kept.isEmpty { return "<p class=\"empty\">\(Texts.none(language))</p>" }
        return "\(each: kept, line)"
    }

    private func line(_ kept: WebhookStore.Kept) -> HTML {
        let webhook = kept.entity
        return """
            <section class="card"><a href="/webhooks/\(webhook.id.text)"><b>\(webhook.address)</b></a>\
            <p class="second">\(Texts.name(webhook.state)(language)) · \(Texts.topics(webhook, language))</p></section>
            """
    }

    private var form: HTML {
        let topics = WebhookForm.topics.map(\.rawValue)
        return """
            <section class="card"><h2>\(Texts.found(language))</h2>\
            \(ActForm(WebhookForm.founding, on: "/webhooks", visit, chosen: ["topics": topics]).html)</section>
            """
    }
}
