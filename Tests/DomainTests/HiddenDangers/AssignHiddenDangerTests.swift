import Domain
import Kernel
import Support
import Testing

@Suite struct AssignHiddenDangerTests {
    private static let today = Zone.china.day(of: .t0)

    @Test("each of the five things is needed", arguments: 0..<5)
    func fiveThings(missing: Int) throws {
        let command = AssignHiddenDanger(
            person: missing == 0 ? nil : Cast.rectifier.person, measures: missing == 1 ? "" : "更换",
            fundsFen: missing == 2 ? nil : 0, deadline: missing == 3 ? nil : Self.today,
            contingencyPlan: missing == 4 ? "" : "撤人", rules: try .sample)
        #expect(throws: Refusal.fiveThingsMissing) {
            try command.decide(on: .sample(in: .graded), in: .at(by: Cast.safety))
        }
    }

    @Test(
        "the deadline keeps to what the rules allow for the grade",
        arguments: [
            (HiddenDanger.Grade.generalC, 7), (.generalB, 15), (.generalA, 30), (.major, 90),
        ])
    func deadline(grade: HiddenDanger.Grade, most: Int) throws {
        let graded = HiddenDanger.sample(in: .graded, grade: grade).after(.majorReported(.sample))
        func assign(_ days: Int) throws -> [HiddenDangerEvent] {
            try AssignHiddenDanger(
                person: Cast.rectifier.person, measures: "更换", fundsFen: 0, deadline: Self.today.adding(days: days),
                contingencyPlan: "撤人", rules: try .sample
            ).decide(on: graded, in: .at(by: Cast.safety))
        }
        #expect(try assign(most).count == 1)
        #expect(throws: Refusal.deadlineTooLate) { try assign(most + 1) }
        #expect(throws: Refusal.deadlinePast) { try assign(-1) }
    }

    @Test func reassigningKeepsTheFirstPersonVisibleAndTheDeadline() throws {
        let danger = HiddenDanger.sample(in: .assigned)
        let events = try ReassignHiddenDanger(to: Cast.worker.person, reason: "调岗").decide(
            on: danger, in: .at(by: Cast.safety))
        var after = danger
        for event in events { after.apply(event) }
        #expect(after.assignees == [Cast.rectifier.person, Cast.worker.person])
        #expect(after.deadline == danger.deadline)
        #expect(after.rectifier == Cast.worker.person)
    }

    @Test func reassigningNeedsAReasonAndSomebodyElse() {
        let danger = HiddenDanger.sample(in: .assigned)
        #expect(throws: Refusal.reasonMissing) {
            try ReassignHiddenDanger(to: Cast.worker.person, reason: "").decide(on: danger, in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.samePerson) {
            try ReassignHiddenDanger(to: Cast.rectifier.person, reason: "r").decide(
                on: danger, in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.personMissing) {
            try ReassignHiddenDanger(to: nil, reason: "r").decide(on: danger, in: .at(by: Cast.safety))
        }
    }

    @Test func onlyThePersonResponsibleEntrustsTheWork() {
        let danger = HiddenDanger.sample(in: .assigned)
        #expect(throws: Refusal.notTheRectifier) {
            try EntrustHiddenDanger(to: Cast.worker.person, reason: "r").decide(on: danger, in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.samePerson) {
            try EntrustHiddenDanger(to: Cast.rectifier.person, reason: "r").decide(
                on: danger, in: .at(by: Cast.rectifier))
        }
        #expect(throws: Refusal.personMissing) {
            try EntrustHiddenDanger(to: nil, reason: "r").decide(on: danger, in: .at(by: Cast.rectifier))
        }
    }

    @Test func whoeverIsEntrustedMayReportItCorrectedAndTheFirstStaysResponsible() throws {
        let entrusted = HiddenDanger.sample(in: .assigned).after(
            .entrusted(to: Cast.worker.person, reason: "出差", by: Cast.rectifier.person, at: .t0))
        #expect(entrusted.assignment?.person == Cast.rectifier.person)
        for actor in [Cast.worker, Cast.rectifier] {
            #expect(try RectifyHiddenDanger("已换", rules: .sample).decide(on: entrusted, in: .at(by: actor)).count == 1)
        }
        #expect(throws: Refusal.notTheRectifier) {
            try RectifyHiddenDanger("已换", rules: .sample).decide(on: entrusted, in: .at(by: Cast.safety))
        }
    }
}

