import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct ListedSupervisionStoreTests {
    private static let today = Zone.china.day(of: .t0)

    private static func major(_ world: MineWorld) async throws -> HiddenDanger.ID {
        let id = try await world.report()
        _ = try await world.dangers.perform(
            GradeHiddenDanger(.major, stoppedArea: "1203"), on: id, version: nil, in: .at(by: Cast.safety))
        return id
    }

    private static func perform(_ command: any Command<ListedSupervision>, _ actor: Actor, _ world: MineWorld)
        async throws
    {
        _ = try await world.store.write { db in
            try ListedSupervisionStore.perform(
                command, on: ListedSupervisionID(1), version: nil, in: .at(by: actor), db)
        }
    }

    private static func propose(
        _ danger: HiddenDanger.ID, by actor: Actor = Cast.safety, id: Int = 1, _ world: MineWorld
    ) async throws {
        _ = try await world.store.write { db in
            let command = ProposeListing(id: ListedSupervisionID(id), danger: danger, level: .county, reason: "通风")
            return try ListedSupervisionStore.propose(command, in: .at(by: actor), db)
        }
    }

    private static let notice = IssueListingNotice(
        number: "青督〔2026〕1号", unit: "青石县应急局", person: "督办员", deadline: today.adding(days: 60), acceptanceUnit: "青石县应急局",
        publicText: "通风系统隐患")

    @Test func theDangerKnowsThatItIsListedUntilItIsTakenOff() async throws {
        try await MineWorld.with { world in
            let id = try await Self.major(world)
            try await Self.propose(id, world)
            let unpublished = try await world.store.read { try ListedSupervisionStore.published(limit: 9, $0) }
            #expect(unpublished.isEmpty)
            await #expect(throws: Refusal.listedAlready) { try await Self.propose(id, id: 2, world) }
            try await Self.perform(Self.notice, MineWorld.county, world)
            let danger = try await world.store.read { try HiddenDangerStore.find(id, for: Cast.worker, $0) }
            #expect(danger?.danger.isOpenlyListed == true)
            let published = try await world.store.read { try ListedSupervisionStore.published(limit: 9, $0) }
            #expect(published.map(\.siteName) == ["矿1"])
            try await Self.perform(SubmitListingPlan("方案"), Cast.safety, world)
            try await Self.perform(JudgeListingPlan(isApproved: true), MineWorld.county, world)
            await #expect(throws: Refusal.mineAcceptsFirst) {
                try await Self.perform(ApplyForListingAcceptance("x"), Cast.manager, world)
            }
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func anotherMineSeesNeitherTheListingNorProposesOne() async throws {
        try await MineWorld.with { world in
            let id = try await Self.major(world)
            await #expect(throws: Refusal.unknownHiddenDanger) {
                try await Self.propose(id, by: MineWorld.stranger, world)
            }
            try await Self.propose(id, world)
            await #expect(throws: Refusal.unknownListing) {
                try await Self.perform(SubmitListingPlan("x"), MineWorld.stranger, world)
            }
            let (found, page) = try await world.store.read { db in
                (
                    try ListedSupervisionStore.find(ListedSupervisionID(1), for: MineWorld.stranger, db),
                    try ListedSupervisionStore.page(after: nil, limit: 9, for: MineWorld.stranger, db)
                )
            }
            #expect(found == nil && page.total == 0 && page.rows.isEmpty)
        }
    }
}
