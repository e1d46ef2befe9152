import Kernel

/// The texts of the first page's figures.
enum DashboardTexts {
    static let open = Localized("未销号隐患", "Open dangers")
    static let verification = Localized("待验收", "To be verified")
    static let punctuality = Localized("本月发现的按期整改率", "On-time rate, found this month")
    static let worst = Localized("重点关注的矿山", "Mines to look at first")
    static let major = Localized("重大隐患", "Major, open")
    static let overdue = Localized("整改超期", "Overdue")
    static let trend = Localized("近 6 个月发现的隐患", "Found in the last 6 months")

    static func described(_ found: Int, _ closed: Int) -> Localized {
        Localized(
            "近 6 个月共发现 \(found) 条，其中已销号 \(closed) 条。", "\(found) found in 6 months, \(closed) of them closed.")
    }
}
