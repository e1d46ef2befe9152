package import Kernel

/// The mine's safety office or its manager signs that others may read it.
package struct PublishGoodPractice: Command {
    package let audience: GoodPractice.Audience
    /// The branch that the audience is at this mine.
    package let reach: String

    package init(for audience: GoodPractice.Audience, reach: String) { (self.audience, self.reach) = (audience, reach) }

    package func decide(on practice: GoodPractice, in context: Context) throws(Refusal) -> [GoodPracticeEvent] {
        try practice.expect(.proposed, ownedBy: context.actor)
        guard practice.card.by != context.actor.person || context.actor.role == .mineManager else {
            throw .publishedByAnother
        }
        return [.published(.init(audience: audience, reach: reach, by: context.actor.person, at: context.now))]
    }
}

package struct DeclineGoodPractice: Command {
    package let reason: String
    package init(_ reason: String) { self.reason = reason }

    package func decide(on practice: GoodPractice, in context: Context) throws(Refusal) -> [GoodPracticeEvent] {
        try practice.expect(.proposed, ownedBy: context.actor)
        return [.declined(try reason.stated())]
    }
}

/// It turned out otherwise: others no longer read it, those who adopted it still do.
package struct WithdrawGoodPractice: Command {
    package let reason: String
    package init(_ reason: String) { self.reason = reason }

    package func decide(on practice: GoodPractice, in context: Context) throws(Refusal) -> [GoodPracticeEvent] {
        try practice.expect(.published, ownedBy: context.actor)
        return [.withdrawn(try reason.stated())]
    }
}

extension GoodPractice {
    func expect(_ phase: Phase, ownedBy actor: Actor) throws(Refusal) {
        guard actor.site == site else { throw .practiceOfAnotherMine }
        guard self.phase == phase else { throw .practiceWrongPhase }
    }
}
