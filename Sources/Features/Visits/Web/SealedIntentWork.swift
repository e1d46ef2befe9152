import Domain
import Kernel
import Store

/// Orders of an authority that wait to be opened; those of below, and whoever let the day pass, are told to those above.
enum SealedIntentWork {
    private static let shown = 5

    static func cards(_ reading: Reading, team: Bool) throws -> [WorkCard] {
        let visit = reading.visit
        guard visit.may(.orderVisit) else { return [] }
        let today = visit.context.today
        let over = try SealedIntentStore.waiting(before: today, limit: shown, for: visit.actor, reading.db)
        let all = try SealedIntentStore.waiting(limit: shown + over.rows.count, for: visit.actor, reading.db)
        let due = all.rows.filter { $0.order.day >= today }
        let cards = [
            WorkCard(
                title: SealedIntentTexts.overdue, count: over.total, href: "/visits?state=overdue",
                rows: over.rows.map { row($0, visit) }, isUrgent: true),
            WorkCard(
                title: SealedIntentTexts.waiting, count: all.total - over.total, href: "/visits",
                rows: due.prefix(shown).map { row($0, visit) }),
        ]
        return cards.filter { $0.count > 0 }
    }

    private static func row(_ kept: SealedIntentStore.Kept, _ visit: Visit) -> WorkCard.Row {
        WorkCard.Row(
            href: "/visits/\(kept.intent.id)", name: kept.siteName,
            detail: "\(kept.officeName) · \(kept.order.day.text)", end: SealedIntentTable.state(kept, visit))
    }
}

/// The visits that were opened at a mine.
enum MineVisits {
    static let tab = MineTab(name: "visits", title: SealedIntentTexts.title, permission: .readVisits) { site, reading in
        let visit = reading.visit
        let after = try reading.query["cursor"].map { try IntentCursor($0).orThrow(Flaw.noCursor) }
        let page = try SealedIntentStore.page(
            of: site.id, after: after, limit: length, for: visit.actor, reading.db)
        let last = page.rows.count == length ? page.rows.last : nil
        let next = last.map { IntentCursor($0.order, $0.intent.id).text }
        let address = Address("/mines/\(site.id)/visits", reading.query)
        return """
            <p class="second">\(ShellTexts.count(page.total)(visit.language))</p>\(SealedIntentTable(page.rows, visit).html)\
            \(Pager(next, address, visit).html)
            """
    }

    private static let length = 50
}
