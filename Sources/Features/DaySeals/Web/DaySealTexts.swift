import Domain
import Kernel

/// Every text about sealed days.
enum DaySealTexts {
    static let title = Localized("日封", "Day seals")
    static let help = Localized(
        "每天结束后，系统把本矿当天的记录封存：从第几条到第几条、共几条、当天应办多少、未办多少。没有记录的日子也封。少一条、多一条或漏一天，任何人用公开的账本都能查出来（davylamp ledger verify）。",
        "Once a day is over its records are sealed: from which to which, how many, how much was due and how much was not done. A day without records is sealed too. A record too few or too many, or a missing day, is found by anybody with the published ledger (davylamp ledger verify)."
    )
    static let listing = Localized("日封列表", "The sealed days of a mine")
    static let heads = [
        Localized("日期", "Day"), Localized("记录数", "Records"), Localized("序号", "Numbers"), Localized("应办", "Due"),
        unmet, Localized("封存于", "Sealed"), LedgerTexts.proven,
    ]
    static let unmet = Localized("未办", "Not done")
    static let late = Localized("补封", "late")
    static let none = Localized("没有记录", "none")
    static let missing = Localized("这一天没有日封", "This day has no seal")
    static let notYet = Localized(
        "还没有日封。有记录的第一天结束后自动封存。", "No day is sealed yet; the first day with records is, once it is over.")
    static func waiting(_ day: String) -> Localized {
        Localized(
            "自 \(day) 起的日子还没有封存；服务停过的话，恢复后会补封并注明。",
            "The days since \(day) are not sealed yet; after a time in which the server was off they are, and say that they are late."
        )
    }
    static let event = Localized("日封", "Day sealed")

    static func name(_ kind: DayDuty.Kind) -> Localized {
        switch kind {
        case .rectification: Localized("整改到期", "Rectifications due")
        case .verification: Localized("复查验收", "Verifications")
        case .campaign: DoubleFullDayTexts.title
        case .listing: ListedSupervisionTexts.title
        case .reminder: Localized("逐级告知", "Told up the line")
        }
    }
}
