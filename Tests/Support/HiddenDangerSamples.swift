package import Domain
import Kernel

extension HiddenDanger {
    /// A danger brought to a phase by the events that lead there.
    package static func sample(in phase: Phase = .reported, grade: Grade = .generalB) -> HiddenDanger {
        var danger = HiddenDanger(
            id: HiddenDanger.ID(1), site: Cast.mine, finding: Finding(what: "风门闭锁失效"),
            by: Cast.worker.person, at: .t0)
        for event in path(to: phase, grade: grade) { danger.apply(event) }
        return danger
    }

    private static func path(to phase: Phase, grade: Grade) -> [HiddenDangerEvent] {
        let registered = [HiddenDangerEvent.registered(by: Cast.safety.person)]
        let graded = registered + [.graded(grade, stoppedArea: grade == .major ? "1203 工作面" : nil, reason: nil)]
        let assigned = graded + [.assigned(.sample)]
        let corrected = assigned + [.rectified(.sample)]
        let accepted = corrected + [.accepted(.sample)]
        return switch phase {
        case .reported: []
        case .registered: registered
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

extension Assignment {
    package static let sample = Assignment(
        person: Cast.rectifier.person, measures: "更换闭锁", fundsFen: 0,
        deadline: Zone.china.day(of: .t0).adding(days: 3), contingencyPlan: "撤人", assignedBy: Cast.safety.person, at: .t0)
}

extension Correction {
    package static let sample = Correction(by: Cast.rectifier.person, what: "已更换", at: .t0)
}

extension Verdict {
    package static let sample = Verdict(by: Cast.safety.person, isAccepted: true, opinion: "", at: .t0)
}
