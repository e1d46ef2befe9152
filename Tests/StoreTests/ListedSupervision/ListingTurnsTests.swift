import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct ListingTurnsTests {
    private static let prefecture = Actor(
        person: MineWorld.county.person, name: "吴六", role: .prefecture, organisation: OrganisationID(99), site: nil)

    private static func proposed(_ world: MineWorld) async throws {
        let id = try await world.report()
        try await world.act(GradeHiddenDanger(.major, stoppedArea: "1203"), on: id, by: Cast.safety)
        _ = try await world.store.write { db in
            let command = ProposeListing(id: ListedSupervisionID(1), danger: id, level: .county, reason: "通风")
            return try ListedSupervisionStore.propose(command, in: .at(by: Cast.safety), db)
        }
    }

    private static func perform(
        _ command: any Command<ListedSupervision>, by actor: Actor, _ world: MineWorld
    ) async throws {
        _ = try await world.store.write { db in
            try ListedSupervisionStore.perform(
                command, on: ListedSupervisionID(1), version: nil, in: .at(by: actor), db)
        }
    }

    private static func turn(_ world: MineWorld) async throws -> [Int] {
        try await world.store.read { db in
            try [Cast.safety, MineWorld.county, prefecture, MineWorld.stranger].map { actor in
                let waiting = try ListedSupervisionStore.waiting(for: actor, limit: 9, db)
                #expect(waiting.rows.count == waiting.total)
                return waiting.total
            }
        }
    }

    @Test func aListingWaitsForOneSideAtATime() async throws {
        try await MineWorld.with { world in
            #expect(try await Self.turn(world) == [0, 0, 0, 0])
            try await Self.proposed(world)
            #expect(try await Self.turn(world) == [0, 1, 0, 0])
            let notice = IssueListingNotice(
                number: "青督〔2026〕1号", unit: "青石县应急局", person: "督办员",
                deadline: Zone.china.day(of: .t0).adding(days: 60), acceptanceUnit: "青石县应急局", publicText: "通风系统隐患")
            try await Self.perform(notice, by: MineWorld.county, world)
            #expect(try await Self.turn(world) == [1, 0, 0, 0])
            try await Self.perform(SubmitListingPlan("方案"), by: Cast.safety, world)
            #expect(try await Self.turn(world) == [0, 1, 0, 0])
            try await Self.perform(
                JudgeListingPlan(isApproved: false, reason: "没有时限"), by: MineWorld.county, world)
            #expect(try await Self.turn(world) == [1, 0, 0, 0])
        }
    }

    @Test func whatIsDeclinedWaitsForNobody() async throws {
        try await MineWorld.with { world in
            try await Self.proposed(world)
            try await Self.perform(DeclineListing("可由企业自行治理"), by: MineWorld.county, world)
            #expect(try await Self.turn(world) == [0, 0, 0, 0])
        }
    }

    @Test func noTableIsReadWholeForIt() async throws {
        try await MineWorld.with { world in
            for actor in [Cast.safety, MineWorld.county] {
                let plans = try await world.store.read { db in
                    try db.plans { _ = try ListedSupervisionStore.waiting(for: actor, limit: 5, db) }
                }
                let own = plans.filter { $0.contains("listed_supervision") }
                #expect(own.count == 2, "\(plans)")
                for plan in own {
                    #expect(plan.contains("listed_supervision_by_"), "\(plan)")
                    #expect(!plan.contains("SCAN listed_supervision") && !plan.contains("Seq Scan"), "\(plan)")
                }
            }
        }
    }
}
