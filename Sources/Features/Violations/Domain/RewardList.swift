package import Kernel
package import Policy

/// What was earned in a month for dangers reported and violations stopped: one list, by a table that all can read.
package struct RewardList: Codable, Hashable, Sendable {
    package static let kind = "reward-list"
    package let site: SiteID
    package let month: String
    package let lines: [Line]
    package let by: PersonID
    package let at: Instant

    package struct Line: Codable, Hashable, Sendable {
        package let person: PersonID
        package let dangers: Int
        package let catches: Int
        package let yuan: Int

        package init(person: PersonID, dangers: Int, catches: Int, yuan: Int) {
            (self.person, self.dangers, self.catches, self.yuan) = (person, dangers, catches, yuan)
        }
    }

    package init(site: SiteID, month: String, lines: [Line], by: PersonID, at: Instant) {
        (self.site, self.month, self.lines, self.by, self.at) = (site, month, lines, by, at)
    }
}

/// The table: a danger of a grade never earns less than catching a colleague at the same height.
package struct RewardTable: Hashable, Sendable {
    package let dangers: [HiddenDanger.Grade: Int]
    package let general: Int
    package let serious: Int

    package init(_ book: RuleBook, on day: Day) throws(Refusal) {
        var dangers: [HiddenDanger.Grade: Int] = [:]
        for grade in HiddenDanger.Grade.allCases {
            dangers[grade] = try book.value("reward.yuan.danger.\(grade.rawValue)", on: day)
        }
        self.dangers = dangers
        general = try book.value("reward.yuan.violation.general", on: day)
        serious = try book.value("reward.yuan.violation.serious", on: day)
    }

    package func yuan(for grade: HiddenDanger.Grade) -> Int { dangers[grade] ?? 0 }
    package func yuan(isSerious: Bool) -> Int { isSerious ? serious : general }

    /// Whether nobody earns more by catching a colleague than by reporting what endangers all.
    package var isFair: Bool {
        yuan(for: .generalC) >= general
            && HiddenDanger.Grade.allCases.filter { $0 >= .generalA }.allSatisfy {
                yuan(for: $0) >= serious
            }
    }
}

extension Refusal {
    package static let rewardsPublished = Refusal(
        "reward.published", kind: .conflict, "本月奖励名单已经公布。", "This month's list is published already.")
    package static let rewardsTooEarly = Refusal(
        "reward.too-early", kind: .conflict, "本月还没有结束，不能公布。", "The month is not over; it cannot be published yet.")
    package static let rewardTableUnfair = Refusal(
        "reward.unfair", kind: .conflict, "奖励标准中举报隐患低于查处“三违”，请先改正标准。",
        "The table pays less for reporting a danger than for catching a colleague; mend the table first.")
}
