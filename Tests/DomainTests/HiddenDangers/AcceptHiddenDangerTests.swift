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

    @Test("a danger is accepted only when it is reported corrected", arguments: HiddenDanger.Phase.allCases)
    func onlyWhenCorrected(phase: HiddenDanger.Phase) {
        let outcome = Result { try AcceptHiddenDanger().decide(on: .sample(in: phase), in: .at(by: Cast.safety)) }
        #expect(((try? outcome.get()) != nil) == (phase == .corrected))
    }

    @Test func aRejectionKeepsTheRoundAndReturnsToRectifying() throws {
        var danger = HiddenDanger.sample(in: .corrected)
        for event in try RejectHiddenDanger("闭锁仍失效").decide(on: danger, in: .at(by: Cast.safety)) { danger.apply(event) }
        #expect(danger.phase == .rectifying)
        #expect(danger.rounds.map { $0.verdict?.isAccepted } == [false])
    }

    @Test func aRejectionNeedsAReason() {
        #expect(throws: Refusal.reasonMissing) {
            try RejectHiddenDanger(" ").decide(on: .sample(in: .corrected), in: .at(by: Cast.safety))
        }
    }
}
