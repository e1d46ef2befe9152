import Domain
import Kernel
import Support
import Testing

@Suite struct CloseHiddenDangerTests {
    @Test func closingAsksForEachUntouchedFactorOfTheFour() throws {
        let danger = HiddenDanger.sample(in: .assigned).after(
            .measureAdded(.sample), .rectified(.sample), .accepted(.sample))
        #expect(danger.factorsToExplain == [.person, .environment, .management])
        #expect(throws: Refusal.factorUntouched(.management)) {
            try CloseHiddenDanger(untouched: [.person: "无关", .environment: "无关", .management: " "])
                .decide(on: danger, in: .at(by: Cast.safety))
        }
        let reasons: [Measure.Factor: String] = [.person: "无关", .environment: "无关", .management: "制度已有"]
        let events = try CloseHiddenDanger(untouched: reasons).decide(on: danger, in: .at(by: Cast.safety))
        #expect(events.reduce(into: danger) { $0.apply($1) }.untouched == reasons)
    }

    @Test func whatWasMendedOnTheSpotIsNotHeldUpByIt() throws {
        let danger = HiddenDanger.sample().after(.fixedOnTheSpot(.sample), .accepted(.sample))
        #expect(try CloseHiddenDanger().decide(on: danger, in: .at(by: Cast.safety)).count == 1)
    }

    @Test func aListedDangerStaysOpenUntilTheListingHasEnded() throws {
        let mark = ListingMark(id: ListedSupervisionID(1), level: .county)
        let listed = HiddenDanger.sample(in: .accepted, grade: .major).after(.listed(mark))
        #expect(throws: Refusal.listedStaysOpen) {
            try CloseHiddenDanger(untouched: .all).decide(on: listed, in: .at(by: Cast.safety))
        }
        #expect(
            try CloseHiddenDanger(untouched: .all).decide(
                on: listed.after(.delisted(at: .t0)), in: .at(by: Cast.safety)
            ).count == 1)
    }

    @Test func theReporterWithdrawsOnlyWhatNobodyTookIn() throws {
        #expect(try WithdrawHiddenDanger("看错").decide(on: .sample(), in: .at(by: Cast.worker)).count == 1)
        #expect(throws: Refusal.notPermitted) {
            try WithdrawHiddenDanger("看错").decide(on: .sample(in: .registered), in: .at(by: Cast.worker))
        }
        #expect(throws: Refusal.notPermitted) {
            try WithdrawHiddenDanger("看错").decide(on: .sample(), in: .at(by: Cast.rectifier))
        }
        #expect(throws: Refusal.reasonMissing) {
            try WithdrawHiddenDanger("").decide(on: .sample(), in: .at(by: Cast.safety))
        }
    }

    @Test func aMajorDangerAndWhatARegulatorFoundAreNotWithdrawnByTheMine() {
        #expect(throws: Refusal.majorNotWithdrawn) {
            try WithdrawHiddenDanger("r").decide(on: .sample(in: .graded, grade: .major), in: .at(by: Cast.manager))
        }
        let found = HiddenDanger(
            id: HiddenDanger.ID(1), site: Cast.mine, finding: Finding(what: "x", foundBy: .regulator), by: PersonID(6),
            at: .t0)
        #expect(throws: Refusal.foundByRegulatorStays) {
            try WithdrawHiddenDanger("r").decide(on: found, in: .at(by: Cast.manager))
        }
    }
}

@Suite struct NearMissTests {
    @Test func aNearMissIsReviewedAndClosedWithoutAGrade() throws {
        var danger = HiddenDanger.sample(isNearMiss: true)
        for command in [ReviewNearMiss("加强交接"), CloseHiddenDanger()] as [any Command<HiddenDanger>] {
            for event in try command.decide(on: danger, in: .at(by: Cast.safety)) { danger.apply(event) }
        }
        #expect(danger.phase == .closed && danger.grade == nil && danger.lesson == "加强交接")
    }

    @Test func aDangerIsNotReviewedAndANearMissNotFixed() throws {
        #expect(throws: Refusal.onlyNearMissReviewed) {
            try ReviewNearMiss("x").decide(on: .sample(), in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.lessonMissing) {
            try ReviewNearMiss("").decide(on: .sample(isNearMiss: true), in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.nearMissUngraded) {
            try FixHiddenDangerOnTheSpot("x", rules: .sample).decide(
                on: .sample(isNearMiss: true), in: .at(by: Cast.worker))
        }
    }
}
