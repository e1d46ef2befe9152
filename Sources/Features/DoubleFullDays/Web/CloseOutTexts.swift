import Domain
import Kernel

/// The texts of a campaign's report, on the page, on paper and in the workbook.
enum CloseOutTexts {
    static let past = Localized("以往双全日（录入的数据）", "Double-Full Days before (figures entered)")
    static let pastHelp = Localized(
        "使用本系统以前的双全日：按当时的总结录入，注明来源，不由本系统统计。在“数据”中按月份录入。",
        "Those held before this system: as their own reports say, with the source, and not counted here. Enter them by month under figures."
    )
    static let title = Localized("双全日总结报告", "Double-Full Day report")
    static let showing = Localized("查看双全日总结报告", "Show the report of a Double-Full Day")
    static let workbook = Localized("双全日总结报告", "Double-Full Day report")
    static let itemsWorkbook = Localized("双全日项目清单", "Double-Full Day items")
    static let open = Localized("总结报告", "Report")
    static let beforeClosing = Localized("签字前请先看总结报告", "Read the report before you sign")
    static let counted = Localized(
        "数字由系统按项目、人员、隐患和“三违”记录计算，不需填写。",
        "Every figure is counted from the records of items, people, dangers and violations; none is typed.")
    static let soFar = Localized("本次（截至现在）", "This one so far")
    static let signed = Localized("本次（总结时）", "This one as closed out")
    static let now = Localized("本次（现在）", "This one now")
    static let figure = Localized("指标", "Figure")
    static let part = Localized("部分", "Part")

    static let items = Localized("项目", "Items")
    static let people = Localized("人员", "People")
    static let dangers = Localized("隐患", "Hidden dangers")
    static let openByGrade = Localized("未销号隐患（按等级）", "Open dangers by grade")
    static let byCause = Localized("发现的隐患（按原因）", "Dangers found by cause")
    static let violations = Localized("“三违”", "Three violations")
    static let kinds = Localized("已查 / 应查（按类别）", "Looked at of due, by kind")
    static let due = Localized("应查", "due")
    static let done = Localized("已查", "looked at")
    static let excluded = Localized("不适用", "not applicable")
    static let left = Localized("未检查", "not looked at")
    static let coverage = Localized("检查率", "coverage")
    static let onRoll = Localized("应参加", "on the roll")
    static let tookPart = Localized("已参加", "took part")
    static let excused = Localized("已说明原因", "excused")
    static let absent = Localized("未参加", "did not take part")
    static let participation = Localized("参加率", "participation")
    static let found = Localized("发现", "found")
    static let fixed = Localized("当场整改", "fixed on the spot")
    static let mended = Localized("已整改（含待验收）", "mended, accepted or not yet")
    static let closed = Localized("已销号", "closed")
    static let openDangers = Localized("未销号", "open")
    static let dropped = Localized("撤销或并入", "withdrawn or merged")
    static let rate = Localized("整改率", "mended")
    static let ungraded = Localized("未定级", "not graded yet")
    static let uncaused = Localized("未注明", "not said")
    static let serious = Localized("其中严重", "of these serious")
    static let selfReported = Localized("主动报告", "self-reports")
    static let stopped = Localized("同伴制止", "stopped by a colleague")
    static let noneSeen = Localized("声明未发现（人）", "people who saw none")

    static let whyLeft = Localized("未检查项目与原因", "What was not looked at, and why")
    static let whyExcluded = Localized("不适用项目与原因", "What does not apply, and why")
    static let noReason = Localized("未说明", "no reason given")
    static let count = Localized("项数", "items")
    static let nothingLeft = Localized("没有漏查项目。", "Nothing was left out.")
    static let keeper = Localized("填报人", "Kept by")
    static let director = Localized("矿长", "Mine manager")
    static let signedAt = Localized("签字时间", "Signed")
    static func cut(_ most: Int) -> Localized {
        Localized("只列出前 \(most) 项，全部项目请导出。", "Only the first \(most) are listed; export the items to see all.")
    }

    static func cause(_ code: String) -> Localized {
        Finding.Cause(rawValue: code).map { FindingTexts.name($0) } ?? uncaused
    }

    static func grade(_ code: String) -> Localized {
        HiddenDanger.Grade(rawValue: code).map { HiddenDangerTexts.name($0) } ?? ungraded
    }
}