@Suite struct MeasureTests {
    private static let today = Zone.china.day(of: .t0)

    private static func plan(_ factor: Measure.Factor? = .machine, until: Int = 0) -> PlanMeasure {
        PlanMeasure(
            factor: factor, what: "更换", person: Cast.worker.person, until: today.adding(days: until), fundsFen: 100)
    }

    @Test func aStepNamesItsFactorPersonDayAndMoney() throws {
        let danger = HiddenDanger.sample(in: .assigned)
        #expect(throws: Refusal.measureIncomplete) { try Self.plan(nil).decide(on: danger, in: .at(by: Cast.safety)) }
        #expect(throws: Refusal.measureOutsideDeadline) {
            try Self.plan(until: 4).decide(on: danger, in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.measureOutsideDeadline) {
            try Self.plan(until: -1).decide(on: danger, in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.notTheRectifier) { try Self.plan().decide(on: danger, in: .at(by: Cast.worker)) }
        let second = try Self.plan(until: 3).decide(
            on: danger.after(.measureAdded(.sample)), in: .at(by: Cast.rectifier))
        guard case .measureAdded(let measure)? = second.first else { Issue.record("\(second)"); return }
        #expect(measure.number == 2)
    }

    @Test func aDangerIsNotCorrectedWhileAStepIsOpen() throws {
        let planned = HiddenDanger.sample(in: .assigned).after(.measureAdded(.sample))
        #expect(throws: Refusal.measuresOpen) {
            try RectifyHiddenDanger("已换", rules: .sample).decide(on: planned, in: .at(by: Cast.rectifier))
        }
        let done = try CompleteMeasure(1).decide(on: planned, in: .at(by: Cast.worker))
        let ready = done.reduce(into: planned) { $0.apply($1) }
        #expect(try RectifyHiddenDanger("已换", rules: .sample).decide(on: ready, in: .at(by: Cast.rectifier)).count == 1)
        #expect(throws: Refusal.measureAlreadyDone) {
            try CompleteMeasure(1).decide(on: ready, in: .at(by: Cast.worker))
        }
        #expect(throws: Refusal.unknownMeasure) { try CompleteMeasure(9).decide(on: ready, in: .at(by: Cast.worker)) }
        #expect(throws: Refusal.notTheRectifier) {
            try CompleteMeasure(1).decide(on: planned, in: .at(by: Cast.safety))
        }
    }

    @Test func whoeverDidAStepCannotAcceptTheWhole() throws {
        let danger = HiddenDanger.sample(in: .assigned).after(
            .measureAdded(.sample), .measureDone(number: 1, .init(by: Cast.safety.person, at: .t0, note: nil)),
            .rectified(.sample))
        #expect(throws: Refusal.acceptedByRectifier) {
            try AcceptHiddenDanger().decide(on: danger, in: .at(by: Cast.safety))
        }
    }

    @Test func thereIsAMostOfSteps() {
        var danger = HiddenDanger.sample(in: .assigned)
        for number in 1...Measure.mostSteps {
            danger.apply(
                .measureAdded(
                    Measure(
                        number: number, factor: .machine, what: "w", person: Cast.worker.person, until: Self.today,
                        fundsFen: 0)))
        }
        #expect(throws: Refusal.tooManyMeasures) { try Self.plan().decide(on: danger, in: .at(by: Cast.safety)) }
    }
}
