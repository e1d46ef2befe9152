import Domain
import Kernel
import Support
import Testing

@Suite struct DangerFiguresTests {
    private static func figures(_ danger: HiddenDanger) -> DangerFigures { danger.figures(.china) }

    @Test("what is no danger counts only as a report", arguments: [HiddenDanger.Phase.withdrawn, .merged])
    func noDanger(phase: HiddenDanger.Phase) {
        let figures = Self.figures(.sample(in: phase))
        #expect(figures[.all] == 1 && figures[.found] == 0 && figures[.open] == 0)
        #expect(Self.figures(.sample(isNearMiss: true))[.found] == 0)
    }

    @Test func aClosedDangerIsClosedInTimeAndVerified() {
        let figures = Self.figures(.sample(in: .closed))
        #expect(figures[.closed] == 1 && figures[.open] == 0 && figures[.onTime] == 1 && figures[.late] == 0)
        #expect(figures[.verified] == 1 && figures[.verifiedMinutes] == 0)
        #expect(figures.closure.percent == 100 && figures.closure.isSmall)
    }

    @Test func whatIsMendedAfterTheDeadlineIsLate() {
        let correction = Correction(by: Cast.rectifier.person, what: "已更换", at: .t0.adding(days: 5))
        let verdict = Verdict(by: Cast.safety.person, isAccepted: true, opinion: "", at: .t0.adding(days: 7))
        let danger = HiddenDanger.sample(in: .assigned).after(.rectified(correction), .accepted(verdict))
        let figures = Self.figures(danger)
        #expect(figures[.late] == 1 && figures[.onTime] == 0 && figures[.open] == 1)
        #expect(figures.verificationHours == 48)
        #expect(danger.mendedOn(.china) == Zone.china.day(of: .t0).adding(days: 5))
    }

    @Test func aRejectedCorrectionIsNotMended() {
        let verdict = Verdict(by: Cast.safety.person, isAccepted: false, opinion: "不合格", at: .t0)
        let figures = Self.figures(.sample(in: .corrected).after(.rejected(verdict)))
        #expect(figures[.onTime] == 0 && figures[.verified] == 0 && figures[.open] == 1)
    }

    @Test func extensionsAreTheirApprovers() {
        let decision = Extension.Decision(isGranted: true, opinion: "", by: Cast.manager.person, at: .t0)
        let danger = HiddenDanger.sample(in: .assigned).after(.extensionRequested(.sample), .extensionDecided(decision))
        let decided = danger.figures(by: .approver, Self.figures(danger), .china)
        #expect(decided[Cast.manager.person.text]?[.granted] == 1)
        #expect(decided.count == 1 && Self.figures(danger)[.extended] == 1)
    }

    @Test func noCaseHasNoRate() {
        #expect(DangerRate(0, of: 0).percent == nil && !DangerRate(0, of: 0).isSmall)
        #expect(DangerRate(3, of: 12).percent == 25 && !DangerRate(3, of: 12).isSmall)
    }

    @Test("months follow each other", arguments: [("2026-01", -1, "2025-12"), ("2026-11", 2, "2027-01")])
    func months(from: String, by: Int, to: String) throws {
        let month = try #require(Month(from))
        #expect(month.adding(months: by).text == to)
        #expect(month.first.text == from + "-01" && Month(of: month.last) == month)
        #expect(Month("2026-13") == nil && Month("2026-1") == nil && Month("") == nil)
    }
}
