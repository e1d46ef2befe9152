import Domain
import Kernel
import Support
import Testing

@Suite struct AcceptHiddenDangerTests {
    @Test func theRectifierCannotAcceptTheirOwnWork() {
        #expect(throws: Refusal.acceptedByRectifier) {
            try AcceptHiddenDanger().decide(on: .sample(in: .corrected), in: .at(by: Cast.rectifier))
        }
    }

    @Test func aMajorDangerIsAcceptedByTheManager() throws {
        let danger = HiddenDanger.sample(in: .corrected, grade: .major)
        #expect(throws: Refusal.majorNeedsManager) {
            try AcceptHiddenDanger().decide(on: danger, in: .at(by: Cast.safety))
        }
        #expect(try AcceptHiddenDanger().decide(on: danger, in: .at(by: Cast.manager)).count == 1)
    }

    @Test func whoeverHadAHandInItCannotAcceptIt() {
        let entrusted = HiddenDangerEvent.entrusted(
            to: Cast.safety.person, reason: "出差", by: Cast.rectifier.person, at: .t0)
        let reassigned = HiddenDangerEvent.reassigned(
            to: Cast.rectifier.person, reason: "调岗", by: Cast.manager.person, role: .mineManager, at: .t0)
        let givenFirst = HiddenDangerEvent.reassigned(
            to: Cast.safety.person, reason: "调岗", by: Cast.manager.person, role: .mineManager, at: .t0)
        for events in [[entrusted], [givenFirst, reassigned]] {
            var danger = HiddenDanger.sample(in: .assigned)
            for event in events + [.rectified(.sample)] { danger.apply(event) }
            #expect(throws: Refusal.acceptedByRectifier) {
                try AcceptHiddenDanger().decide(on: danger, in: .at(by: Cast.safety))
            }
        }
    }

    @Test func aRejectionKeepsTheRoundAndReturnsToRectifying() throws {
        var danger = HiddenDanger.sample(in: .corrected)
        for event in try RejectHiddenDanger("闭锁仍失效").decide(on: danger, in: .at(by: Cast.safety)) {
            danger.apply(event)
        }
        #expect(danger.phase == .rectifying)
        #expect(danger.rounds.map { $0.verdict?.isAccepted } == [false])
    }

    @Test func aRejectionNeedsAReason() {
        #expect(throws: Refusal.reasonMissing) {
            try RejectHiddenDanger(" ").decide(on: .sample(in: .corrected), in: .at(by: Cast.safety))
        }
    }
}
