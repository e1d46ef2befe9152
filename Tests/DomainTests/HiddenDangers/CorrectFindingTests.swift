import Domain
import Kernel
import Support
import Testing

@Suite struct CorrectFindingTests {
    @Test func whoFoundItAndThatItWasANearMissStayAsReported() throws {
        let danger = HiddenDanger.sample()
        let finding = Finding(what: "x", foundBy: .regulator, source: .joint, isNearMiss: true, judged: .major)
        let events = try CorrectFinding(finding, reason: "r").decide(on: danger, in: .at(by: Cast.safety))
        let after = events.reduce(into: danger) { $0.apply($1) }.finding
        #expect(
            after.what == "x" && after.foundBy == .own && after.source == .shift && !after.isNearMiss
                && after.judged == nil)
    }

    @Test func theFactsAfterwardsAreTheCorrectedOnes() throws {
        let danger = HiddenDanger.sample()
        let events = try CorrectFinding(Finding(what: "两道风门同时打开"), reason: "看错").decide(
            on: danger, in: .at(by: Cast.worker))
        #expect(events.reduce(into: danger) { $0.apply($1) }.finding.what == "两道风门同时打开")
        #expect(throws: Refusal.reasonMissing) {
            try CorrectFinding(Finding(what: "x"), reason: "").decide(on: danger, in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.notPermitted) {
            try CorrectFinding(Finding(what: "x"), reason: "r").decide(on: danger, in: .at(by: Cast.rectifier))
        }
    }
}
