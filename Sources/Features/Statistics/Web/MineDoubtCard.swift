import Domain
import Kernel
import Store

/// What those who lead a mine's work on dangers are asked about it.
struct MineDoubtCard {
    private let doubts: MineDoubts?
    private let rules: MineDoubtRules?
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ reading: Reading) throws {
        visit = reading.visit
        guard let site = visit.actor.site, visit.may(.assignHiddenDanger),
            let found = try? MineDoubtRules(visit.book, on: visit.context.today)
        else {
            (doubts, rules) = (nil, nil)
            return
        }
        rules = found
        doubts = try MineDoubts(at: site, found, on: visit.context.today, visit.context.zone, reading.db)
    }

    var html: HTML {
        guard let doubts, let rules, !doubts.monthEnds.isEmpty || !doubts.silent.isEmpty else { return "" }
        let lines =
            doubts.monthEnds.map { StatisticsTexts.monthEnd($0, days: rules.monthEndDays) }
            + doubts.silent.map { StatisticsTexts.silent($0, days: rules.silentDays) }
        return """
            <section class="card" id="doubts"><h2>\(DoubtTexts.title(language))</h2><ul class="rounds">\(each: lines, line)</ul>\
            <p><small>\(DoubtTexts.meaning(language))</small></p></section>
            """
    }

    private func line(_ text: Localized) -> HTML { "<li>\(text(language))</li>" }
}

extension StatisticsTexts {
    static func monthEnd(_ found: MineDoubts.MonthEnd, days: Int) -> Localized {
        let percent = found.late * 100 / max(found.closed, 1)
        return Localized(
            "\(found.month.text) 销号 \(found.closed) 条，其中 \(found.late) 条（\(percent)%）在最后 \(days) 天：为什么集中在月底？",
            "\(found.late) of \(found.closed) dangers closed in \(found.month.text) (\(percent)%) were closed on its last \(days) days. Why then?"
        )
    }

    static func silent(_ team: MineDoubts.SilentTeam, days: Int) -> Localized {
        Localized(
            "\(team.name)（\(team.people) 人）\(days) 天没有上报隐患：是没有，还是没有报？",
            "\(team.name) (\(team.people) people) reported nothing for \(days) days. Was there nothing, or was it not reported?"
        )
    }
}
