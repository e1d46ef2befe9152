package import Domain
package import Kernel

/// A mine on the map: what is open there, and where it lies.
package struct MineStanding: Sendable {
    package let site: SiteID
    package let name: String
    package let kind: Site.Kind
    package let status: Site.Status
    package let division: String?
    /// As it was entered; `nil` when it was not.
    package let point: MapPoint?
    package let worst: WorstFact
    /// Dangers under listed supervision, open major dangers, those overdue, and all that are open.
    package let listed: Int
    package let major: Int
    package let overdue: Int
    package let open: Int

    /// Whether it does not work: it was stopped, or stands still.
    package var isStandingStill: Bool { status.isStandingStill }
    package var cursor: String { "\(worst.rank)~\(site)" }
}

extension Site.Status {
    package static let standingStill: [Site.Status] = allCases.filter(\.isStandingStill)

    fileprivate var isStandingStill: Bool {
        [.stopped, .buildingStopped, .rectifying, .accidentStop, .longStop].contains(self)
    }
}

/// What of the map is asked for.
package struct MineMapFilter: Hashable, Sendable {
    /// Six digits; those of a province or prefecture stand for all below.
    package var division: String?
    package var worst: WorstFact?
    package var bounds: MapBounds?
    /// The divisions whose middle lies within the bounds, for mines that say no more than their division.
    package var middles: [String] = []
    /// The day that deadlines are read on.
    package var today: Day

    package init(today: Day) { self.today = today }
}
