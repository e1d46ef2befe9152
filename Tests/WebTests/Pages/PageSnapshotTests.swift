import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct PageSnapshotTests {
    private static let looks = [
        PageSnapshot.Look("work-worker", Cast.worker, "/"),
        PageSnapshot.Look("work-safety", Cast.safety, "/"),
        PageSnapshot.Look("work-county", MineWorld.county, "/"),
        PageSnapshot.Look("hidden-dangers", Cast.safety, "/hidden-dangers?sort=deadline&limit=25"),
        PageSnapshot.Look("hidden-dangers-none", Cast.safety, "/hidden-dangers?state=closed"),
        PageSnapshot.Look("hidden-danger-receipt", Cast.worker, "/hidden-dangers/1/receipt"),
        PageSnapshot.Look("account", Cast.safety, "/account"),
        PageSnapshot.Look("unknown", Cast.safety, "/hidden-dangers/none"),
        PageSnapshot.Look("login", nil, "/login"),
    ]

    @Test func everyPageReadsAsItWasReviewed() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            try await PageSnapshot.compare(Self.looks, in: world)
        }
    }

    private static func fill(_ world: MineWorld) async throws {
        _ = try await world.report("风门闭锁失效", number: 1)
        let second = try await world.report("皮带机头烟雾传感器被粉尘覆盖", number: 2)
        _ = try await world.dangers.perform(
            GradeHiddenDanger(.generalB), on: second, version: nil, in: .at(by: Cast.safety))
        _ = try await world.dangers.perform(
            try AssignHiddenDanger.sample, on: second, version: nil, in: .at(by: Cast.safety))
    }
}
