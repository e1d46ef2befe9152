import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct NoticePreferenceStoreTests {
    private func choose(_ preferences: NoticePreferences, by actor: Actor, _ world: MineWorld) async throws {
        _ = try await world.store.write { db in
            try NoticePreferenceStore.save(preferences, version: nil, in: .at(by: actor), db)
        }
    }

    @Test func whatSomebodySwitchedOffIsKeptButNotCountedAndWhatIsMandatoryIsCounted() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            try await choose(NoticePreferences(bell: []), by: Cast.safety, world)
            try await choose(NoticePreferences(bell: []), by: Cast.rectifier, world)
            let id = try await world.assigned()
            #expect(try await world.inbox(of: Cast.safety).map(\.isQuiet) == [true])
            #expect(try await world.inbox(of: Cast.safety, .unread).isEmpty)
            #expect(try await world.inbox(of: Cast.rectifier, .unread).map(\.kind) == [.assigned])
            let unread = try await world.store.read { db in
                try [Cast.safety, Cast.rectifier].map { try NoticeStore.unread(of: $0.person, db) }
            }
            #expect(unread == [0, 1])
            let rules = try HiddenDangerRules.sample
            try await world.act(
                RectifyHiddenDanger("已更换", factors: Measure.Factor.allCases, rules: rules), on: id, by: Cast.rectifier)
            #expect(try await world.inbox(of: Cast.safety, .unread).map(\.kind) == [.askedToVerify])
        }
    }

    @Test func oneIsToldOnlyOfTheWorkOfTheChosenUnits() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let (unit, miner) = (OrganisationID(50), PersonID(51))
            let registry = RegistryStore(world.store)
            try await registry.add(
                Organisation(id: unit, parent: OrganisationID(1), level: .section, name: "掘进一队"),
                in: .at(by: Cast.manager))
            try await registry.add(Person(id: miner, name: "郑七", organisation: unit), in: .at(by: Cast.manager))
            try await choose(NoticePreferences(teams: [unit]), by: Cast.safety, world)
            _ = try await world.report(number: 1)
            #expect(try await world.inbox(of: Cast.safety).map(\.isQuiet) == [true])
            let actor = Actor(person: miner, name: "郑七", role: .worker, organisation: unit, site: Cast.mine)
            let command = ReportHiddenDanger(
                id: HiddenDanger.ID(2), site: Cast.mine, finding: Finding(what: "顶板破碎", placeText: "1203"))
            _ = try await world.dangers.report(command, in: .at(Instant.t0.adding(seconds: 1), by: actor))
            #expect(try await world.inbox(of: Cast.safety).map(\.isQuiet) == [false, true])
        }
    }

    @Test func oneIsToldOnlyOfTheChosenPlacesAndWhatLiesInThem() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let (system, face, other) = (PlaceID(60), PlaceID(61), PlaceID(62))
            let registry = RegistryStore(world.store)
            for (id, parent, kind) in [(system, nil, Place.Kind.area), (face, system, .face), (other, nil, .area)] {
                let place = Place(id: id, site: Cast.mine, parent: parent, kind: kind, name: "\(id)")
                try await registry.add(place, in: .at(by: Cast.manager))
            }
            try await choose(NoticePreferences(places: [system]), by: Cast.safety, world)
            for (number, place) in [face, other].enumerated() {
                let finding = Finding(what: "风门闭锁失效", place: place)
                let command = ReportHiddenDanger(id: HiddenDanger.ID(number + 1), site: Cast.mine, finding: finding)
                let later = Instant.t0.adding(seconds: number)
                _ = try await world.dangers.report(command, in: .at(later, by: Cast.worker))
            }
            #expect(try await world.inbox(of: Cast.safety).map(\.isQuiet) == [true, false])
        }
    }

    @Test func placesAndUnitsOfOthersAreRefusedLikeUnknownOnes() async throws {
        try await MineWorld.with { world in
            await #expect(throws: Refusal.unknownReference("places")) {
                try await choose(NoticePreferences(places: [PlaceID(4_711)]), by: Cast.safety, world)
            }
            await #expect(throws: Refusal.unknownReference("teams")) {
                try await choose(NoticePreferences(teams: [OrganisationID(4_711)]), by: Cast.safety, world)
            }
            await #expect(throws: Refusal.unknownReference("teams")) {
                let team = Cast.safety.organisation
                try await choose(NoticePreferences(teams: [team]), by: MineWorld.stranger, world)
            }
        }
    }

    @Test func aChoiceIsARecordAndAChangeBehindItIsFound() async throws {
        try await MineWorld.with { world in
            try await choose(NoticePreferences(bell: [.work]), by: Cast.safety, world)
            try await choose(NoticePreferences(leastGrade: "major"), by: Cast.safety, world)
            let sound = try await LedgerAuditor().audit(world.store)
            #expect(sound.findings == [])
            #expect(sound.subjects["notice-preferences"] == 1)
            await #expect(throws: Refusal.stale) {
                _ = try await world.store.write { db in
                    try NoticePreferenceStore.save(NoticePreferences(), version: 1, in: .at(by: Cast.safety), db)
                }
            }
            let body = "{\"bell\":[],\"places\":[],\"teams\":[]}"
            _ = try await world.store.write { try $0.run("UPDATE notice_preferences SET body = \(body)") }
            #expect(try await !LedgerAuditor().audit(world.store).findings.isEmpty)
        }
    }
}
