import Domain
import Kernel

/// The texts of the red flag.
enum RedFlagTexts {
    static let title = Localized("流动红旗", "The red flag")
    static let soFar = Localized("流动红旗（截至现在）", "The red flag, so far")
    static let help = Localized(
        "按公布的标准由系统计算，谁也不能指定。“没有发现”不加分；发现了并按期整改、不再重复的，不吃亏。",
        "Computed by published criteria; nobody chooses. Finding nothing gains nothing; what was found, mended in time and not repeated costs nothing."
    )
    static let nobody = Localized("没有班组达到条件，本次不授予。", "No team met the conditions; it is not awarded this time.")
    static let team = Localized("班组", "Team")
    static let rank = Localized("名次", "Rank")
    static let points = Localized("得分", "Points")
    static let coverage = Localized("检查率", "Looked at")
    static let takingPart = Localized("参加率", "Took part")
    static let inTime = Localized("按期整改", "Mended in time")
    static let noRepeat = Localized("不重复", "Not repeated")
    static let outside = Localized("不参评", "not competing")
    static let localRule = Localized("企业标准（可配置）", "the enterprise's own rule")
    static let recorded = Localized("总结时已入账", "recorded at closing out")

    static func awarded(_ teams: String) -> Localized {
        Localized("授予：\(teams)", "Awarded to \(teams)")
    }

    static func criteria(_ rules: RedFlagRules) -> Localized {
        let weights = [rules.coverage, rules.takingPart, rules.mendedInTime, rules.noRepeat].map(String.init)
        return Localized(
            """
            检查率 \(weights[0]) 分、参加率 \(weights[1]) 分、按期整改 \(weights[2]) 分、不重复 \(weights[3]) 分，没有隐患需整改的班组后两项不计、按其余折算；\
            不足 \(rules.smallestTeam) 人或检查率低于 \(rules.leastCoveragePercent)% 的不参评；同分依次比检查率、参加率、检查项数，仍相同则并列。
            """,
            """
            Looked at \(weights[0]), took part \(weights[1]), mended in time \(weights[2]), not repeated \(weights[3]); where a team has \
            nothing to mend the last two do not count. Fewer than \(rules.smallestTeam) people or less than \(rules.leastCoveragePercent)% looked at: \
            not competing. Equal points: more looked at, more taking part, more items; then they share it.
            """)
    }
}
