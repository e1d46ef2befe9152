import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct InferenceCandidatesTests {
    private static func add(
        _ number: Int, _ name: String, _ facts: [PlaceAttribute: String], at site: SiteID = Cast.mine,
        _ kind: Place.Kind = .equipment, in world: MineWorld
    ) async throws {
        let place = Place(id: PlaceID(number), site: site, kind: kind, name: name, facts: Attributes(facts))
        try await RegistryStore(world.store).add(place, in: .at(by: Cast.manager))
    }

    private static func danger(_ number: Int, at place: PlaceID?, system: PlaceID? = nil, in world: MineWorld)
        async throws -> HiddenDanger
    {
        let finding = Finding(what: "开关失爆", system: system, equipment: place)
        let report = ReportHiddenDanger(id: HiddenDangerID(number), site: Cast.mine, finding: finding)
        let kept = try await world.dangers.report(report, in: .at(by: Cast.worker))
        return kept.value.danger
    }

    @Test func whatSharesModelAndSystemComesBeforeWhatSharesOnlyItsKind() async throws {
        try await MineWorld.with { world in
            try await Self.add(11, "开关甲", [.model: "BGP-9", .system: "power-supply"], in: world)
            try await Self.add(12, "开关乙", [.model: "BGP-9", .system: "power-supply"], in: world)
            try await Self.add(13, "水泵", [.model: "MD-85", .system: "drainage"], in: world)
            try await Self.add(14, "变压器", [.model: "KBSG", .system: "power-supply"], in: world)
            try await Self.add(15, "电缆", [.system: "drainage"], in: world)
            try await Self.add(21, "别矿开关", [.model: "BGP-9"], at: SiteID(2), in: world)
            let danger = try await Self.danger(1, at: PlaceID(11), in: world)
            let found = try await world.store.read { try InferenceStore.candidates(for: danger, Cast.safety, $0) }
            #expect(found.mines.isEmpty && found.places.map(\.name) == ["开关乙", "变压器", "电缆"])
            #expect(found.places.map(\.kinships) == [[.system, .type], [.system], [.type]])
            #expect(found.places.map { $0.isNear(among: found.places) } == [true, false, false])
        }
    }

    @Test func anOfficeSeesMinesOfTheKindAndWithTheSystemFirst() async throws {
        try await MineWorld.with { world in
            try await Self.add(31, "供电系统", [:], .system, in: world)
            try await Self.add(32, "供电系统", [:], at: SiteID(2), .system, in: world)
            let danger = try await Self.danger(1, at: nil, system: PlaceID(31), in: world)
            let found = try await world.store.read { try InferenceStore.candidates(for: danger, MineWorld.county, $0) }
            #expect(found.places.isEmpty && found.mines.map(\.id) == [SiteID(2)])
            #expect(found.mines.first?.kinships == [.system, .type])
        }
    }

    @Test func whereTheSameClauseWasBrokenComesFirst() async throws {
        try await MineWorld.with { world in
            try await Self.add(11, "甲", [:], in: world)
            try await Self.add(12, "乙", [:], in: world)
            try await Self.add(13, "丙", [:], .facility, in: world)
            let clause = "MH21-05-2"
            for (number, place) in [(1, 11), (2, 13)] {
                let finding = Finding(what: "无风作业", place: PlaceID(place))
                let report = ReportHiddenDanger(id: HiddenDangerID(number), site: Cast.mine, finding: finding)
                _ = try await world.dangers.report(report, in: .at(by: Cast.worker))
                let grading = GradeHiddenDanger(.major, stoppedArea: "全矿", clause: clause, rules: try .sample)
                _ = try await world.dangers.perform(
                    grading, on: HiddenDangerID(number), version: nil, in: .at(by: Cast.manager))
            }
            let kept = try await world.store.read {
                try HiddenDangerStore.find(HiddenDangerID(1), for: Cast.safety, $0)
            }
            let danger = try #require(kept?.danger)
            let found = try await world.store.read { try InferenceStore.candidates(for: danger, Cast.safety, $0) }
            #expect(found.places.map(\.name) == ["丙", "乙"] && found.places.map(\.kinships) == [[.clause], [.type]])
            #expect(found.places.map { $0.isNear(among: found.places) } == [true, false])
        }
    }
}
