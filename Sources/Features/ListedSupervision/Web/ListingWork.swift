import Domain
import Kernel
import Store

/// What of listed supervision waits for a person: the mine's next step, or the authority's.
enum ListingWork {
    private static let shown = 5
    static let address = "/listed-supervision?turn=own"

    static func hasTurns(_ visit: Visit) -> Bool { visit.may(.answerListing) || visit.may(.superviseListing) }

    static func cards(_ reading: Reading, team: Bool) throws -> [WorkCard] {
        let visit = reading.visit
        guard hasTurns(visit) else { return [] }
        let waiting = try ListedSupervisionStore.waiting(for: visit.actor, limit: shown, reading.db)
        guard waiting.total > 0 else { return [] }
        let rows = waiting.rows.map { row($0, visit) }
        return [WorkCard(title: ListedSupervisionTexts.turn, count: waiting.total, href: address, rows: rows)]
    }

    private static func row(_ row: ListedSupervisionRow, _ visit: Visit) -> WorkCard.Row {
        let (listing, notice) = (row.listing, row.listing.notice)
        let phase = ListedSupervisionTexts.name(listing.phase)(visit.language)
        let detail = [visit.actor.site == nil ? row.siteName : nil, notice?.number, phase].compactMap(\.self)
        return WorkCard.Row(
            href: "/listed-supervision/\(listing.id)", name: notice?.publicText ?? listing.proposal.reason,
            detail: detail.joined(separator: " · "), end: clock(notice, visit))
    }

    private static func clock(_ notice: ListedSupervision.Notice?, _ visit: Visit) -> HTML {
        guard let notice else { return "" }
        let left = visit.context.today.days(until: notice.deadline)
        return
            "<span class=\"\(left < 0 ? "over" : "left")\">\(ShellTexts.deadline(daysLeft: left)(visit.language))</span>"
    }
}
