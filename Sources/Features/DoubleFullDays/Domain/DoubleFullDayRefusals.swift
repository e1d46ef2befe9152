package import Kernel

extension Refusal {
    package static let unknownCampaign = Refusal(
        "double-full-day.unknown", kind: .unknown, "没有这个双全日，或您无权查看。",
        "There is no such Double-Full Day, or you may not see it.")
    package static let campaignExists = Refusal(
        "double-full-day.exists", kind: .conflict, field: "month", "本月的双全日已经建立。",
        "This month's Double-Full Day is open already.")
    package static let monthUnreadable = Refusal(
        "double-full-day.month", field: "month", "请按 2026-11 的格式填写月份。", "Write the month as 2026-11.")
    package static let turnsOutside = Refusal(
        "double-full-day.turns", field: "turns", "排查一轮或两轮。", "There are one or two rounds.")
    package static let heldOutsideMonth = Refusal(
        "double-full-day.outside-month", field: "heldOn", "实际日期须在本月内。", "It is held within its month.")
    package static let openedTooEarly = Refusal(
        "double-full-day.too-early", field: "month", "最多提前一个月建立。", "It is opened a month ahead at most.")
    package static func movedSilently(_ planned: Day) -> Refusal {
        Refusal(
            "double-full-day.moved-silently", field: "reason", "规定日期是 \(planned)，改日须写明原因。",
            "The rule names \(planned); to hold it on another day, write why.")
    }
    package static let nothingToCheck = Refusal(
        "double-full-day.nothing", kind: .conflict, "清单或花名册是空的，请先在登记中补齐。",
        "The lists or the roll are empty; fill them in the registry first.")
    package static let campaignClosed = Refusal(
        "double-full-day.closed", kind: .conflict, "本次双全日已总结结束，不能再改。",
        "This Double-Full Day is closed out and cannot be changed.")
    package static let itemsUnknown = Refusal(
        "double-full-day.items", field: "items", "请选择本次双全日中的项目，一次最多 500 项。",
        "Choose items of this Double-Full Day, 500 at most.")
    package static func itemUnknown(_ number: Int) -> Refusal {
        Refusal(
            "double-full-day.item", field: "results", "本次双全日没有第 \(number) 项。",
            "This Double-Full Day has no item \(number).")
    }
    package static let closingNeedsManager = Refusal(
        "double-full-day.needs-manager", kind: .forbidden, "须由矿长总结并签字。", "The mine's manager closes it out.")
    package static func closedBeforeTheDay(_ day: Day) -> Refusal {
        Refusal(
            "double-full-day.before-the-day", kind: .conflict, "\(day) 还没有到，不能总结。",
            "It cannot be closed out before \(day).")
    }
    package static func leftWithoutReason(_ count: Int) -> Refusal {
        Refusal(
            "double-full-day.left-without-reason", field: "leftBecause", "还有 \(count) 项没有检查也没有说明，请写明原因。",
            "\(count) items were not looked at and have no reason; write why.")
    }
    package static let walkEmpty = Refusal(
        "double-full-day.walk", field: "results", "一次提交 1 到 500 项结果。", "Send 1 to 500 results at a time.")
    package static func walkedBeforeTheDay(_ day: Day) -> Refusal {
        Refusal(
            "double-full-day.walked-before", kind: .conflict, "\(day) 才开始排查。", "The round begins on \(day).")
    }
    package static func findingUnsaid(_ number: Int) -> Refusal {
        Refusal(
            "double-full-day.finding-unsaid", field: "note", "第 \(number) 项发现隐患，请写明是什么。",
            "Something was found at item \(number): write what.")
    }
    package static func exclusionUnsaid(_ number: Int) -> Refusal {
        Refusal(
            "double-full-day.exclusion-unsaid", field: "note", "第 \(number) 项不适用，请写明原因。",
            "Item \(number) does not apply: write why.")
    }
    package static func lineNotInOrder(_ number: Int, _ line: Int) -> Refusal {
        Refusal(
            "double-full-day.line-not-in-order", field: "note",
            "第 \(number) 项检查表第 \(line) 条标为不符合，请按发现隐患上报，写明是什么。",
            "Line \(line) of the checklist of item \(number) is marked as not in order: report it as a danger and write what it is."
        )
    }
    package static let notOnTheRoll = Refusal(
        "double-full-day.not-on-roll", kind: .forbidden, "您不在本次双全日的花名册上。",
        "You are not on the roll of this Double-Full Day.")
    package static let personNotOnRoll = Refusal(
        "double-full-day.person-not-on-roll", field: "person", "此人不在本次双全日的花名册上。",
        "This person is not on the roll of this Double-Full Day.")
    package static let tookPartAlready = Refusal(
        "double-full-day.took-part", kind: .conflict, field: "person", "此人已经参加或已说明原因。",
        "This person has taken part, or is excused already.")
    package static let resultUnreadable = Refusal(
        "double-full-day.result", field: "results",
        "每项结果为“编号 结论 说明”，结论是 ok、found 或 not-applicable，例如：12 ok。",
        "A result reads “number outcome words”, with the outcome ok, found or not-applicable, such as: 12 ok.")
}
