import HTTPTypes
import Kernel
import Support
import Testing

@testable import Web

@Suite struct RateGateTests {
    private let few = RateGate.Allowance(perSecond: 2, burst: 3)

    private func admitted(_ gate: RateGate, _ key: String, times: Int, at now: Instant = .t0) -> Int {
        (0..<times).filter { _ in gate.admits(key, few, at: now) }.count
    }

    @Test func aBurstIsLetInThenOnlyWhatTheTimeGives() {
        let gate = RateGate()
        #expect(admitted(gate, "a", times: 10) == 3)
        #expect(admitted(gate, "a", times: 10, at: Instant.t0.adding(seconds: 1)) == 2)
        #expect(admitted(gate, "a", times: 10, at: Instant.t0.adding(seconds: 100)) == 3)
        #expect(admitted(gate, "a", times: 10, at: .t0) == 0)
    }

    @Test func aFloodOfOneLeavesTheOthersUnhurt() {
        let gate = RateGate()
        for _ in 0..<10_000 { _ = gate.admits("flood", few, at: .t0) }
        #expect(admitted(gate, "b", times: 3) == 3)
    }

    @Test func aMinesFloodIsRefusedBeforeAnybodyIsLookedUpAndNotCountedTwice() async throws {
        try await MineWorld.with { world in
            let gate = RateGate()
            let (safety, worker) = (
                try await Browser(world, as: Cast.safety, gate: gate),
                try await Browser(world, as: Cast.worker, gate: gate)
            )
            #expect(try await safety.get("/api/v1/hidden-dangers").status == .ok)
            let rest = (0..<1_500).filter { _ in gate.admits("mine \(Cast.mine)", .mine, at: .t0) }.count
            #expect(rest == 999, "one request is one of the mine's thousand")
            // Known already: not even the session is asked for. Known not yet: looked up once, then refused.
            #expect(try await safety.get("/api/v1/hidden-dangers").status == .tooManyRequests)
            #expect(try await worker.get("/api/v1/hidden-dangers").status == .tooManyRequests)
            let stranger = try await Browser(world, as: MineWorld.stranger, gate: gate)
            #expect(try await stranger.get("/api/v1/hidden-dangers").status == .ok)
        }
    }

    @Test func whoFloodsDoesNotSpendTheAllowanceOfTheOthersBehindTheSameAddress() async throws {
        try await MineWorld.with { world in
            let gate = RateGate()
            let (safety, worker) = (
                try await Browser(world, as: Cast.safety, gate: gate),
                try await Browser(world, as: Cast.worker, gate: gate)
            )
            for _ in 0..<1_200 { _ = try await safety.get("/api/v1/hidden-dangers?limit=1") }
            #expect(try await worker.get("/api/v1/hidden-dangers").status == .ok)
        }
    }

    @Test func aRefusalIsKeptBackSoThatAFloodIsAnsweredSlowly() async throws {
        try await MineWorld.with { world in
            let gate = RateGate(hold: .milliseconds(300))
            let api = try await Browser(world, as: Cast.safety, gate: gate)
            let begin = ContinuousClock.now
            #expect(try await api.get("/api/v1/hidden-dangers").status == .ok)
            for _ in 0..<1_000 { _ = gate.admits("mine \(Cast.mine)", .mine, at: .t0) }
            #expect(try await api.get("/api/v1/hidden-dangers").status == .tooManyRequests)
            #expect(ContinuousClock.now - begin >= .milliseconds(300))
        }
    }

    @Test func manySendersAreForgottenRatherThanRemembered() {
        let gate = RateGate()
        for number in 0..<50_000 { _ = gate.admits("\(number)", few, at: .t0) }
        #expect(admitted(gate, "b", times: 3) == 3)
    }

    @Test func whoAsksTooOftenIsToldSoInTheirOwnWay() async throws {
        try await MineWorld.with { world in
            let api = try await Browser(world, as: Cast.safety, gate: RateGate())
            var last = try await api.get("/api/v1/hidden-dangers")
            for _ in 0..<220 where last.status == .ok { last = try await api.get("/api/v1/hidden-dangers") }
            #expect(last.status == .tooManyRequests && last.text.contains("too-many-requests"))
            #expect(last.headers[.retryAfter] == "1")
        }
    }
}
