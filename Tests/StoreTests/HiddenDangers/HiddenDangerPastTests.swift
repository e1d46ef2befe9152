import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct HiddenDangerPastTests {
    private static let place = Place(id: PlaceID(71), site: Cast.mine, kind: .equipment, name: "主通风机")

    @Test func whatAPlaceHasSeenIsReadFromItsIndex() async throws {
        try await MineWorld.with { world in
            let plans = try await world.store.read { db in
                try db.plans { _ = try HiddenDangerPast.of(Self.place, for: Cast.worker, db) }
            }
            #expect(plans.contains { $0.contains("hidden_danger_by_place") }, "\(plans)")
        }
    }

    @Test func onlyThePlacesOwnSiteIsTold() async throws {
        try await MineWorld.with { world in
            let (own, county) = try await world.store.read { db in
                (
                    try HiddenDangerPast.of(Self.place, for: Cast.worker, db),
                    try HiddenDangerPast.of(Self.place, for: MineWorld.county, db)
                )
            }
            #expect(own?.reported == 0 && own?.lastReportedAt == nil && county == nil)
        }
    }
}
