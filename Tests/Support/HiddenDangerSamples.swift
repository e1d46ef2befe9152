package import Domain
import Kernel
import Policy

extension HiddenDanger {
    /// A danger brought to a phase by the events that lead there.
    package static func sample(
        in phase: Phase = .reported, grade: Grade = .generalB, isNearMiss: Bool = false
    ) -> HiddenDanger {
        var danger = HiddenDanger(
            id: HiddenDanger.ID(1), site: Cast.mine, finding: Finding(what: "风门闭锁失效", isNearMiss: isNearMiss),
            by: Cast.worker.person, at: .t0)
        for event in path(to: phase, grade: grade) { danger.apply(event) }
        return danger
    }

    /// The same danger after some more events.
    package func after(_ events: HiddenDangerEvent...) -> HiddenDanger {
        var danger = self
        for event in events { danger.apply(event) }
        return danger
    }

    private static func path(to phase: Phase, grade: Grade) -> [HiddenDangerEvent] {
        let registered = [HiddenDangerEvent.registered(by: Cast.safety.person)]
        let graded = registered + [.graded(grade, stoppedArea: grade == .major ? "1203 工作面" : nil, reason: nil)]
        let assigned = graded + (grade == .major ? [.majorReported(.sample)] : []) + [.assigned(.sample)]
        let corrected = assigned + [.rectified(.sample)]
        let accepted = corrected + [.accepted(.sample)]
        return switch phase {
        case .reported: []
        case .registered: registered
        case .reviewed: registered + [.reviewed(lesson: "加强交接", by: Cast.safety.person)]
        case .graded: graded
        case .assigned: assigned
        case .rectifying: assigned + [.started(by: Cast.rectifier.person)]
        case .corrected: corrected
        case .accepted: accepted
        case .closed: accepted + [.closed(note: nil, at: .t0)]
        case .withdrawn: [.withdrawn(reason: "重复", at: .t0)]
        case .merged: [.merged(into: HiddenDanger.ID(2), at: .t0)]
        }
    }
}

extension HiddenDangerRules {
    /// The numbers that the product ships, as they stand on the day of every test.
    package static var sample: HiddenDangerRules {
        get throws { try HiddenDangerRules(try RuleBook.shipped, on: Zone.china.day(of: .t0)) }
    }
}

extension AssignHiddenDanger {
    package static var sample: AssignHiddenDanger {
        get throws {
            AssignHiddenDanger(
                person: Cast.rectifier.person, measures: "更换", fundsFen: 0, deadline: Zone.china.day(of: .t0),
                contingencyPlan: "撤人", rules: try .sample)
        }
    }
}

extension Assignment {
    package static let sample = Assignment(
        person: Cast.rectifier.person, measures: "更换闭锁", fundsFen: 0,
        deadline: Zone.china.day(of: .t0).adding(days: 3), contingencyPlan: "撤人", assignedBy: Cast.safety.person,
        at: .t0,
        role: .safetyOfficer)
}

extension MajorReport {
    package static let sample = MajorReport(
        stateAndCauses: "回采超前支护不足", harmAndDifficulty: "冒顶，难度大", goals: "补足支护", methods: "逐架补打",
        fundsAndSupplies: "5 万元", organisationAndPeople: "矿长任组长", schedule: "三日", safetyMeasuresAndPlan: "撤人")
}

extension Correction {
    package static let sample = Correction(
        by: Cast.rectifier.person, what: "已更换", at: .t0, verifyBy: Zone.china.day(of: .t0).adding(days: 3))
}

extension Verdict {
    package static let sample = Verdict(by: Cast.safety.person, isAccepted: true, opinion: "", at: .t0)
}

extension Measure {
    package static let sample = Measure(
        number: 1, factor: .machine, what: "更换闭锁", person: Cast.worker.person, until: Zone.china.day(of: .t0),
        fundsFen: 0)
}

extension Extension {
    package static let sample = Extension(
        reason: "配件未到", interimMeasures: "专人看守", newDeadline: Zone.china.day(of: .t0).adding(days: 9),
        by: Cast.rectifier.person, role: .sectionChief, at: .t0, level: Role.safetyDirector.rank)
}

extension Recurrence {
    package static let sample = Recurrence(of: .sample(in: .closed))
}

extension [Measure.Factor: String] {
    package static var all: Self { [.person: "无关", .machine: "无关", .environment: "无关", .management: "无关"] }
}
