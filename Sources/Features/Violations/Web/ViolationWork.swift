import Domain
import Kernel
import Store

/// What of the three violations waits for a person.
enum ViolationWork {
    private static let shown = 5

    static func cards(_ reading: Reading, team: Bool) throws -> [WorkCard] {
        let visit = reading.visit
        guard visit.actor.site != nil, visit.may(.readViolations) else { return [] }
        let own = try ViolationStore.page(
            phase: .told, person: visit.actor.person, after: nil, limit: shown, for: visit.actor, reading.db)
        var cards = [card(ViolationTexts.answerLeft, own, "/violations?state=told")]
        if visit.may(.measureViolation) {
            let settled = try ViolationStore.page(
                phase: .settled, after: nil, limit: shown, for: visit.actor, reading.db)
            cards.append(card(ViolationTexts.measureLeft, settled, "/violations?state=settled"))
        }
        if visit.may(.answerRefusal) {
            let open = try OrderRefusalStore.list(limit: 50, for: visit.actor, reading.db).filter {
                $0.refusal.answer == nil
            }
            let rows = open.prefix(shown).map {
                WorkCard.Row(
                    href: "/order-refusals/\($0.refusal.id)", name: $0.refusal.claim.order, detail: $0.personName,
                    end: OrderRefusalPage.state($0.refusal, visit))
            }
            cards.append(
                WorkCard(
                    title: ViolationTexts.refusalLeft, count: open.count, href: "/order-refusals", rows: Array(rows),
                    isUrgent: true))
        }
        return cards.filter { $0.count > 0 }
    }

    private static func card(
        _ title: Localized, _ page: (rows: [ViolationStore.Line], total: Int), _ href: String
    ) -> WorkCard {
        let rows = page.rows.map {
            WorkCard.Row(
                href: "/violations/\($0.violation.id)", name: $0.violation.sighting.what, detail: $0.personName, end: ""
            )
        }
        return WorkCard(title: title, count: page.total, href: href, rows: rows)
    }
}
