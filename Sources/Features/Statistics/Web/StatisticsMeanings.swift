import Kernel

/// What each figure counts, in a sentence, with the article where there is one.
enum StatisticsMeanings {
    static let all: [(term: Localized, meaning: Localized)] = [
        (
            Localized("发现", "Found"),
            Localized(
                "在所选月份上报的事故隐患。未遂事件、已撤回的和并入他条的不计。",
                "Hidden dangers reported in these months. Near misses, withdrawn reports and merged duplicates do not count."
            )
        ),
        (
            Localized("未销号", "Open"),
            Localized("其中至今没有销号的。", "Those of them not yet closed.")
        ),
        (
            Localized("整改超期", "Overdue"),
            Localized(
                "其中整改期限（含批准的延期）已过、仍未报告整改完成的。",
                "Those still to be mended after the deadline in force, granted extensions included.")
        ),
        (
            StatisticsTexts.closure,
            Localized(
                "已销号 ÷ 发现（《煤矿安全生产条例》第三十五条：隐患排查治理情况如实记录）。", "Closed ÷ found (Coal Mine Work Safety Regulation, Art. 35)."
            )
        ),
        (
            StatisticsTexts.punctuality,
            Localized(
                "验收合格且定有期限的隐患中，被验收的那次整改不晚于期限（含批准的延期）的占比。当场整改、未定期限的不计。",
                "Of the accepted ones that had a deadline: those whose accepted correction came no later than it, granted extensions included. What was fixed on the spot without a deadline does not count."
            )
        ),
        (
            StatisticsTexts.recurrence,
            Localized(
                "同一地点、系统和条款在销号后又出现的 ÷ 发现（期限为企业规定）。",
                "Same place, system and clause again after closing ÷ found (within the enterprise's own number of days)."
            )
        ),
        (
            StatisticsTexts.hours,
            Localized("从报告整改完成到验收合格的平均时间。", "From the report of the correction to its acceptance, on average.")
        ),
        (
            StatisticsTexts.ownShare,
            Localized(
                "本矿自查发现 ÷ 发现。上级公司、监管监察部门和举报发现的不算自查。",
                "Found by the mine itself ÷ found; not those found by the company, by officials or by tips.")
        ),
        (
            Localized("延期审批", "Extensions by approver"),
            Localized(
                "每位审批人对所选月份上报的隐患作出的延期决定：涉及隐患数、同意和不同意的次数。",
                "What each approver decided on dangers found in these months: how many dangers, how often granted and refused."
            )
        ),
    ]
}
