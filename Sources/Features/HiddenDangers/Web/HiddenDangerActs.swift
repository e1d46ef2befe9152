import Domain
import Kernel

/// Every act on a danger: its noun, who may do it, and the command that a form or a JSON body stands for.
struct HiddenDangerAct: Sendable {
    let noun: String
    let permission: Permission
    let command: @Sendable (Form) -> any Command<HiddenDanger>

    /// How many extensions may be granted for one danger.
    private static let mostExtensions = 2

    static let all = [
        HiddenDangerAct(noun: "registration", permission: .gradeHiddenDanger) { _ in RegisterHiddenDanger() },
        HiddenDangerAct(noun: "grading", permission: .gradeHiddenDanger) { $0.grading },
        HiddenDangerAct(noun: "assignment", permission: .assignHiddenDanger) { $0.assignment },
        HiddenDangerAct(noun: "rectification", permission: .rectifyHiddenDanger) { RectifyHiddenDanger($0["what"]) },
        HiddenDangerAct(noun: "on-the-spot-fix", permission: .rectifyHiddenDanger) { FixHiddenDangerOnTheSpot($0["what"]) },
        HiddenDangerAct(noun: "acceptance", permission: .acceptHiddenDanger) { AcceptHiddenDanger($0["opinion"]) },
        HiddenDangerAct(noun: "rejection", permission: .acceptHiddenDanger) { RejectHiddenDanger($0["reason"]) },
        HiddenDangerAct(noun: "closure", permission: .closeHiddenDanger) { CloseHiddenDanger(note: $0.text("note")) },
        HiddenDangerAct(noun: "withdrawal", permission: .withdrawHiddenDanger) { WithdrawHiddenDanger($0["reason"]) },
        HiddenDangerAct(noun: "extensions", permission: .requestExtension) { form in
            RequestExtension(
                reason: form["reason"], interimMeasures: form["interimMeasures"], newDeadline: Day(form["newDeadline"]),
                limit: mostExtensions)
        },
        HiddenDangerAct(noun: "extension-decision", permission: .decideExtension) { form in
            DecideExtension(isGranted: form["decision"] == "grant", opinion: form["opinion"])
        },
    ]
}
