import Database
package import Domain
import Kernel

/// Where a danger is counted, in every table of kept counts.
///
/// What the writes of a batch change is gathered and saved once.
package struct DangerPiles {
    struct Figure: Hashable {
        let site: SiteID
        let facet: DangerFacet
        let key: String
        let month: String
        let sight: DangerSight
    }

    /// Where a danger stands now, whenever it was found.
    struct Standing: Hashable {
        let site: SiteID
        let phase, grade: String
        let sight: DangerSight
    }

    /// Which clock of a danger runs, and until when.
    struct Due: Hashable {
        let site: SiteID
        let clock: Clock
        let day: Day
        let sight: DangerSight
    }

    package enum Clock: String, Sendable { case mending, verification }

    /// The one row of a site and a sight that says what is open there.
    struct Tally: Hashable {
        let site: SiteID
        let sight: DangerSight
    }

    private(set) var figures: [Figure: DangerFigures] = [:]
    private(set) var standings: [Standing: Int] = [:]
    private(set) var dues: [Due: Int] = [:]
    private(set) var tallies: [Tally: [DangerTally: Int]] = [:]

    package init() {}

    /// A danger that was not counted before.
    package mutating func add(_ danger: HiddenDanger) { take(danger, 1) }

    package mutating func move(from old: HiddenDanger, to new: HiddenDanger) {
        take(old, -1)
        take(new, 1)
    }

    package mutating func add(_ later: DangerPiles) {
        for (pile, figures) in later.figures { self.figures[pile, default: DangerFigures()] += figures }
        standings.merge(later.standings, uniquingKeysWith: +)
        dues.merge(later.dues, uniquingKeysWith: +)
        for (pile, counts) in later.tallies { tallies[pile, default: [:]].merge(counts, uniquingKeysWith: +) }
    }

    private mutating func take(_ danger: HiddenDanger, _ sign: Int) {
        let (zone, site, sight) = (Zone.china, danger.site, DangerSight(danger))
        let month = Month(of: zone.day(of: danger.reportedAt)).text
        let own = danger.figures(zone)
        for facet in DangerFacet.allCases {
            for (key, figures) in danger.figures(by: facet, own, zone) {
                let pile = Figure(site: site, facet: facet, key: key, month: month, sight: sight)
                self.figures[pile, default: DangerFigures()] += sign > 0 ? figures : -figures
            }
        }
        let standing = Standing(
            site: site, phase: danger.phase.rawValue, grade: danger.grade?.rawValue ?? "", sight: sight)
        standings[standing, default: 0] += sign
        for tally in danger.tallies {
            tallies[Tally(site: site, sight: sight), default: [:]][tally, default: 0] += sign
        }
        guard danger.isCounted, let (clock, day) = danger.clock else { return }
        dues[Due(site: site, clock: clock, day: day, sight: sight), default: 0] += sign
    }
}

extension HiddenDanger {
    /// What runs out next: the deadline for mending, or the time in which somebody must look.
    fileprivate var clock: (DangerPiles.Clock, Day)? {
        if phase.awaitsRectification { return deadline.map { (.mending, $0) } }
        return verifyBy.map { (.verification, $0) }
    }
}
