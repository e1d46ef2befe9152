import Domain
import Kernel
import Support
import Testing

@Suite struct GradeHiddenDangerTests {
    @Test func aMajorDangerStopsItsAreaBeforeItIsSaved() {
        for area in [nil, " "] {
            #expect(throws: Refusal.areaNotStopped) {
                try GradeHiddenDanger(.major, stoppedArea: area).decide(on: .sample(), in: .at(by: Cast.safety))
            }
        }
    }

    @Test func gradingAReportRegistersItFirst() throws {
        let events = try GradeHiddenDanger(.generalA).decide(on: .sample(), in: .at(by: Cast.safety))
        #expect(events.map(\.name) == ["hidden-danger.registered", "hidden-danger.graded"])
    }

    @Test func aNearMissIsNeverGraded() {
        #expect(throws: Refusal.nearMissUngraded) {
            try GradeHiddenDanger(.generalA).decide(on: .sample(isNearMiss: true), in: .at(by: Cast.safety))
        }
    }

    @Test func aLowerGradeNeedsAReason() throws {
        let graded = HiddenDanger.sample(in: .graded, grade: .generalA)
        #expect(throws: Refusal.reasonMissing) {
            try GradeHiddenDanger(.generalC).decide(on: graded, in: .at(by: Cast.safety))
        }
        #expect(try GradeHiddenDanger(.generalC, reason: "复核").decide(on: graded, in: .at(by: Cast.safety)).count == 1)
    }

    @Test func onceAssignedAGradeOnlyRises() {
        let assigned = HiddenDanger.sample(in: .assigned, grade: .generalB)
        #expect(throws: Refusal.onlyRaisedOnceAssigned) {
            try GradeHiddenDanger(.generalC, reason: "r").decide(on: assigned, in: .at(by: Cast.safety))
        }
    }

    @Test func whatAHigherLevelGradedIsNotLoweredBelow() {
        let graded = HiddenDanger.sample(in: .registered).after(
            .graded(.generalA, stoppedArea: nil, reason: nil, by: Cast.manager.person, role: .mineManager))
        #expect(throws: Refusal.gradedAbove) {
            try GradeHiddenDanger(.generalC, reason: "r").decide(on: graded, in: .at(by: Cast.safety))
        }
    }

    @Test func aRegulatorGradesOnlyWhatRegulatorsFound() {
        #expect(throws: Refusal.notPermitted) {
            try GradeHiddenDanger(.generalA).decide(on: .sample(), in: .at(by: MineWorld.county))
        }
    }

    @Test(
        "what came back stands one grade higher",
        arguments: [
            (HiddenDanger.Grade.generalC, HiddenDanger.Grade.generalC, Refusal?.some(.recurrenceRaisesGrade)),
            (.generalC, .generalB, nil),
            (.generalA, .generalB, .recurrenceRaisesGrade), (.generalA, .generalA, .recurrenceNeedsReason),
        ])
    func recurrence(before: HiddenDanger.Grade, now: HiddenDanger.Grade, refusal: Refusal?) throws {
        let earlier = HiddenDanger.sample(in: .closed, grade: before)
        let danger = HiddenDanger.sample().after(.recurred(Recurrence(of: earlier)))
        let outcome = Result { try GradeHiddenDanger(now).decide(on: danger, in: .at(by: Cast.safety)) }
        switch outcome {
        case .success: #expect(refusal == nil)
        case .failure(let error): #expect(error as? Refusal == refusal)
        }
        #expect(try GradeHiddenDanger(.generalA, reason: "面积小").decide(on: danger, in: .at(by: Cast.safety)).count == 2)
    }
}

@Suite struct ReportMajorDangerTests {
    @Test("each of the eight parts is needed", arguments: 0..<8)
    func parts(missing: Int) {
        func part(_ number: Int) -> String { number == missing ? " " : "有" }
        let report = MajorReport(
            stateAndCauses: part(0), harmAndDifficulty: part(1), goals: part(2), methods: part(3),
            fundsAndSupplies: part(4),
            organisationAndPeople: part(5), schedule: part(6), safetyMeasuresAndPlan: part(7))
        #expect(throws: Refusal.majorReportIncomplete) {
            try ReportMajorDanger(report).decide(on: .sample(in: .graded, grade: .major), in: .at(by: Cast.safety))
        }
    }

    @Test func whoSupervisesTheMineDoesNotWriteItsReport() {
        let county = Actor(
            person: PersonID(6), name: "吴六", role: .county, organisation: OrganisationID(99), site: nil)
        let danger = HiddenDanger.sample(in: .graded, grade: .major)
        #expect(throws: Refusal.majorReportIsTheMines) {
            try ReportMajorDanger(.sample).decide(on: danger, in: .at(by: county))
        }
        #expect(!danger.concerns(county, .majorReport) && danger.concerns(Cast.safety, .majorReport))
    }

    @Test func onlyAMajorDangerHasOne() {
        #expect(throws: Refusal.onlyMajorReported) {
            try ReportMajorDanger(.sample).decide(on: .sample(in: .graded), in: .at(by: Cast.safety))
        }
    }

    @Test func withoutItNobodyIsGivenTheWork() {
        #expect(throws: Refusal.majorReportMissing) {
            try AssignHiddenDanger.sample.decide(on: .sample(in: .graded, grade: .major), in: .at(by: Cast.safety))
        }
    }
}
