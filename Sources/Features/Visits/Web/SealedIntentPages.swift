import Domain
import Kernel
import Store

/// The visits that a visitor may know of, the latest day first.
struct SealedIntentListPage {
    private let rows: [SealedIntentStore.Kept]
    private let total: Int
    private let next: String?
    private let address: Address
    private let isOverdue: Bool
    private let visit: Visit
    private static let length = 50

    init(_ reading: Reading) throws {
        (visit, address) = (reading.visit, Address("/visits", reading.query))
        isOverdue = reading.query["state"] == "overdue" && reading.visit.may(.orderVisit)
        if isOverdue {
            next = nil
            (rows, total) = try SealedIntentStore.waiting(
                before: visit.context.today, limit: 200, for: visit.actor, reading.db)
        } else {
            let after = try reading.query["cursor"].map { try IntentCursor($0).orThrow(Flaw.noCursor) }
            (rows, total) = try SealedIntentStore.page(after: after, limit: Self.length, for: visit.actor, reading.db)
            let last = rows.count == Self.length ? rows.last : nil
            next = last.map { IntentCursor($0.order, $0.intent.id).text }
        }
    }

    var html: HTML {
        let (texts, language) = (SealedIntentTexts.self, visit.language)
        let title = isOverdue ? texts.overdue : texts.title
        return Shell(
            title, visit,
            main: """
                <div class="heading"><h1>\(title(language))</h1><p>\(ShellTexts.count(total)(language))</p>\
                \(if: visit.may(.orderVisit), "<a class=\"button primary\" href=\"/visits/new\">\(texts.new(language))</a>")</div>\
                <p class="second">\(texts.help(language))</p>\(SealedIntentTable(rows, visit).html)\(Pager(next, address, visit).html)
                """
        ).html
    }
}

/// Rows of visits.
struct SealedIntentTable {
    private typealias Texts = SealedIntentTexts
    private let rows: [SealedIntentStore.Kept]
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ rows: [SealedIntentStore.Kept], _ visit: Visit) { (self.rows, self.visit) = (rows, visit) }

    var html: HTML {
        guard !rows.isEmpty else { return "<div class=\"empty\"><p>\(Texts.none(language))</p></div>" }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(Texts.title(language))"><table><thead><tr>\(each: Texts.heads, head)</tr></thead>\
            <tbody>\(each: rows, row)</tbody></table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ kept: SealedIntentStore.Kept) -> HTML {
        """
        <tr><td class="when">\(kept.order.day.text)</td><td>\(kept.siteName)</td>\
        <td class="what"><a href="\(href: "/visits/\(kept.intent.id)")">\(kept.order.purpose)</a></td><td>\(kept.officeName)</td>\
        <td>\(Self.state(kept, visit))</td></tr>
        """
    }

    static func state(_ kept: SealedIntentStore.Kept, _ visit: Visit) -> HTML {
        if kept.intent.phase == .sealed, kept.order.day < visit.context.today {
            return "<span class=\"over\">\(Texts.over(visit.language))</span>"
        }
        return "<span class=\"chip state\">\(Texts.name(kept.intent.phase)(visit.language))</span>"
    }
}
