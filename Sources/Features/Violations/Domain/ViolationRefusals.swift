package import Kernel

extension Refusal {
    package static let unknownViolation = Refusal(
        "violation.unknown", kind: .unknown, "没有这条“三违”记录，或您无权查看。",
        "There is no such violation, or you may not see it.")
    package static let violationUnsaid = Refusal(
        "violation.unsaid", field: "what", "请写明看到的行为，或从清单中选择。", "Write what was done, or choose it from the list.")
    package static let ownViolation = Refusal(
        "violation.own", field: "manner", "记录自己的行为请选择“本人主动报告”，不扣分、不罚款。",
        "To record your own, choose “self-report”: it costs no points and no fine.")
    package static let selfReportOfAnother = Refusal(
        "violation.self-report-of-another", field: "person", "主动报告只能报告本人。", "A self-report is about oneself.")
    package static let witnessUnfit = Refusal(
        "violation.witness", field: "witness", "证人应是第三人。", "The witness is a third person.")
    package static let violationPersonUnknown = Refusal(
        "violation.person", field: "person", "此人不在本矿花名册上。", "This person is not on the mine's roll.")
    package static let notTheirViolation = Refusal(
        "violation.not-theirs", kind: .forbidden, "只有本人可以确认或提出异议。", "Only the person concerned answers it.")
    package static let judgeInOwnMatter = Refusal(
        "violation.own-matter", kind: .forbidden, "本人和查处人不能裁定此事。", "Neither the person nor who saw it decides about it."
    )
    package static let violationWrongPhase = Refusal(
        "violation.wrong-phase", kind: .conflict, "当前状态不允许此操作。", "Its present state does not allow this act.")
    package static let scoreOutside = Refusal(
        "violation.score", field: "score", "成绩为 0 到 100。", "A score is between 0 and 100.")
    package static let passedAlready = Refusal(
        "violation.passed", kind: .conflict, "已经考核合格。", "The test was passed already.")
    package static let notPassed = Refusal(
        "violation.not-passed", kind: .conflict, "考核合格后才能复岗。", "Back to the post only after the test is passed.")

    package static func needsHigher(_ role: Role) -> Refusal {
        let names: [Role: Localized] = [
            .safetyOfficer: Localized("安全员", "the safety officer"),
            .safetyDirector: Localized("安全总监", "the safety director"),
            .mineManager: Localized("矿长", "the mine's manager"),
        ]
        let name = names[role] ?? Localized("上级", "somebody above")
        return Refusal(
            "violation.needs-higher", kind: .forbidden, "须由\(name.zh)及以上决定。", "This is for \(name.en) or above.")
    }
    package static func stillToAnswer(_ days: Int) -> Refusal {
        Refusal(
            "violation.still-to-answer", kind: .conflict, "本人可在 \(days) 天内确认或提出异议，请先等待。",
            "The person has \(days) days to answer; wait for that.")
    }
    package static func fineOutside(_ fen: Int64) -> Refusal {
        Refusal(
            "violation.fine", field: "fine",
            fen == 0 ? "本企业制度不设罚款，请填 0 或不填。" : "按制度最高 \(fen / 100) 元。",
            fen == 0 ? "This enterprise has no fines; leave it open." : "The rule allows \(fen / 100) yuan at most.")
    }
}
