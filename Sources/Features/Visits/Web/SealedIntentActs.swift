import Domain
import Kernel
import Store

/// What a regulator does with an order to visit.
enum SealedIntentActs {
    private typealias Texts = SealedIntentTexts

    static let commit = Act<VisitOrder>(
        "", .orderVisit, Texts.seal, Ask.reference("mine", Texts.mine) as Question<SiteID>,
        Ask.day("day", Texts.day), Ask.area("purpose", Texts.purpose), Ask.text("team", Texts.team, most: 200)
    ) { VisitOrder(mine: $0, purpose: $2, team: $3, day: $1) }

    static let opening = Act<Void>("opening", .orderVisit, Texts.opening) {}

    static let cancellation = Act<CancelIntent>(
        "cancellation", .orderVisit, Texts.cancellation, Ask.area("reason", Texts.reason)
    ) { CancelIntent($0) }
}

extension Shape<SealedIntentStore.Kept> {
    static let sealedIntent = Shape(
        "SealedVisit",
        [
            .id("id") { $0.intent.id }, .code("state") { $0.intent.phase }, .id("mine") { $0.order.mine },
            .text("mineName") { $0.siteName }, .day("day") { $0.order.day }, .text("purpose") { $0.order.purpose },
            .text("team") { $0.order.team }, .text("office") { $0.officeName },
            .text("hash") { $0.intent.committed.hash }, .instant("sealedAt") { $0.intent.committed.at },
            .instant("openedAt") { $0.intent.opening?.at }, .maybe("salt") { $0.intent.opening?.salt },
            .maybe("text") { $0.intent.opening?.text }, .maybe("reason") { $0.intent.cancellation?.reason },
        ])
}
