import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct PulseStoreTests {
    private static func rows(_ table: SQL, _ world: MineWorld) async throws -> Int {
        try await world.store.read { db in try db.value("SELECT count(*) AS n FROM \(table)", as: Int.self) }
    }

    @Test func thePulseOpensOnTheDayAndClosesOnceWhoeverRunsTheClock() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.recruit([12])
            try await world.openDay(at: .t0.adding(days: -2))
            #expect(try await world.tickPulse(at: .t0.adding(days: -1)).opened == 0)
            #expect(try await world.tickPulse(at: .t0).opened == 1)
            #expect(try await world.tickPulse(at: .t0).opened == 0)
            #expect(try await world.tickPulse(at: .t0.adding(days: 6)).closed == 0)
            #expect(try await world.tickPulse(at: .t0.adding(days: 7)).closed == 1)
            #expect(try await world.tickPulse(at: .t0.adding(days: 7)) == (0, 0))
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func eachAnswersOnceAndTheFirstAnswersStand() async throws {
        try await MineWorld.with { world in
            try await world.openPulse(crews: [12])
            #expect(try await world.answerPulse(.bitter, by: MineWorld.miner(1100)).answered == 1)
            #expect(try await world.answerPulse(.content, by: MineWorld.miner(1100)).answered == 1)
            try await world.answerPulse(.content, crew: 11, first: 12)
            try await world.tickPulse(at: .t0.adding(days: 7))
            let result = try #require(try await world.pulse()?.pulse.result)
            #expect(result.answered == 12 && result.whole?.count(.feltSafe, .no) == 1)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    /// What a database holds of an answer: a count of a group and a name, and nothing that belongs to both.
    @Test func nothingJoinsAPersonWithWhatTheySaid() async throws {
        try await MineWorld.with { world in
            try await world.openPulse(crews: [12, 11, 4])
            let before = try await Self.rows("payload", world)
            try await world.answerPulse(.bitter, by: MineWorld.miner(1302))
            #expect(try await Self.rows("payload", world) == before, "the ledger tells that somebody answered")
            #expect(try await Self.rows("kept_answer", world) == 0)
            // The small crew is nowhere counted alone, and a group's counts stand in one row that is written as a whole.
            let tallies = try await world.store.read { db in
                try db.all("SELECT number, body FROM pulse_tally ORDER BY number") {
                    try JSONText.decode(PulseTally.self, from: try $0["body"] as String)
                }
            }
            #expect(tallies.count == 2 && tallies.map(\.answered) == [0, 1])
            try await world.answerPulse(.content, crew: 11, first: 12)
            try await world.tickPulse(at: .t0.adding(days: 7))
            for table in ["pulse_answerer", "pulse_tally"] as [SQL] { #expect(try await Self.rows(table, world) == 0) }
            let kept = try #require(try await world.pulse())
            #expect(
                kept.pulse.result?.groups.map(\.teams.count) == [4],
                "the one who answered stands in a group of their own")
            #expect(kept.answered == 13)
        }
    }

    @Test func whoIsNotOnTheRollOrOfAnotherMineIsRefused() async throws {
        try await MineWorld.with { world in
            try await world.openPulse(crews: [12])
            let context = Context.at(by: Cast.manager)
            try await RegistryStore(world.store).add(
                Person(id: PersonID(50), name: "新来", organisation: OrganisationID(1)), in: context)
            let newcomer = Actor(
                person: PersonID(50), name: "新来", role: .worker, organisation: OrganisationID(1), site: Cast.mine)
            await #expect(throws: Refusal.notOnTheRoll) { try await world.answerPulse(.content, by: newcomer) }
            await #expect(throws: Refusal.unknownPulse) {
                try await world.answerPulse(.content, by: MineWorld.stranger)
            }
            #expect(try await world.pulse(for: MineWorld.stranger) == nil)
            #expect(try await world.pulse(for: MineWorld.county) != nil)
            await #expect(throws: Refusal.pulseClosed) {
                try await world.answerPulse(.content, by: MineWorld.miner(1101), at: .t0.adding(days: 7))
            }
        }
    }

    @Test("lists of pulses are read in order and by index", arguments: [Cast.safety, MineWorld.county])
    func plans(actor: Actor) async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { db in
                _ = try PulseStore.page(limit: 50, for: actor, db)
                _ = try PulseStore.page(in: MineWorld.month, limit: 50, for: actor, db)
                _ = try PulseStore.page(of: Cast.mine, limit: 3, for: actor, db)
            }
            for table in ["pulse", "pulse_answerer"] { #expect(QueryPlan.wholeTables(table, in: plans) == []) }
        }
    }
}
