import Domain
import Kernel
import Support
import Testing

@Suite struct HiddenDangerLifecycleTests {
    @Test func aReportSaysSomething() {
        let report = ReportHiddenDanger(id: HiddenDanger.ID(1), site: Cast.mine, finding: Finding(what: " "))
        #expect(throws: Refusal.nothingSaid) { try report.decide(in: .at(by: Cast.worker)) }
    }

    @Test func aMajorDangerStopsItsAreaBeforeItIsSaved() {
        #expect(throws: Refusal.areaNotStopped) {
            try GradeHiddenDanger(.major).decide(on: .sample(), in: .at(by: Cast.safety))
        }
    }

    @Test func gradingAReportRegistersItFirst() throws {
        let events = try GradeHiddenDanger(.generalA).decide(on: .sample(), in: .at(by: Cast.safety))
        #expect(events.map(\.name) == ["hidden-danger.registered", "hidden-danger.graded"])
    }

    @Test("each of the five things is needed", arguments: 0..<5)
    func fiveThings(missing: Int) {
        let command = AssignHiddenDanger(
            person: missing == 0 ? nil : Cast.rectifier.person, measures: missing == 1 ? "" : "更换",
            fundsFen: missing == 2 ? nil : 0, deadline: missing == 3 ? nil : Zone.china.day(of: .t0),
            contingencyPlan: missing == 4 ? "" : "撤人")
        #expect(throws: Refusal.fiveThingsMissing) {
            try command.decide(on: .sample(in: .graded), in: .at(by: Cast.safety))
        }
    }

    @Test func reassigningKeepsTheFirstPersonVisible() throws {
        var danger = HiddenDanger.sample(in: .assigned)
        let command = AssignHiddenDanger(
            person: Cast.worker.person, measures: "更换", fundsFen: 0, deadline: Zone.china.day(of: .t0),
            contingencyPlan: "撤人")
        for event in try command.decide(on: danger, in: .at(by: Cast.safety)) { danger.apply(event) }
        #expect(danger.assignees == [Cast.rectifier.person, Cast.worker.person])
    }

    @Test func onlyTheResponsiblePersonReportsTheCorrection() {
        #expect(throws: Refusal.notTheRectifier) {
            try RectifyHiddenDanger("已修").decide(on: .sample(in: .assigned), in: .at(by: Cast.safety))
        }
    }

    @Test("a danger is closed only when accepted", arguments: HiddenDanger.Phase.allCases)
    func closing(phase: HiddenDanger.Phase) {
        let outcome = Result { try CloseHiddenDanger().decide(on: .sample(in: phase), in: .at(by: Cast.safety)) }
        #expect(((try? outcome.get()) != nil) == (phase == .accepted))
    }

    @Test func anExtensionIsDecidedOneLevelUpAndMovesTheDeadline() throws {
        var danger = HiddenDanger.sample(in: .assigned)
        let later = Zone.china.day(of: .t0).adding(days: 9)
        let request = RequestExtension(reason: "配件未到", interimMeasures: "专人看守", newDeadline: later, limit: 2)
        for event in try request.decide(on: danger, in: .at(by: Cast.rectifier)) { danger.apply(event) }
        let grant = DecideExtension(isGranted: true, opinion: "")
        #expect(throws: Refusal.extensionOwnLevel) { try grant.decide(on: danger, in: .at(by: Cast.rectifier)) }
        #expect(throws: Refusal.extensionPending) { try request.decide(on: danger, in: .at(by: Cast.rectifier)) }
        for event in try grant.decide(on: danger, in: .at(by: Cast.safety)) { danger.apply(event) }
        #expect(danger.deadline == later)
    }
}
