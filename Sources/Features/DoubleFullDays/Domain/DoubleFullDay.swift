package import Kernel

/// A Double-Full Day (双全日): on one day of the month every system, roadway, equipment, facility, link and rule is looked
/// at and everybody takes part; what was frozen as due stays due, so that what nobody looked at is in plain sight.
package struct DoubleFullDay: Identifiable, Evolving {
    package typealias ID = DoubleFullDayID
    package static let kind = "double-full-day"

    package let opening: Opening
    package private(set) var phase: Phase = .underWay
    package private(set) var closing: Closing?
    /// Where it was moved to after it was opened.
    package private(set) var move: Move?
    /// How many lines of the denominator and of the roll the ledger holds.
    package private(set) var frozenItems = 0
    package private(set) var frozenPeople = 0

    package enum Phase: String, Codable, Sendable, CaseIterable { case underWay = "under-way", closed }

    package var id: ID { opening.id }
    package var site: SiteID { opening.site }
    package var month: CampaignMonth { opening.month }
    package var heldOn: Day { move?.to ?? opening.heldOn }
    /// Why it is held on another day than the rule names.
    package var movedBecause: String? { move?.reason ?? opening.movedBecause }
    /// When the day is over; what comes in later still counts until it is closed out, and is marked late.
    package func end(_ zone: Zone) -> Instant { zone.start(of: heldOn.adding(days: 1)) }

    package init(_ opening: Opening) { self.opening = opening }

    package static func founded(by event: DoubleFullDayEvent) -> DoubleFullDay? {
        guard case .opened(let opening) = event else { return nil }
        return DoubleFullDay(opening)
    }

    package mutating func apply(_ event: DoubleFullDayEvent) {
        switch event {
        case .opened: phase = .underWay
        case .itemsFrozen(let lines): frozenItems += lines.count
        case .rollFrozen(let lines): frozenPeople += lines.count
        case .checklistsFrozen, .drawn, .reassigned, .excluded, .explained: break  // they stand beside it
        case .moved(let day, let reason, _): move = Move(to: day, reason: reason)
        case .closed(let closing): (phase, self.closing) = (.closed, closing)
        }
    }
}
