import Domain
import Kernel
import Support
import Testing

@Suite struct HoldingAcceptanceTests {
    private let today = Zone.china.day(of: .t0)

    private func held(to end: Day? = nil) -> Holding {
        Holding(
            id: ID(1), post: PostID(1), person: Cast.manager.person, organisation: OrganisationID(1),
            from: today.adding(days: -9), to: end)
    }

    @Test func itsHolderAcceptsAPostOnceAndNobodyElse() throws {
        let accepted = try held().accepted(by: Cast.manager, on: today)
        #expect(accepted.acceptedOn == today && held().acceptedOn == nil)
        #expect(throws: Refusal.holdingAccepted) { try accepted.accepted(by: Cast.manager, on: today) }
        #expect(throws: Refusal.unknownEntity) { try held().accepted(by: Cast.safety, on: today) }
        let over = held(to: today.adding(days: -1))
        #expect(throws: Refusal.holdingOver) { try over.accepted(by: Cast.manager, on: today) }
    }

    @Test func anotherBeginningIsAnotherAppointment() throws {
        var accepted = try held().accepted(by: Cast.manager, on: today)
        accepted.to = today.adding(days: 5)
        #expect(accepted.acceptedOn == today)
        accepted.from = today
        #expect(accepted.acceptedOn == nil)
    }
}
