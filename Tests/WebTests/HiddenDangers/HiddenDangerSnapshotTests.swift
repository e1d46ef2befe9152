import Domain
import Kernel
import Store
import Support
import Testing

/// A danger's page reads otherwise in each phase and for each who looks.
@Suite struct HiddenDangerSnapshotTests {
    private static let looks = [
        PageSnapshot.Look("hidden-danger-new", Cast.worker, "/hidden-dangers/new"),
        PageSnapshot.Look("hidden-danger-reported", Cast.safety, "/hidden-dangers/1"),
        PageSnapshot.Look("hidden-danger-assigned", Cast.rectifier, "/hidden-dangers/2"),
        PageSnapshot.Look("hidden-danger-corrected", Cast.safety, "/hidden-dangers/3"),
        PageSnapshot.Look("hidden-danger-major", Cast.manager, "/hidden-dangers/4"),
        PageSnapshot.Look("hidden-danger-major-county", MineWorld.county, "/hidden-dangers/4"),
        PageSnapshot.Look("hidden-danger-closed", Cast.worker, "/hidden-dangers/5"),
    ]

    @Test func aDangerReadsAsReviewedInEveryPhase() async throws {
        try await MineWorld.with { world in
            let rules = try HiddenDangerRules.sample
            let rectified = RectifyHiddenDanger("已更换", factors: Measure.Factor.allCases, rules: rules)
            let assigned: [(any Command<HiddenDanger>, Actor)] = [
                (GradeHiddenDanger(.generalB), Cast.safety), (try AssignHiddenDanger.sample, Cast.safety),
            ]
            let corrected = assigned + [(rectified, Cast.rectifier)]
            let major = GradeHiddenDanger(.major, stoppedArea: "1203 工作面")
            let closed = corrected + [(AcceptHiddenDanger("合格"), Cast.safety), (CloseHiddenDanger(), Cast.safety)]
            try await Self.make(1, "风门闭锁失效", [], world)
            try await Self.make(2, "皮带机头烟雾传感器被粉尘覆盖", assigned, world)
            try await Self.make(3, "风筒脱节", corrected, world)
            try await Self.make(4, "通风系统不可靠", [(major, Cast.safety)], world)
            try await Self.make(5, "护栏缺失", closed, world)
            try await PageSnapshot.compare(Self.looks, in: world)
        }
    }

    private static func make(
        _ number: Int, _ what: String, _ steps: [(any Command<HiddenDanger>, Actor)], _ world: MineWorld
    ) async throws {
        let id = try await world.report(what, number: number)
        for (command, actor) in steps {
            _ = try await world.dangers.perform(command, on: id, version: nil, in: .at(by: actor))
        }
    }
}
