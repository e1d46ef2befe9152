import Database
import Domain
import Kernel
import Store

/// The management rules of a campaign, and how anybody draws again who was asked.
struct RuleCheckRoutes: Sendable {
    func add(to routes: Routes) {
        routes.page("double-full-days/:id/rules", .readDoubleFullDays) { try RulesPage($0).html }
        routes.page("double-full-days/:id/draws", .readDoubleFullDays) { try RuleDrawPage($0).html }
        routes.list("double-full-days/:id/rules", .readDoubleFullDays, RuleTexts.listing, of: .rule, list)
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<DrawnRule> {
        let kept = try DoubleFullDayStore.known(listing.parts["id"] ?? "", for: listing.visit.actor, listing.db)
        let after = try listing.cursor.map { try Int($0).orThrow(Flaw.noCursor) }
        let page = try DoubleFullDayStore.rules(
            of: kept.day.id, after: after ?? 0, limit: listing.limit, listing.db)
        let urn = try DoubleFullDayStore.urn(of: kept.day.id, listing.db)
        let last = page.rows.count == listing.limit ? page.rows.last : nil
        return Page(
            rows: page.rows.map { DrawnRule(rule: $0, seed: urn?.seed ?? "", records: urn?.records.text ?? "") },
            total: page.total, next: last.map { String($0.number) })
    }
}

/// A rule with all that a program needs to draw again.
struct DrawnRule {
    let rule: RuleItem
    let seed: String
    let records: String
}

extension Shape<DrawnRule> {
    /// Persons by their numbers on the roll and records by their numbers in the mine's chain: no names.
    static let rule = Shape(
        "DrawnRule",
        [
            .whole("item") { $0.rule.number }, .text("name") { $0.rule.name }, .code("state") { $0.rule.state },
            .text("seed") { $0.seed }, .text("bound") { $0.rule.draw.bound.text }, .text("records") { $0.records },
            .texts("drawnPeople") { $0.rule.draw.people.map(String.init) },
            .texts("drawnRecords") { $0.rule.draw.records.map(String.init) },
            .maybe("inForce") { $0.rule.answers?.isInForce.map { $0 ? "yes" : "no" } },
            .day("revisedOn") { $0.rule.answers?.revisedOn }, .whole("asked") { $0.rule.answers?.known.asked },
            .whole("known") { $0.rule.answers?.known.good }, .whole("looked") { $0.rule.answers?.kept.asked },
            .whole("kept") { $0.rule.answers?.kept.good },
        ])
}
