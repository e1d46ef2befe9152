import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct RegistryStoreTests {
    private static let face = Place(id: PlaceID(10), site: Cast.mine, kind: .face, name: "1203 工作面", code: "F-1203")

    private static func save<E: RegistryRow>(
        _ world: MineWorld, _ entity: E, _ expectation: RegistryStore.Expectation = .nothing,
        by actor: Actor = Cast.safety
    ) async throws -> RegistryStore.Kept<E> {
        try await RegistryStore(world.store).save(entity, expecting: expectation, in: .at(by: actor)).value
    }

    @Test func everyChangeIsARecordWhosePayloadIsTheWholeValue() async throws {
        try await MineWorld.with { world in
            var face = try await Self.save(world, Self.face).entity
            face.name = "1203 综采工作面"
            let kept = try await Self.save(world, face, .version(1))
            #expect(kept.version == 2)
            let history = try await world.store.read { try Chronicle.history(of: "place/10", $0) }
            #expect(history.map(\.type) == ["place.registered", "place.amended"])
            #expect(
                try history.map { try JSONText.decode(Place.self, from: $0.body).name } == ["1203 工作面", "1203 综采工作面"])
            let row = try await world.store.read { db in
                try RegistryStore.find(PlaceID(10), db) as RegistryStore.Kept<Place>?
            }
            #expect(row?.entity == face)
        }
    }

    @Test func aStaleFormAndASecondRegistrationAreRefusedAndNothingIsNoChange() async throws {
        try await MineWorld.with { world in
            var face = try await Self.save(world, Self.face).entity
            await #expect(throws: Refusal.alreadyRegistered) { try await Self.save(world, Self.face) }
            #expect(try await Self.save(world, face, .version(1)).version == 1)
            face.name = "别名"
            await #expect(throws: Refusal.stale) { try await Self.save(world, face, .version(7)) }
        }
    }

    @Test func anotherMinesPeopleNeitherSeeNorChangeATree() async throws {
        try await MineWorld.with { world in
            _ = try await Self.save(world, Self.face)
            var face = Self.face
            face.name = "偷改"
            await #expect(throws: Refusal.unknownEntity) {
                try await Self.save(world, face, .version(1), by: MineWorld.stranger)
            }
            var theirs = Place(id: PlaceID(11), site: Cast.mine, kind: .face, name: "新")
            await #expect(throws: Refusal.notTheKeeper) { try await Self.save(world, theirs, by: MineWorld.stranger) }
            await #expect(throws: Refusal.notTheKeeper) { try await Self.save(world, theirs, by: Cast.worker) }
            await #expect(throws: Refusal.notTheKeeper) { try await Self.save(world, theirs, by: MineWorld.county) }
            theirs.parent = PlaceID(10)
            _ = try await Self.save(world, theirs, by: Cast.manager)
            let seen = try await world.store.read { db in
                try RegistryStore.find(PlaceID(10), for: MineWorld.stranger, db) as RegistryStore.Kept<Place>?
            }
            #expect(seen == nil)
        }
    }

    @Test func aPlaceStandsInItsOwnMineBelowNothingOfItself() async throws {
        try await MineWorld.with { world in
            var face = try await Self.save(world, Self.face).entity
            let below = Place(id: PlaceID(12), site: Cast.mine, parent: PlaceID(10), kind: .equipment, name: "采煤机")
            _ = try await Self.save(world, below)
            face.parent = PlaceID(12)
            await #expect(throws: Refusal.underItself) { try await Self.save(world, face, .version(1)) }
            var stray = Place(id: PlaceID(13), site: SiteID(2), parent: PlaceID(10), kind: .equipment, name: "采煤机")
            await #expect(throws: Refusal.unknownReference("parent")) {
                try await Self.save(world, stray, by: MineWorld.stranger)
            }
            stray = Place(id: PlaceID(13), site: Cast.mine, kind: .equipment, name: "采煤机", code: "F-1203")
            await #expect(throws: Refusal.codeTaken) { try await Self.save(world, stray) }
            stray = Place(
                id: PlaceID(13), site: Cast.mine, kind: .equipment, name: "采煤机",
                owner: .person(MineWorld.stranger.person))
            await #expect(throws: Refusal.unknownReference("owner")) { try await Self.save(world, stray) }
        }
    }

    @Test func aMovedSectionTakesItsPeopleAlong() async throws {
        try await MineWorld.with { world in
            let (a, b) = (OrganisationID(31), OrganisationID(32))
            for (id, name) in [(a, "采煤区"), (b, "机电区")] {
                _ = try await Self.save(
                    world, Organisation(id: id, parent: OrganisationID(1), level: .section, name: name))
            }
            let team = Organisation(id: OrganisationID(33), parent: a, level: .team, name: "一班")
            _ = try await Self.save(world, team)
            _ = try await Self.save(world, Person(id: PersonID(40), name: "郑七", organisation: team.id))
            var moved = team
            moved.parent = b
            _ = try await Self.save(world, moved, .version(1))
            let paths = try await world.store.read { db in
                try db.all(
                    "SELECT path FROM person WHERE id = '40' UNION ALL SELECT path FROM organisation WHERE id = '33'"
                ) {
                    try $0["path"] as String
                }
            }
            #expect(paths == ["/1/32/33/", "/1/32/33/"])
            var loop = Organisation(id: b, parent: OrganisationID(33), level: .section, name: "机电区")
            await #expect(throws: Refusal.underItself) { try await Self.save(world, loop, .version(1)) }
            loop.parent = OrganisationID(2)
            await #expect(throws: Refusal.notTheKeeper) { try await Self.save(world, loop, .version(1)) }
        }
    }

    @Test func aContractorsPersonCountsInTheRollOfTheMineWhereSheWorks() async throws {
        try await MineWorld.with { world in
            let day = Day(daysSinceEpoch: 20_000)
            let contractor = Organisation(id: OrganisationID(50), parent: nil, level: .contractor, name: "宏远建安")
            try await RegistryStore(world.store).add(contractor, in: .at(by: Cast.manager))
            try await RegistryStore(world.store).add(
                Person(id: PersonID(51), name: "冯八", organisation: contractor.id), in: .at(by: Cast.manager))
            let contract = Contract(
                id: ID(52), site: Cast.mine, contractor: contractor.id, kind: .heading, scope: "1305 掘进", from: day)
            _ = try await Self.save(world, contract)
            var work = Engagement(id: ID(53), site: Cast.mine, contract: contract.id, person: PersonID(51), from: day)
            _ = try await Self.save(world, work)
            func roll(on day: Day) async throws -> [String] {
                try await world.store.read { db in try RegistryStore.people(of: Cast.mine, on: day, db).map(\.name) }
            }
            #expect(try await roll(on: day).contains("冯八"))
            work.to = day.adding(days: 9)
            _ = try await Self.save(world, work, .version(1))
            #expect(try await roll(on: day.adding(days: 10)).contains("冯八") == false)
            let stranger = Engagement(
                id: ID(54), site: Cast.mine, contract: contract.id, person: MineWorld.stranger.person, from: day)
            await #expect(throws: Refusal.unknownReference("person")) { try await Self.save(world, stranger) }
        }
    }
}
