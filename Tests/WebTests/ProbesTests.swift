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
                let site = try TestSite(world, probes: probes(isReady))
                let answer = try await site.visit("/ready")
                #expect(answer.status == (isReady ? .ok : .serviceUnavailable))
                #expect(answer.text.contains("\"database.synchronous\":\"FULL\""))
            }
        }
    }

    @Test func metricsAreForThisMachineUnlessSetOtherwise() async throws {
        try await MineWorld.with { world in
            #expect(try await TestSite(world, probes: probes(isLocal: true)).visit("/metrics").status == .notFound)
            #expect(try await TestSite(world, probes: probes(isLocal: false)).visit("/metrics").text == "up 1\n")
        }
    }
}
