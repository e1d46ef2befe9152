import Database
import Kernel
import Store
import Support
import Synchronization
import Testing

@Suite struct JobRunnerTests {
    private final class Tally: Sendable {
        private let counts = Mutex<[String]>([])
        func add(_ word: String) { counts.withLock { $0.append(word) } }
        var all: [String] { counts.withLock { $0 } }
    }

    private struct Trouble: Error {}

    private static func add(_ number: Int, _ world: MineWorld, _ kind: String = "work", due: Instant = .t0) async throws
    {
        _ = try await world.store.write { db in
            try JobTable.add(Job(id: Job.ID(number), kind: kind, body: "b\(number)"), due: due, db)
        }
    }

    @Test func whatIsDueIsCarriedOutOnceInTheOrderOfItsTime() async throws {
        try await MineWorld.with { world in
            let tally = Tally()
            let runner = JobRunner(world.store, ["work": { tally.add($0.body) }], now: { .t0 })
            try await Self.add(2, world)
            try await Self.add(1, world, due: .t0.adding(hours: -1))
            try await Self.add(3, world, due: .t0.adding(hours: 1))
            #expect(try await runner.runDue() == 2)
            #expect(try await runner.runDue() == 0)
            #expect(tally.all == ["b1", "b2"])
        }
    }

    @Test func whatFailsIsTriedAgainLaterAndInTheEndGivenUp() async throws {
        try await MineWorld.with { world in
            let tally = Tally()
            let clock = Mutex(Instant.t0)
            let runner = JobRunner(
                world.store,
                [
                    "work": {
                        tally.add($0.body); throw Trouble()
                    }
                ], now: { clock.withLock { $0 } })
            try await Self.add(1, world)
            for _ in 0..<10 {
                _ = try await runner.runDue()
                clock.withLock { $0 = $0.adding(hours: 1) }
            }
            #expect(tally.all.count == 5)
            let counts = try await world.store.read { try JobTable.counts($0) }
            #expect(counts == (0, 1))
        }
    }

    @Test func whoeverWasKilledLosesItsJobToTheNextAfterTheLease() async throws {
        try await MineWorld.with { world in
            let tally = Tally()
            try await Self.add(1, world)
            let stops: JobRunner.Handler = { _ in throw CancellationError() }
            _ = try await JobRunner(world.store, ["work": stops], now: { .t0 }).take()
            #expect(
                try await JobRunner(world.store, ["work": { tally.add($0.body) }], now: { .t0.adding(seconds: 10) })
                    .runDue() == 0)
            #expect(
                try await JobRunner(world.store, ["work": { tally.add($0.body) }], now: { .t0.adding(seconds: 30) })
                    .runDue() == 1)
            #expect(tally.all == ["b1"])
        }
    }

    @Test func aJobThatNobodyKnowsIsKeptWithItsProblem() async throws {
        try await MineWorld.with { world in
            try await Self.add(1, world, "strange")
            _ = try await JobRunner(world.store, [:], now: { .t0 }).runDue()
            let problem = try await world.store.read { try $0.value("SELECT problem AS n FROM job", as: String.self) }
            #expect(problem.contains("strange"))
        }
    }
}
