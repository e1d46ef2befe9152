import Database
import Domain
import Kernel
import Store
import Support
import Testing

/// What a delegation lets somebody do, and what it forbids, on both engines.
@Suite struct DelegationStoreTests {
    private var today: Day { Zone.china.day(of: .t0) }

    private func lend(
        _ world: MineWorld, _ number: Int = 1, by delegator: Actor, to delegate: Actor, at place: PlaceID? = nil
    ) async throws {
        try? await AccountStore(world.store).add(
            login: "l\(delegator.person)", for: delegator, passwordHash: "none", in: .at(by: delegator))
        let wanted = Delegation(
            id: DelegationID(number), delegator: delegator.person, delegate: delegate.person,
            organisation: delegator.organisation, permissions: [.acceptHiddenDanger], place: place, from: today,
            to: today.adding(days: 2), reason: "外出")
        _ = try await world.store.write { db in
            _ = try Delegations.give(wanted, in: .at(by: delegator), db)
            return try Delegations.accept("\(number)", in: .at(by: delegate), db)
        }
    }

    private func acting(_ world: MineWorld, _ own: Actor, at now: Instant = .t0, _ number: Int = 1) async throws
        -> Actor?
    {
        try await world.store.read { try Delegations.standing(DelegationID(number), for: own, at: now, $0)?.actor }
    }

    private func correct(_ world: MineWorld, place: PlaceID? = nil, grade: HiddenDanger.Grade = .generalB) async throws
        -> HiddenDanger.ID
    {
        let id = HiddenDanger.ID(1)
        let finding = Finding(what: "风门闭锁失效", place: place, placeText: "1203")
        _ = try await world.dangers.report(
            ReportHiddenDanger(id: id, site: Cast.mine, finding: finding), in: .at(by: Cast.worker))
        let steps: [(any Command<HiddenDanger>, Actor)] = [
            (RegisterHiddenDanger(), Cast.safety), (GradeHiddenDanger(grade), Cast.safety),
            (try AssignHiddenDanger.sample, Cast.safety),
            (RectifyHiddenDanger("已更换", rules: try .sample), Cast.rectifier),
        ]
        for (command, actor) in steps {
            _ = try await world.dangers.perform(command, on: id, version: nil, in: .at(by: actor))
        }
        return id
    }

    @Test func aDelegateAcceptsAndBothNamesAreOnRecord() async throws {
        try await MineWorld.with { world in
            try await lend(world, by: Cast.manager, to: Cast.worker)
            let danger = try await correct(world)
            let actor = try #require(try await acting(world, Cast.worker))
            #expect(actor.role == .mineManager && actor.person == Cast.worker.person)
            let done = try await world.dangers.perform(
                AcceptHiddenDanger("合格"), on: danger, version: nil, in: .at(by: actor))
            #expect(done.value.danger.rounds.last?.verdict?.actingFor == Cast.manager.person)
            let last = try await world.store.read { try Chronicle.history(of: "hidden-danger/\(danger)", $0).last }
            #expect(last?.personName == Cast.worker.name && last?.forName == Cast.manager.name)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func whoeverMendedItHasNoDelegateAcceptIt() async throws {
        try await MineWorld.with { world in
            try await lend(world, by: Cast.rectifier, to: Cast.safety)
            let danger = try await correct(world)
            await #expect(throws: Refusal.acceptedByDelegate) {
                try await world.dangers.perform(
                    AcceptHiddenDanger(), on: danger, version: nil, in: .at(by: Cast.safety))
            }
            let actor = try #require(try await acting(world, Cast.safety))
            await #expect(throws: Refusal.acceptedByRectifier) {
                try await world.dangers.perform(AcceptHiddenDanger(), on: danger, version: nil, in: .at(by: actor))
            }
            _ = try await world.dangers.perform(
                AcceptHiddenDanger(), on: danger, version: nil, in: .at(by: Cast.manager))
        }
    }

    @Test func itEndsByItselfAndWhenItIsTakenBack() async throws {
        try await MineWorld.with { world in
            try await lend(world, by: Cast.manager, to: Cast.worker)
            #expect(try await acting(world, Cast.worker) != nil)
            #expect(try await acting(world, Cast.safety) == nil)
            #expect(try await acting(world, Cast.worker, at: Instant.t0.adding(hours: 96)) == nil)
            _ = try await world.store.write { try Delegations.end("1", in: .at(by: Cast.manager), $0) }
            #expect(try await acting(world, Cast.worker) == nil)
        }
    }

    @Test func itHoldsAtItsPlaceAndBelowIt() async throws {
        try await MineWorld.with { world in
            let registry = RegistryStore(world.store)
            let area = Place(id: PlaceID(1), site: Cast.mine, kind: .area, name: "一采区")
            let face = Place(id: PlaceID(2), site: Cast.mine, parent: area.id, kind: .face, name: "1203")
            let other = Place(id: PlaceID(3), site: Cast.mine, kind: .area, name: "二采区")
            for place in [area, face, other] { try await registry.add(place, in: .at(by: Cast.manager)) }
            try await lend(world, by: Cast.manager, to: Cast.worker, at: other.id)
            try await lend(world, 2, by: Cast.manager, to: Cast.worker, at: area.id)
            let danger = try await correct(world, place: face.id)
            let (elsewhere, here) = (try await acting(world, Cast.worker), try await acting(world, Cast.worker, 2))
            await #expect(throws: Refusal.delegationPlace) {
                try await world.dangers.perform(
                    AcceptHiddenDanger(), on: danger, version: nil, in: .at(by: try #require(elsewhere)))
            }
            _ = try await world.dangers.perform(
                AcceptHiddenDanger(), on: danger, version: nil, in: .at(by: try #require(here)))
        }
    }

    @Test func aDelegateWorksInTheDelegatorsUnit() async throws {
        try await MineWorld.with { world in
            await #expect(throws: Refusal.delegateElsewhere) {
                try await lend(world, by: Cast.manager, to: MineWorld.stranger)
            }
        }
    }
}
