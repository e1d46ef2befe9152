import Database
import Domain
import Kernel
import Store
import Support
import Testing

/// What the first page says is what a full recount of every danger says, whatever happened before.
@Suite struct DangerDashboardTests {
    @Test("after any history each figure is that of a full recount", arguments: [11, 12])
    func keptIsCounted(seed: UInt64) async throws {
        try await MineWorld.with { world in
            var history = RandomHistory(seed: seed)
            try await history.run(steps: 240, in: world)
            try await Self.report(3, at: SiteID(2), by: MineWorld.stranger, in: world)
            let first = Zone.china.day(of: .t0).adding(days: -80)
            try await world.store.read { db in
                let all = try Self.everyDanger(db)
                var overdue = 0
                for actor in [Cast.manager, MineWorld.stranger, MineWorld.county, Self.company] {
                    for day in stride(from: 0, through: 200, by: 20).map(first.adding(days:)) {
                        let dashboard = try DangerDashboard(on: day, for: actor, db)
                        try Self.compare(dashboard, Self.seen(all, by: actor), on: day)
                        overdue += dashboard.overdue
                    }
                }
                #expect(overdue > 0)
            }
        }
    }

    private static let company = Actor(
        person: PersonID(7), name: "郑七", role: .company, organisation: OrganisationID(1), site: nil)

    private static func report(_ count: Int, at site: SiteID, by actor: Actor, in world: MineWorld) async throws {
        for number in 1...count {
            let id = HiddenDanger.ID(700 + number)
            let finding = Finding(what: "顶板离层", placeText: "2101")
            _ = try await world.dangers.report(
                ReportHiddenDanger(id: id, site: site, finding: finding), in: .at(by: actor))
            guard number > 1 else { continue }
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.major, stoppedArea: "2101"), on: id, version: nil, in: .at(by: actor))
        }
    }

    private static func everyDanger(_ db: Reader) throws -> [HiddenDanger] {
        try db.all("SELECT body FROM hidden_danger") { try JSONText.decode(from: try $0["body"] as String) }
    }

    private static func seen(_ all: [HiddenDanger], by actor: Actor) -> [HiddenDanger] {
        switch actor.role {
        case .county: all.filter { $0.isMajor || $0.finding.foundBy.isOfficial }
        case .company: all.filter { $0.site == Cast.mine }
        default: all.filter { $0.site == actor.site }  // the others are people of one mine
        }
    }

    private static func compare(_ kept: DangerDashboard, _ dangers: [HiddenDanger], on day: Day) throws {
        let counted = dangers.filter { !$0.isNearMiss && ![.withdrawn, .merged].contains($0.phase) }
        let open = counted.filter { $0.phase != .closed }
        #expect(kept.open == open.count)
        for grade in [nil] + HiddenDanger.Grade.allCases {
            #expect(
                kept.tallies[DangerTally(grade)] == open.count { $0.grade == grade }, "\(String(describing: grade))")
        }
        let waiting = dangers.filter { !$0.isNearMiss && [.reported, .registered].contains($0.phase) }
        #expect(kept.tallies[.grading] == waiting.count)
        #expect(kept.tallies[.acceptance] == dangers.count { $0.phase == .corrected })
        #expect(kept.overdue == Self.overdue(dangers, on: day).count)
        let unverified = dangers.filter { $0.phase == .corrected && $0.verifyBy.map { $0 < day } ?? false }
        #expect(kept.verificationOverdue == unverified.count)
        for month in kept.months {
            let found = counted.filter { Month(of: Zone.china.day(of: $0.reportedAt)) == month.month }
            #expect(month.found == found.count && month.closed == found.count { $0.phase == .closed })
            let mended = found.compactMap { danger in danger.mendedOn(.china).map { (on: $0, by: danger.deadline) } }
            let late = mended.count { $0.on > ($0.by ?? $0.on) }
            #expect(month.late == late && month.onTime == mended.count { $0.by != nil } - late)
        }
        #expect(kept.months.count == DangerDashboard.mostMonths && kept.months.last?.month == Month(of: day))
        try compare(kept.worst, open, on: day)
    }

    private static func overdue(_ dangers: [HiddenDanger], on day: Day) -> [HiddenDanger] {
        dangers.filter { $0.phase.awaitsRectification && $0.deadline.map { $0 < day } ?? false }
    }

    private static func compare(_ mines: [DangerDashboard.Mine], _ open: [HiddenDanger], on day: Day) throws {
        for mine in mines {
            let own = open.filter { $0.site == mine.id }
            #expect(mine.major == own.count { $0.isMajor } && mine.open == own.count)
            #expect(mine.overdue == overdue(own, on: day).count)
        }
        let keys = mines.map { [-$0.major, -$0.overdue, -$0.open] }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) || $0 == $1 })
    }

    @Test func anotherMinesPeopleCountNothingOfIt() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            let today = Zone.china.day(of: .t0)
            let (own, other) = try await world.store.read { db in
                (
                    try DangerDashboard(on: today, for: Cast.worker, db),
                    try DangerDashboard(on: today, for: MineWorld.stranger, db)
                )
            }
            #expect(own.open == 1 && own.thisMonth?.found == 1)
            #expect(other.open == 0 && other.months.allSatisfy { $0.found == 0 } && other.worst.isEmpty)
        }
    }

    @Test func itReadsKeptCountsAndNoDanger() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            for actor in [Cast.manager, MineWorld.county, Self.company] {
                let plans = try await world.plans { db in
                    _ = try DangerDashboard(on: Zone.china.day(of: .t0), for: actor, db)
                }
                #expect(plans.count == (actor.site == nil ? 5 : 3))
                let lines = plans.flatMap { $0.split(separator: "\n") }
                #expect(!lines.contains { $0.contains("hidden_danger") })
                for table in ["danger_tally", "danger_due", "danger_figure"] {
                    #expect(!lines.contains { $0 == "SCAN \(table)" }, "\(lines)")
                }
            }
        }
    }
}
