import Domain
import Kernel
import Support
import Testing

/// What may be lent, by whom, and how long it holds.
@Suite struct DelegationTests {
    private let zone = Zone.china
    private var today: Day { zone.day(of: .t0) }

    private func wanted(
        _ permissions: [Permission] = [.acceptHiddenDanger], to delegate: Actor = Cast.safety, days: Int = 3
    ) -> Delegation {
        Delegation(
            id: DelegationID(1), delegator: Cast.manager.person, delegate: delegate.person,
            organisation: OrganisationID(1), permissions: permissions, from: today, to: today.adding(days: days),
            reason: "外出培训")
    }

    @Test func onlyWhatIsOnesOwnAndDelegableIsLent() throws {
        #expect(try wanted().given(by: Cast.manager, on: today) == wanted())
        #expect(throws: Refusal.delegationNotOwn) { try wanted([.keepAccounts]).given(by: Cast.manager, on: today) }
        #expect(throws: Refusal.delegationNotOwn) {
            try wanted([.mergeHiddenDanger]).given(by: Cast.rectifier, on: today)
        }
        #expect(throws: Refusal.delegationToOneself) { try wanted(to: Cast.manager).given(by: Cast.manager, on: today) }
        #expect(throws: Refusal.delegationEndsBefore) { try wanted(days: -1).given(by: Cast.manager, on: today) }
        #expect(wanted([]).problems().map(\.code) == ["registry.blank"])
    }

    @Test func whatWasLentIsNotHandedOn() throws {
        let principal = Principal(
            delegation: "1", person: Cast.manager.person, name: "李四", permissions: ["acceptHiddenDanger"], place: nil)
        let acting = Actor(
            person: Cast.safety.person, name: "孙三", role: .mineManager, organisation: OrganisationID(1),
            site: Cast.mine,
            actingFor: principal)
        #expect(throws: Refusal.delegationOfDelegation) { try wanted(to: Cast.worker).given(by: acting, on: today) }
        #expect(acting.may(.acceptHiddenDanger) && acting.may(.readHiddenDangers))
        #expect(!acting.may(.closeHiddenDanger) && !acting.may(.keepAccounts) && !acting.may(.delegateAuthority))
    }

    @Test func itHoldsFromAcceptanceToItsLastDayAndNoLonger() throws {
        let offered = wanted()
        #expect(offered.state(at: .t0, zone) == .offered)
        #expect(throws: Refusal.unknownEntity) { try offered.accepted(by: Cast.worker, at: .t0, zone) }
        let taken = try offered.accepted(by: Cast.safety, at: .t0, zone)
        #expect(throws: Refusal.delegationNotOffered) { try taken.accepted(by: Cast.safety, at: .t0, zone) }
        #expect(taken.isInForce(at: .t0, zone) && taken.isInForce(at: Instant.t0.adding(hours: 72), zone))
        #expect(taken.state(at: Instant.t0.adding(hours: 96), zone) == .over)
        #expect(taken.wasInForce(from: .t0, to: Instant.t0.adding(hours: 1), zone))
        #expect(!taken.wasInForce(from: Instant.t0.adding(hours: 96), to: Instant.t0.adding(hours: 97), zone))
    }

    @Test func eitherOfTheTwoEndsIt() throws {
        let taken = try wanted().accepted(by: Cast.safety, at: .t0, zone)
        #expect(throws: Refusal.unknownEntity) { try taken.ended(by: Cast.worker, at: .t0, zone) }
        for actor in [Cast.manager, Cast.safety] {
            let later = Instant.t0.adding(hours: 1)
            let ended = try taken.ended(by: actor, at: later, zone)
            #expect(ended.state(at: later, zone) == .ended)
            #expect(throws: Refusal.delegationOver) { try ended.ended(by: actor, at: later, zone) }
            #expect(ended.wasInForce(from: .t0, to: later, zone))
            #expect(!ended.wasInForce(from: later, to: later.adding(hours: 1), zone))
        }
    }
}
