import Domain
import Kernel

/// The texts of the statistics of hidden dangers.
enum StatisticsTexts {
    static let title = Localized("隐患统计", "Statistics of hidden dangers")
    static let short = Localized("统计", "Statistics")
    static let listing = Localized("按口径统计隐患", "Figures of hidden dangers")
    static let from = Localized("上报月份从", "Found from")
    static let to = Localized("到", "to")
    static let mine = Localized("矿山", "Mine")
    static let major = Localized("只看重大隐患", "Major dangers only")
    static let show = Localized("统计", "Show")
    static let all = Localized("全部", "All")
    static let total = Localized("合计", "Total")
    static let seen = Localized("可查看明细", "May be opened")
    static let closure = Localized("销号率", "Closure rate")
    static let punctuality = Localized("按期整改率", "On-time rate")
    static let recurrence = Localized("重复率", "Repeat rate")
    static let hours = Localized("平均验收用时", "Time to verify")
    static let ownShare = Localized("自查占比", "Self-found share")
    static let meanings = Localized("指标含义", "What the figures mean")
    static let chart = Localized("发现的隐患", "Dangers found")
    static let rates = Localized("销号率和按期整改率", "Closure and on-time rate")
    static let table = Localized("明细表", "The table")
    static let none = Localized("这段时间没有隐患", "No danger was found in this time")
    static let noneHelp = Localized("换一段时间，或去掉条件再试。", "Choose another time, or fewer conditions.")
    static let done = Localized("已销号", "Closed")
    static let open = Localized("未销号", "Open")
    static let over = Localized("整改超期", "Overdue")
    static let few = Localized("基数不足 10，仅供参考", "fewer than 10 cases: an indication only")

    static func more(_ count: Int) -> Localized {
        Localized(
            "另有 \(count) 项未列出，请选择一座矿山或缩短时间。", "\(count) more are not listed; choose a mine or a shorter time.")
    }

    static func described(_ by: Localized, _ found: Int, _ open: Int, _ over: Int) -> Localized {
        Localized(
            "按\(by.zh)：共发现 \(found) 条，未销号 \(open) 条，其中超期 \(over) 条。数据同下表。",
            "By \(by.en.lowercased()): \(found) found, \(open) open, \(over) of them overdue. The table below says the same."
        )
    }

    static func bar(_ found: Int, _ open: Int, _ over: Int) -> Localized {
        guard open > 0 else { return Localized("\(found)", "\(found)") }
        guard over > 0 else { return Localized("\(found)，未销号 \(open)", "\(found), \(open) open") }
        return Localized("\(found)，未销号 \(open)，超期 \(over)", "\(found), \(open) open, \(over) overdue")
    }
}
