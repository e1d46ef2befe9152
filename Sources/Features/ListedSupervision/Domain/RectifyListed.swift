package import Kernel

package struct SubmitListingPlan: Command {
    package let text: String
    package init(_ text: String) { self.text = text }

    package func decide(on listing: ListedSupervision, in context: Context) throws(Refusal) -> [ListedSupervisionEvent]
    {
        try listing.expect(.plan, context.actor)
        return [
            .planSubmitted(
                .init(text: try text.stated(else: .listingTextMissing), by: context.actor.person, at: context.now))
        ]
    }
}

package struct JudgeListingPlan: Command {
    package let isApproved: Bool
    package let reason: String
    package init(isApproved: Bool, reason: String = "") { (self.isApproved, self.reason) = (isApproved, reason) }

    package func decide(on listing: ListedSupervision, in context: Context) throws(Refusal) -> [ListedSupervisionEvent]
    {
        try listing.expect(isApproved ? .planApproval : .planReturn, context.actor)
        if isApproved { return [.planApproved(by: context.actor.person, at: context.now)] }
        return [.planReturned(reason: try reason.stated())]
    }
}

package struct ReportListingProgress: Command {
    package let text: String
    package let percent: Int
    package init(_ text: String, percent: Int) { (self.text, self.percent) = (text, percent) }

    package func decide(on listing: ListedSupervision, in context: Context) throws(Refusal) -> [ListedSupervisionEvent]
    {
        try listing.expect(.progress, context.actor)
        guard (0...100).contains(percent) else { throw .percentOutside }
        let text = try text.stated(else: .listingTextMissing)
        return [.progressed(.init(text: text, percent: percent, by: context.actor.person, at: context.now))]
    }
}

/// The quarter's report, signed by the mine's manager: one for each quarter, none for one that has not begun.
package struct FileQuarterlyReport: Command {
    package let quarter: Quarter?
    package let text: String
    package init(_ quarter: Quarter?, _ text: String) { (self.quarter, self.text) = (quarter, text) }

    package func decide(on listing: ListedSupervision, in context: Context) throws(Refusal) -> [ListedSupervisionEvent]
    {
        try listing.expect(.quarterlyReports, context.actor)
        guard let quarter, quarter <= Quarter(of: context.today) else { throw .quarterUnknown }
        guard !listing.quarters.contains(where: { $0.quarter == quarter }) else { throw .quarterReported }
        let text = try text.stated(else: .listingTextMissing)
        return [.quarterReported(.init(quarter: quarter, text: text, signedBy: context.actor.person, at: context.now))]
    }
}

extension ListedSupervision {
    /// The oldest quarter whose report is overdue, so many days after its end; `nil` when none is.
    package func overdueQuarter(on day: Day, within days: Int, _ zone: Zone) -> Quarter? {
        guard let notice, !phase.isEnded else { return nil }
        var quarter = Quarter(of: zone.day(of: notice.at))
        while let end = quarter.end, end.adding(days: days) <= day {
            if !quarters.contains(where: { $0.quarter == quarter }) { return quarter }
            quarter = quarter.next
        }
        return nil
    }
}

/// Applies for the authority's acceptance; `danger` says how the mine's own acceptance stands.
package struct ApplyForListingAcceptance: Command {
    package let text: String
    package init(_ text: String) { self.text = text }

    package func decide(on listing: ListedSupervision, in context: Context) throws(Refusal) -> [ListedSupervisionEvent]
    {
        try listing.expect(.application, context.actor)
        return [.appliedForAcceptance(try text.stated(else: .listingTextMissing))]
    }

    /// The mine's own acceptance comes first.
    package func check(_ danger: HiddenDanger) throws(Refusal) {
        guard danger.phase == .accepted else { throw .mineAcceptsFirst }
    }
}

package struct AcceptListing: Command {
    package let isPassed: Bool
    package let opinion: String
    package init(isPassed: Bool, opinion: String) { (self.isPassed, self.opinion) = (isPassed, opinion) }

    package func decide(on listing: ListedSupervision, in context: Context) throws(Refusal) -> [ListedSupervisionEvent]
    {
        try listing.expect(isPassed ? .acceptance : .acceptanceRefusal, context.actor)
        let acceptance = ListedSupervision.Acceptance(
            isPassed: isPassed, opinion: try opinion.stated(), by: context.actor.person, at: context.now)
        return [isPassed ? .accepted(acceptance) : .refused(acceptance)]
    }
}

/// Takes the danger off the list; the mine may then close it.
package struct DelistHiddenDanger: Command {
    package let note: String?
    package init(note: String? = nil) { self.note = note }

    package func decide(on listing: ListedSupervision, in context: Context) throws(Refusal) -> [ListedSupervisionEvent]
    {
        try listing.expect(.delisting, context.actor)
        return [.delisted(note: try note.fitting(), at: context.now)]
    }
}
