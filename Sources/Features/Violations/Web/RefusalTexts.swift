import Domain
import Kernel

/// The texts of refused orders, of trends and of rewards.
enum RefusalTexts {
    static let help = Localized(
        "您有权拒绝违章指挥、强令冒险作业，遇到危险可以停止作业、撤离。记下来，矿上必须答复，不得因此处分您。",
        "You have the right to refuse unlawful or risky orders, to stop and to leave. Write it down: the mine must answer, and you must not suffer for it."
    )
    static let rests = Localized(
        "煤矿安全规程（2025）第8条，煤矿安全生产条例 第20条", "Coal Mine Safety Rules (2025) Art. 8, Regulation Art. 20")
    static let order = Localized("什么指令", "Which order")
    static let danger = Localized("危险在哪里", "What is dangerous")
    static let place = Localized("地点", "Place")
    static let givenBy = Localized("谁下的指令（可不填）", "Who gave it (may stay open)")
    static let send = Localized("拒绝并报告", "Refuse and report")
    static let answer = Localized("答复", "Answer")
    static let outcome = Localized("结果", "Outcome")
    static let answerBy = Localized("最迟答复", "To be answered by")
    static let waiting = Localized("等待答复", "waits for an answer")
    static let overdue = Localized("超时未答复", "answer overdue")
    static let listing = Localized("拒绝指令列表", "List refused orders")

    static func name(_ outcome: OrderRefusal.Outcome) -> Localized {
        switch outcome {
        case .withdrawn: Localized("指令撤回", "order withdrawn")
        case .changed: Localized("指令更改", "order changed")
        case .explained: Localized("已说明，仍可拒绝", "explained; may still be refused")
        }
    }

    static let days = Localized("近 90 天", "The last 90 days")
    static let total = Localized("合计", "In all")
    static let free = Localized("主动报告、同伴制止", "Self-reports and stops")
    static let byType = Localized("按类别", "By kind")
    static let byTeam = Localized("按班组", "By crew")
    static let byPost = Localized("按岗位", "By post")
    static let byShift = Localized("按班次", "By shift")
    static let byHour = Localized("按小时", "By hour")
    static let byYears = Localized("按工龄", "By seniority")
    static func suppressed(_ count: Int, _ smallest: Int) -> Localized {
        Localized(
            "另有 \(count) 起所在群体不足 \(smallest) 人，不显示。",
            "\(count) more stand in groups of fewer than \(smallest) people and are not shown.")
    }
    static func years(_ key: String) -> Localized {
        switch key {
        case "0": Localized("不满 1 年", "under 1 year")
        case "1": Localized("1 至 5 年", "1 to 5 years")
        default: Localized("5 年以上", "over 5 years")  // the rest
        }
    }
    static func shift(_ index: Int) -> Localized {
        [
            Localized("夜班 0–8 时", "night 0–8"), Localized("早班 8–16 时", "early 8–16"),
            Localized("中班 16–24 时", "late 16–24"),
        ][index]
    }

    static let rewardHelp = Localized(
        "举报隐患的奖励不低于查处“三违”；没有指标。名单每月公布一次。",
        "Reporting a danger earns at least as much as catching a colleague; there are no quotas. One list a month is published."
    )
    static let month = Localized("月份", "Month")
    static let dangers = Localized("隐患", "Dangers")
    static let catches = Localized("“三违”", "Violations")
    static let yuan = Localized("奖励（元）", "Reward (yuan)")
    static let publish = Localized("公布本月名单", "Publish the list")
    static let published = Localized("已公布", "published")
    static let soFar = Localized("尚未公布，按目前记录计算", "not published yet; counted from the records so far")
    static let none = Localized("本月还没有奖励。", "No reward this month yet.")
    static let table = Localized("奖励标准", "The table")
}
