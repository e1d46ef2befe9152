import Domain
import Kernel
import Store

/// What statistics can be asked, by the page's address and by the interface alike.
enum StatisticsQuestions {
    static let by = Ask.choice("by", DangerFigureTexts.by, DangerDivision.self, DangerFigureTexts.name).optional
    static let from = month("from", StatisticsTexts.from)
    static let to = month("to", StatisticsTexts.to)
    static let mine: Question<SiteID?> = Ask.reference("mine", StatisticsTexts.mine).optional
    static let major = Ask.flag("major", StatisticsTexts.major)
    static let all: [Asking] = [by.asking, from.asking, to.asking, mine.asking, major.asking]

    /// The last twelve months, unless others are asked for.
    private static let usualMonths = 12

    private static func month(_ name: String, _ label: Localized) -> Question<Month?> {
        let text = Ask.text(name, label, most: 7)
        return Question<Month>(asking: text.asking) { texts in
            try Month(try text.read(texts)).orThrow(
                Flaw(name, "请按 2026-11 的格式填写月份。", "Write the month as 2026-11."))
        }.optional
    }

    static func asked(_ input: Input, _ visit: Visit) throws -> DangerStatistics.Asked {
        let today = visit.context.today
        let to = try input(to) ?? Month(of: today)
        let from = try input(from) ?? to.adding(months: 1 - usualMonths)
        guard from <= to else {
            throw Flaw("from", "起始月份不能晚于结束月份。", "The first month must not come after the last.")
        }
        let division = try input(by) ?? .month
        guard DangerDivision.offered(to: visit.actor).contains(division) else {
            throw Flaw("by", "您的岗位不能按此口径统计。", "Your role may not divide the figures by this.")
        }
        var asked = DangerStatistics.Asked(by: division, from: from, to: to, site: try input(mine), today: today)
        asked.isMajorOnly = try input(major)
        return asked
    }

    /// What an address asks for; what it says wrongly is as if it were not said.
    static func asked(lenient query: [String: String], _ visit: Visit) throws -> DangerStatistics.Asked {
        var known = query.filter { pair in all.contains { $0.name == pair.key } }
        while true {
            do {
                return try asked(Input(known.mapValues { [$0] }), visit)
            } catch let flaw as Flaw where known[flaw.field] != nil { known[flaw.field] = nil }
        }
    }
}
