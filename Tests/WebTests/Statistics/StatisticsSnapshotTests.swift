import Domain
import Kernel
import Store
import Support
import Testing

@testable import Web

/// The statistics as text, in both languages: by month, divided, for a regulator, and where there is nothing.
@Suite struct StatisticsSnapshotTests {
    private static let looks = [
        PageSnapshot.Look("statistics", Cast.manager, "/statistics"),
        PageSnapshot.Look("statistics-grade", Cast.safety, "/statistics?by=grade&from=2026-10&to=2026-11"),
        PageSnapshot.Look("statistics-approver", Cast.manager, "/statistics?by=approver"),
        PageSnapshot.Look("statistics-county", MineWorld.county, "/statistics?by=mine"),
        PageSnapshot.Look("statistics-none", Cast.safety, "/statistics?from=2020-01&to=2020-02"),
        PageSnapshot.Look("work-manager", Cast.manager, "/"),
    ]

    @Test func theStatisticsReadAsTheyWereReviewed() async throws {
        try await MineWorld.with { world in
            var history = RandomHistory(seed: 5)
            try await history.run(steps: 90, in: world)
            try await PageSnapshot.compare(Self.looks, in: world)
        }
    }
}
