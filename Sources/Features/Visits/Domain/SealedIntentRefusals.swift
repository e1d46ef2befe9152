package import Kernel

extension Refusal {
    package static let unknownIntent = Refusal(
        "sealed-intent.unknown", kind: .unknown, "没有这项检查，或您无权查看。", "There is no such visit, or you may not see it.")
    package static let intentNeedsAuthority = Refusal(
        "sealed-intent.needs-authority", kind: .forbidden, "只有监管部门可以封存出动令。", "Only a regulator seals an order to visit."
    )
    package static let intentPurposeMissing = Refusal(
        "sealed-intent.purpose-missing", field: "purpose", "请写明为什么去、查什么。", "Write why you go and what you look at.")
    package static let intentTeamMissing = Refusal(
        "sealed-intent.team-missing", field: "team", "请写明谁去。", "Write who goes.")
    package static let intentDayPast = Refusal(
        "sealed-intent.day-past", field: "day", "日期已过；出动令须在出发前封存。",
        "The day is over; an order is sealed before anybody leaves.")
    package static let intentDayFar = Refusal(
        "sealed-intent.day-far", field: "day", "最多提前 \(CommitIntent.mostDaysAhead) 天封存。",
        "An order is sealed at most \(CommitIntent.mostDaysAhead) days ahead.")
    package static let intentOfAnotherOffice = Refusal(
        "sealed-intent.another-office", kind: .forbidden, "只有封存它的部门可以开封或取消。",
        "Only the authority that sealed it opens or cancels it.")
    package static let intentNotSealed = Refusal(
        "sealed-intent.not-sealed", kind: .conflict, "这项出动令已开封或已取消。", "This order is opened or cancelled already.")
    package static let intentAltered = Refusal(
        "sealed-intent.altered", kind: .conflict,
        "存放的内容与账本上的封存摘要不符，有人改过它。不能开封；请取消并报告上级，账本会保留这一事实。",
        "What was put away is not what the ledger's hash seals: somebody changed it. It cannot be opened; cancel it and tell your superior, the ledger keeps the fact."
    )
    package static let intentReasonMissing = Refusal(
        "sealed-intent.reason-missing", field: "reason", "请写明取消原因。", "Write why it is cancelled.")

    package static func intentTooEarly(_ day: Day) -> Refusal {
        Refusal(
            "sealed-intent.too-early", kind: .conflict, "出动令写的是 \(day)，到那天才能开封；提前到矿的，请取消后重新封存。",
            "The order says \(day) and is opened on that day; whoever arrives earlier cancels it and seals another.")
    }
}
