import Domain
import Kernel

/// The texts of checking management rules by drawn persons and records.
enum RuleTexts {
    static let title = Localized("制度检查", "Rules checked")
    static let help = Localized(
        "每项制度看四点：是否有效、何时修订、受约束的人是否知晓、记录是否照办。人和记录由系统抽取，检查人不能挑选，任何人都可以重新抽取核对。问的是制度有没有落实，不评价个人。",
        """
        Of each rule four things are seen: whether it is in force, when it was last revised, whether those it binds know it, \
        and whether records show that it is kept. The house draws persons and records; whoever checks cannot choose, and \
        everybody can draw again. The question is whether the rule lives, never who is at fault.
        """
    )
    static let drawn = Localized("抽取制度检查名单", "persons and records drawn for the rules")
    static let answers = Localized("制度检查的回答", "Answers about a rule")
    static let answersHelp = Localized(
        "如 in-force+、revised:2026-03-01、person:17-、record:203?；+ 是，- 否，? 没找到本人或与本制度无关；其后可写说明。",
        "As in-force+, revised:2026-03-01, person:17-, record:203?; + yes, - no, ? not met or not about this rule; a remark may follow."
    )
    static let unreadable = Localized(
        "制度检查的回答应写成 in-force+、revised:2026-03-01、person:17+ 或 record:203-，说明最多 200 个字符。",
        "An answer about a rule reads in-force+, revised:2026-03-01, person:17+ or record:203-, with a remark of 200 characters at most."
    )
    static let inForce = Localized("制度现行有效", "The rule is in force")
    static let revised = Localized("最近修订（或发布）日期", "Last revised (or issued) on")
    static let yes = Localized("是", "yes")
    static let no = Localized("否", "no")
    static let knows = Localized("知晓", "knows it")
    static let knowsNot = Localized("不知晓", "does not know it")
    static let notMet = Localized("没找到本人", "could not be met")
    static let kept = Localized("照办", "kept")
    static let keptNot = Localized("未照办", "not kept")
    static let notAbout = Localized("与本制度无关", "not about this rule")
    static let note = Localized("说明（可不填）", "Remark (if any)")
    static func people(_ drawn: Int, of bound: Int) -> Localized {
        Localized("抽问 \(drawn) 人（受约束的共 \(bound) 人）", "Ask these \(drawn) (of \(bound) whom it binds)")
    }
    static func records(_ drawn: Int) -> Localized { Localized("抽查 \(drawn) 份记录", "Look at these \(drawn) records") }
    static let noRecords = Localized("本期还没有可抽查的记录。", "There is no record of this period to draw from.")
    static func short(_ there: Int) -> Localized {
        Localized("不足 \(RuleDraw.most) 个，全部抽到。", "Fewer than \(RuleDraw.most): all \(there) were drawn.")
    }
    static func record(_ number: Int) -> Localized { Localized("账本第 \(number) 号", "No. \(number) of the ledger") }
    static let drawnBy = Localized("由系统抽取，怎样核对", "Drawn by the house: how to check")
    static func reviewOverdue(_ day: Day) -> Localized {
        Localized("应在 \(day) 前评审，已逾期", "review was due on \(day)")
    }
    static let rule = Localized("管理制度", "Management rule")
    static let state = Localized("状态", "State")
    static let inForceHead = Localized("有效", "In force")
    static let revisedHead = Localized("修订日期", "Revised on")
    static let knownHead = Localized("知晓／问到", "Know it / met")
    static let keptHead = Localized("照办／有关", "Kept / about it")
    static let none = Localized("本次双全日没有管理制度。", "This Double-Full Day has no management rule.")
    static let listing = Localized("双全日制度检查", "Rules of a Double-Full Day")

    /// The same, for the script to fill.
    static let peopleFinding = known("{n}", "{all}")
    static let recordsFinding = kept("{n}", "{all}")
    static let forceFinding = Localized("制度不在有效期", "the rule is not in force")
    private static func known(_ bad: String, _ asked: String) -> Localized {
        Localized("抽问 \(asked) 人，\(bad) 人不知晓", "not known by \(bad) of \(asked) asked")
    }
    private static func kept(_ bad: String, _ seen: String) -> Localized {
        Localized("抽查 \(seen) 份记录，\(bad) 份未照办", "not kept in \(bad) of \(seen) records")
    }

    static func read(_ words: [String]) throws -> RuleCheck {
        try RuleCheck(words: words).orThrow(Flaw("answers", unreadable.zh, unreadable.en))
    }

    /// A finding of which nothing was written says what the answers say.
    static func said(_ result: CheckResult, in language: Language) -> CheckResult {
        guard result.outcome == .found, result.note?.isBlankAnswer ?? true, let rule = result.rule, rule.isBad else {
            return result
        }
        return result.noted(finding(rule)(language))
    }

    static func finding(_ rule: RuleCheck) -> Localized {
        var parts: [Localized] = rule.isInForce == false ? [forceFinding] : []
        let (people, records) = (rule.known, rule.kept)
        if people.bad > 0 { parts.append(known(String(people.bad), String(people.asked))) }
        if records.bad > 0 { parts.append(kept(String(records.bad), String(records.asked))) }
        return Localized(parts.map(\.zh).joined(separator: "；"), parts.map(\.en).joined(separator: "; "))
    }
}
