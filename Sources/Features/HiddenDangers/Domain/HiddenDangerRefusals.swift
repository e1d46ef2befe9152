package import Kernel

extension Refusal {
    package static let unknownHiddenDanger = Refusal(
        "hidden-danger.unknown", kind: .unknown, "没有这条隐患，或您无权查看。", "There is no such hidden danger, or you may not see it.")
    package static let nothingSaid = Refusal(
        "hidden-danger.nothing-said", field: "what", "请写明发现了什么。", "Say what was found.")
    package static let tooLong = Refusal(
        "hidden-danger.too-long", "文字最多 2000 个字符，请缩短。", "A text may have at most 2,000 characters; shorten it.")
    package static let wrongPhase = Refusal(
        "hidden-danger.wrong-phase", kind: .conflict, "隐患当前状态不允许此操作，请刷新页面查看。",
        "The danger's present state does not allow this act; reload the page to see it.")
    package static let nearMissUngraded = Refusal(
        "hidden-danger.near-miss-ungraded", "未遂事件不定级。", "Near misses are never graded.")
    package static let areaNotStopped = Refusal(
        "hidden-danger.area-not-stopped", field: "stoppedArea", article: "煤矿安全生产条例 第36条",
        "定为重大隐患，须先写明受影响区域并立即停止该区域生产。",
        "A major danger needs its affected area named and stopped at once before it is saved.")
    package static let fiveThingsMissing = Refusal(
        "hidden-danger.five-things-missing", field: "measures",
        "“五落实”不全：责任人、措施、资金、时限、预案缺一不可。",
        "The five things are not all in place: person, measures, funds, deadline, contingency plan.")
    package static let deadlinePast = Refusal(
        "hidden-danger.deadline-past", field: "deadline", "整改期限不能早于今天。", "The deadline cannot be before today.")
    package static let notTheRectifier = Refusal(
        "hidden-danger.not-the-rectifier", kind: .forbidden, "只有整改责任人可以报告整改完成。",
        "Only the person responsible can report the correction.")
    package static let acceptedByRectifier = Refusal(
        "hidden-danger.accepted-by-rectifier", kind: .forbidden, "整改人不得验收自己整改的隐患。",
        "Whoever rectified a danger cannot accept it.")
    package static let majorNeedsManager = Refusal(
        "hidden-danger.major-needs-manager", kind: .forbidden, "重大隐患须由矿长验收签字。",
        "A major danger is accepted by the mine's manager.")
    package static let reasonMissing = Refusal(
        "hidden-danger.reason-missing", field: "reason", "请写明理由。", "Give a reason.")
    package static let extensionLimit = Refusal(
        "hidden-danger.extension-limit", kind: .conflict, "延期次数已达上限。", "No further extension is allowed.")
    package static let extensionPending = Refusal(
        "hidden-danger.extension-pending", kind: .conflict, "已有一份延期申请待批。", "An extension already waits for its answer.")
    package static let extensionNotLater = Refusal(
        "hidden-danger.extension-not-later", field: "newDeadline", "新期限须晚于原期限。", "The new deadline must be later.")
    package static let extensionOwnLevel = Refusal(
        "hidden-danger.extension-own-level", kind: .forbidden, "延期须由高一级人员批准。",
        "An extension is decided one level above whoever asked for it.")
    package static let notPermitted = Refusal(
        "hidden-danger.not-permitted", kind: .forbidden, "您的岗位不能办理此项。", "Your post may not do this.")
}
