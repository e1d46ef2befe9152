import Domain
import Kernel

/// The texts of a person's own round.
enum RoundTexts {
    static let title = Localized("我的一轮", "My round")
    static let walks = Localized("提交检查结果", "Send the results of a round")
    static let results = Localized("结果", "Results")
    static let resultsHelp = Localized(
        "每项一行：编号 结论 [scanned] [at=毫秒] [cause=person] [mark=检查表@版本:条目+或-] 说明；结论为 ok、found 或 not-applicable。",
        "One line each: number outcome [scanned] [at=milliseconds] [cause=person] [mark=list@version:line+ or -] words; outcome is ok, found or not-applicable."
    )
    static let result = Localized("提交一项检查结果", "Send the result of one item")
    static let outcome = Localized("结论", "Outcome")
    static let scanned = Localized("已扫码", "The label was scanned")
    static let seenAt = Localized("看到的时间（毫秒）", "When it was seen (milliseconds)")
    static let marks = Localized("检查表逐条结果", "What was said of the checklist's lines")
    static let marksHelp = Localized(
        "如 mining@2026-07-01:3+，+ 符合，- 不符合。", "As mining@2026-07-01:3+; + in order, - not.")
    static let markUnreadable = Localized(
        "逐条结果应写成 mining@2026-07-01:3+ 或 3-。", "A line's result reads mining@2026-07-01:3+ or 3-.")
    static let inOrder = Localized("符合", "in order")
    static let notInOrder = Localized("不符合", "not in order")
    static func name(_ outcome: CheckResult.Outcome) -> Localized {
        switch outcome {
        case .ok: Localized("看过，没有问题", "Looked: nothing wrong")
        case .found: found
        case .notApplicable: notApplicable
        }
    }
    static let found = Localized("发现隐患", "Found a danger")
    static let what = Localized("发现了什么", "What is wrong")
    static let cause = Localized("原因类别", "Kind of cause")
    static let fix = Localized("当场怎么处理的", "What was done about it at once")
    static let send = Localized("上报这条隐患", "Report it")
    static let notApplicable = Localized("本项不适用", "Does not apply")
    static let why = Localized("为什么不适用", "Why it does not apply")
    static let number = Localized("项目编号", "Item number")
    static let find = Localized("按牌号查找", "Find by the number on the plate")
    static let find2 = Localized("打开", "Open")
    static let partTitle = Localized("“三违”检查", "Three violations")
    static let partHelp = Localized(
        "查过身边有没有违章指挥、违章作业、违反劳动纪律，才算参加。没有发现不扣分。",
        "To take part is to have looked for unlawful commands, unlawful operation and breaches of discipline. To have seen none costs nothing."
    )
    static let part = Localized("查过，未发现“三违”", "I looked and saw none")
    static func partSeen(_ count: Int) -> Localized {
        Localized("查过，已记录 \(count) 起", count == 1 ? "I looked and recorded 1" : "I looked and recorded \(count)")
    }
    static let tookPart = Localized("您已参加本次双全日。", "You have taken part in this Double-Full Day.")
    static let allDone = Localized("您的项目都看过了。", "You have looked at all your items.")
    static let nothingDue = Localized("没有分给您的项目，请完成“三违”检查。", "No item is yours; check for the three violations.")
    static let closed = Localized("本次双全日已经总结结束。", "This Double-Full Day is closed out.")
    static let notYours = Localized("本项原由 ", "This item is due from ")
    static let already = Localized("本项已经检查过", "This item has been looked at already")
    static let looked = Localized("已看过的项目", "Items that were looked at")
    static let keptHere = Localized("已存在本机，待发送", "kept on this phone, to be sent")
    static let sentNow = Localized("已提交", "sent")
    static let strange = Localized("您的项目里没有这个牌号。", "None of your items has this number.")
    static let recordViolation = Localized("看到“三违”，记录下来", "Record a violation that I saw")
    static func checklist(_ count: Int) -> Localized { Localized("检查表 \(count) 条", "Checklist of \(count)") }
    static func inForce(_ day: Day) -> Localized { Localized("\(day) 起施行的版本", "The version in force from \(day)") }
    static let mineLeft = Localized("我的双全日项目", "My items of the Double-Full Day")
    static let partLeft = Localized("查“三违”", "Check for the three violations")
    static let unopened = Localized("双全日未建立", "No Double-Full Day opened")
    static let siteLeft = Localized("双全日未检查项目", "Items nobody has looked at")

    /// The same, for the script to fill.
    static let progressWords = progress("{n}", "{all}")
    static func progress(_ done: Int, _ due: Int) -> Localized { progress(String(done), String(due)) }
    private static func progress(_ done: String, _ due: String) -> Localized {
        Localized("已完成 \(done) 项，共 \(due) 项", "\(done) of \(due) done")
    }
}
