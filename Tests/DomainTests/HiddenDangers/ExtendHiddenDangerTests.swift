import Domain
import Kernel
import Support
import Testing

@Suite struct ExtendHiddenDangerTests {
    private static let today = Zone.china.day(of: .t0)
    private static func request(_ days: Int? = 9, reason: String = "配件未到", interim: String = "看守") throws
        -> RequestExtension
    {
        RequestExtension(
            reason: reason, interimMeasures: interim, newDeadline: days.map { today.adding(days: $0) },
            rules: try .sample)
    }
    private static func decider(_ role: Role) -> Actor {
        Actor(person: PersonID(77), name: "批准人", role: role, organisation: OrganisationID(1), site: nil)
    }
    private static func granted(_ danger: HiddenDanger, _ days: Int) throws -> HiddenDanger {
        let asked = try request(days).decide(on: danger, in: .at(by: Cast.rectifier)).reduce(into: danger) {
            $0.apply($1)
        }
        let decision = Extension.Decision(isGranted: true, opinion: "", by: Cast.manager.person, at: .t0)
        return asked.after(.extensionDecided(decision))
    }

    @Test(
        "the first is decided above whoever assigned, each further one a level higher",
        arguments: [
            (0, Role.safetyOfficer, false), (0, .safetyDirector, true), (0, .mineManager, true),
            (1, .safetyDirector, false), (1, .mineManager, true),
        ])
    func levels(before: Int, role: Role, isEnough: Bool) throws {
        var danger = HiddenDanger.sample(in: .assigned)
        for number in 0..<before { danger = try Self.granted(danger, 5 + number) }
        for event in try Self.request(12).decide(on: danger, in: .at(by: Cast.rectifier)) { danger.apply(event) }
        let outcome = Result {
            try DecideExtension(isGranted: true, opinion: "").decide(on: danger, in: .at(by: Self.decider(role)))
        }
        #expect(((try? outcome.get()) != nil) == isEnough)
    }

    @Test(
        "a major danger's is the regulator's",
        arguments: [(Role.mineManager, false), (.company, false), (.county, true), (.province, true)])
    func major(role: Role, isEnough: Bool) throws {
        var danger = HiddenDanger.sample(in: .assigned, grade: .major)
        for event in try Self.request().decide(on: danger, in: .at(by: Cast.rectifier)) { danger.apply(event) }
        let outcome = Result {
            try DecideExtension(isGranted: true, opinion: "").decide(on: danger, in: .at(by: Self.decider(role)))
        }
        #expect(((try? outcome.get()) != nil) == isEnough)
    }

    @Test func aGrantedOneMovesTheDeadlineAndARefusedOneDoesNot() throws {
        let danger = HiddenDanger.sample(in: .assigned).after(.extensionRequested(.sample))
        for (isGranted, deadline) in [(true, Extension.sample.newDeadline), (false, Assignment.sample.deadline)] {
            let events = try DecideExtension(isGranted: isGranted, opinion: "意见").decide(
                on: danger, in: .at(by: Cast.manager))
            #expect(events.reduce(into: danger) { $0.apply($1) }.deadline == deadline)
        }
        #expect(throws: Refusal.reasonMissing) {
            try DecideExtension(isGranted: false, opinion: "").decide(on: danger, in: .at(by: Cast.manager))
        }
    }

    @Test func afterTheLimitNoneIsTaken() throws {
        let danger = try Self.granted(try Self.granted(.sample(in: .assigned), 5), 6)
        #expect(throws: Refusal.extensionLimit) { try Self.request(10).decide(on: danger, in: .at(by: Cast.rectifier)) }
    }

    @Test func aRequestSaysWhyUntilWhenAndWhatKeepsPeopleSafe() {
        let danger = HiddenDanger.sample(in: .assigned)
        #expect(throws: Refusal.reasonMissing) {
            try Self.request(reason: "").decide(on: danger, in: .at(by: Cast.rectifier))
        }
        #expect(throws: Refusal.interimMeasuresMissing) {
            try Self.request(interim: " ").decide(on: danger, in: .at(by: Cast.rectifier))
        }
        #expect(throws: Refusal.extensionNotLater) {
            try Self.request(3).decide(on: danger, in: .at(by: Cast.rectifier))
        }
        #expect(throws: Refusal.extensionNotLater) {
            try Self.request(nil).decide(on: danger, in: .at(by: Cast.rectifier))
        }
        #expect(throws: Refusal.deadlineTooLate) {
            try Self.request(16).decide(on: danger, in: .at(by: Cast.rectifier))
        }
        #expect(throws: Refusal.notTheRectifier) { try Self.request().decide(on: danger, in: .at(by: Cast.worker)) }
    }

    @Test func itIsAskedBeforeTheDeadlineHasPassedAndOneAtATime() {
        let danger = HiddenDanger.sample(in: .assigned)
        #expect(throws: Refusal.extensionTooLate) {
            try Self.request(12).decide(on: danger, in: .at(Instant.t0.adding(days: 4), by: Cast.rectifier))
        }
        #expect(throws: Refusal.extensionPending) {
            try Self.request().decide(on: danger.after(.extensionRequested(.sample)), in: .at(by: Cast.rectifier))
        }
        #expect(throws: Refusal.noExtensionPending) {
            try DecideExtension(isGranted: true, opinion: "").decide(on: danger, in: .at(by: Cast.manager))
        }
    }
}
