import Database
import HTTPTypes
import Hummingbird
import Support
import Testing
import Web

@Suite struct ProbesTests {
    private func probes(_ isReady: Bool = true, isLocal: Bool = true) -> Probes {
        Probes(
            ready: { Readiness(isReady: isReady, facts: ["database.synchronous": "FULL"]) }, metrics: { "up 1\n" },
            isForThisMachineOnly: isLocal)
    }

    @Test func readinessIsToldByStatusAndFacts() async throws {
        try await MineWorld.with { world in
            for isReady in [true, false] {
                let answer = try await Browser(world, probes: probes(isReady)).get("/ready")
                #expect(answer.status == (isReady ? .ok : .serviceUnavailable))
                #expect(answer.text.contains("\"database.synchronous\":\"FULL\""))
            }
        }
    }

    @Test func metricsAreForThisMachineUnlessSetOtherwise() async throws {
        try await MineWorld.with { world in
            let refused = try await Browser(world, probes: probes(isLocal: true)).get("/metrics")
            #expect(refused.status == .notFound)
            let open = try await Browser(world, probes: probes(isLocal: false)).get("/metrics")
            #expect(open.text == "up 1\n")
        }
    }
}
