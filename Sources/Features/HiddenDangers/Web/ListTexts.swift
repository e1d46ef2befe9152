import Kernel
import Store

/// The texts of the register: what can be asked, how it is put in order, how rows are told apart.
enum ListTexts {
    static let turn = Localized("待办", "Waiting for")
    static let team = Localized("含本单位全部人员", "Everybody in my unit")
    static let from = Localized("上报日期从", "Reported from")
    static let to = Localized("到", "to")
    static let sort = Localized("排序", "Order")
    static let filters = Localized("筛选", "Filters")
    static let apply = Localized("应用", "Apply")
    static let reset = Localized("全部清除", "Clear all")
    static let limit = Localized("每页", "Rows per page")
    static let remove = Localized("去掉条件", "Remove the filter")
    static let extensions = Localized("延期", "Extensions")
    static let changed = Localized("最近变动", "Last change")
    static let marks = Localized("标记", "Marks")
    static let nearMiss = Localized("未遂", "near miss")
    static let recurrent = Localized("重复发生", "recurrent")
    static let listed = Localized("挂牌督办", "listed")
    static let ungraded = Localized("未定级", "ungraded")
    static let results = Localized("查询结果", "Results")
    static let emptyFiltered = Localized("放宽或清除筛选条件再试。", "Loosen or clear the filters.")

    static func marks(_ row: HiddenDangerRow) -> [Localized] {
        [(row.isNearMiss, nearMiss), (row.isRecurrent, recurrent), (row.isListed, listed)].filter(\.0).map(\.1)
    }

    static func name(_ turn: HiddenDangerFilter.Turn) -> Localized {
        switch turn {
        case .overdue: Localized("整改超期", "Overdue")
        case .dueToday: Localized("今天到期", "Due today")
        case .verificationOverdue: Localized("验收超期", "Verification overdue")
        case .grading: Localized("待定级", "To be graded")
        case .review: Localized("未遂待分析", "Near misses to review")
        case .assignment: Localized("待分派", "To be assigned")
        case .rectification: Localized("待整改", "To be rectified")
        case .acceptance: Localized("待验收", "To be accepted")
        case .closing: Localized("待销号", "To be closed")
        case .extensions: Localized("延期待批", "Extensions to decide")
        case .recurrence: Localized("我验收过又重复发生的", "Came back after my acceptance")
        case .open: Localized("未销号", "Open")
        case .listed: Localized("挂牌督办", "Listed supervision")
        case .reported: Localized("我上报的", "Reported by me")
        }
    }

    static func name(_ sort: HiddenDangerFilter.Sort) -> Localized {
        switch sort {
        case .newest: Localized("最新上报在前", "Newest first")
        case .oldest: Localized("最早上报在前", "Oldest first")
        case .deadline: Localized("期限近的在前", "Nearest deadline first")
        case .latestDeadline: Localized("期限远的在前", "Latest deadline first")
        case .changed: Localized("最近变动在前", "Last changed first")
        case .longestUnchanged: Localized("久未变动在前", "Longest unchanged first")
        case .number: Localized("编号从小到大", "By number")
        case .highestNumber: Localized("编号从大到小", "Highest number first")
        }
    }
}
