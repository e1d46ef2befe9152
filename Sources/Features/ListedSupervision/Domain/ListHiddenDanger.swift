package import Kernel

/// Proposes that an authority lists a major danger; the store gives the danger as it stands.
package struct ProposeListing: Sendable {
    package let id: ListedSupervisionID
    package let danger: HiddenDangerID
    package let level: Role
    package let reason: String

    package init(id: ListedSupervisionID, danger: HiddenDangerID, level: Role, reason: String) {
        (self.id, self.danger, self.level, self.reason) = (id, danger, level, reason)
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> ListedSupervisionEvent {
        guard danger.isMajor, !danger.phase.isEnded else { throw .onlyMajorListed }
        guard !danger.isOpenlyListed else { throw .listedAlready }
        guard level.isRegulator else { throw .listingLevel }
        return .proposed(
            id: id, danger: danger.id, site: danger.site,
            .init(level: level, reason: try reason.stated(), by: context.actor.person, at: context.now))
    }
}

package struct DeclineListing: Command {
    package let reason: String
    package init(_ reason: String) { self.reason = reason }

    package func decide(on listing: ListedSupervision, in context: Context) throws(Refusal) -> [ListedSupervisionEvent]
    {
        try listing.expect(.refusal, context.actor)
        return [.declined(reason: try reason.stated(), at: context.now)]
    }
}

/// Issues the notice: number, level, unit, person, deadline, who accepts, and what the public reads.
package struct IssueListingNotice: Command {
    package let number: String
    package let unit: String
    package let person: String
    package let deadline: Day?
    package let acceptanceUnit: String
    package let publicText: String

    package init(
        number: String, unit: String, person: String, deadline: Day?, acceptanceUnit: String, publicText: String
    ) {
        (self.number, self.unit, self.person) = (number, unit, person)
        (self.deadline, self.acceptanceUnit, self.publicText) = (deadline, acceptanceUnit, publicText)
    }

    package func decide(on listing: ListedSupervision, in context: Context) throws(Refusal) -> [ListedSupervisionEvent]
    {
        try listing.expect(.notice, context.actor)
        guard let deadline, deadline >= context.today else { throw .deadlinePast }
        for text in [number, unit, person, acceptanceUnit, publicText] { _ = try text.stated(else: .noticeIncomplete) }
        return [
            .noticed(
                .init(
                    number: number, level: context.actor.role, unit: unit, person: person, deadline: deadline,
                    acceptanceUnit: acceptanceUnit, publicText: publicText, by: context.actor.person, at: context.now))
        ]
    }
}

/// Raises a listing to the raiser's own level.
package struct RaiseListing: Command {
    package let reason: String
    package init(_ reason: String) { self.reason = reason }

    package func decide(on listing: ListedSupervision, in context: Context) throws(Refusal) -> [ListedSupervisionEvent]
    {
        try listing.expect(.elevation, context.actor)
        return [
            .raised(
                .init(
                    from: listing.level, to: context.actor.role, reason: try reason.stated(), by: context.actor.person,
                    at: context.now))
        ]
    }
}
