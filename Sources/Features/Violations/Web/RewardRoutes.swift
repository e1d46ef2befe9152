import Database
import Domain
import Kernel
import Policy
import Store

/// One list a month, by a table that all can read.
struct RewardRoutes: Sendable {
    let book: RuleBook

    func add(to routes: Routes) {
        routes.page("rewards", .recordViolation) { [book] in try RewardPage($0, book).html }
        routes.change("rewards", .publishRewards, again: { [book] in try RewardPage($0, book).html }) {
            [book, desk = routes.desk] acting in
            guard let month = RewardMonth(acting.form["month"]), let site = acting.visit.actor.site else {
                throw Refusal.monthOfRewards
            }
            let context = acting.visit.context
            let table = try RewardTable(book, on: month.first)
            _ = try await desk.store.write { db in
                try RewardStore.publish(
                    at: site, month.text, from: context.zone.start(of: month.first),
                    to: context.zone.start(of: month.next),
                    table, in: context, db)
            }
            return "/rewards?month=\(month.text)"
        }
    }
}

/// `2026-11`
struct RewardMonth: Sendable {
    let first: Day
    var text: String { String(first.text.prefix(7)) }
    var next: Day { first.adding(days: 31).first }
    var previous: RewardMonth { RewardMonth(first.adding(days: -1)) }

    init?(_ text: String) {
        guard let day = Day(text + "-01") else { return nil }
        first = day
    }

    init(_ day: Day) { first = day.first }
}

extension Day {
    fileprivate var first: Day { Day(year: year, month: month, day: 1) ?? self }
}

extension Refusal {
    static let monthOfRewards = Refusal(
        "reward.month", field: "month", "请按 2026-11 的格式填写月份。", "Write the month as 2026-11.")
}

/// What was earned in a month: everybody reads it at the own mine.
struct RewardPage {
    private typealias Texts = RefusalTexts
    private let lines: [RewardList.Line]
    private let names: [PersonID: String]
    private let isPublished: Bool
    private let table: RewardTable
    private let month: RewardMonth
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ reading: Reading, _ book: RuleBook) throws {
        visit = reading.visit
        guard let site = reading.visit.actor.site else { throw Refusal.notPermitted }
        month = reading.query["month"].flatMap { RewardMonth($0) } ?? RewardMonth(visit.context.today)
        table = try RewardTable(book, on: month.first)
        let published = try RewardStore.published(at: site, month.text, reading.db)
        isPublished = published != nil
        let zone = visit.context.zone
        lines =
            try published?.lines
            ?? RewardStore.count(
                at: site, from: zone.start(of: month.first), to: zone.start(of: month.next), table, reading.db)
        names = try RegistryStore.names(of: "person", Array(lines.map(\.person).prefix(1_000)), reading.db)
    }

    var html: HTML {
        let before = Address("/rewards", ["month": month.previous.text]).href
        return Shell(
            ViolationTexts.rewards, visit,
            main: """
                <p class="crumbs"><a href="/violations">\(ViolationTexts.title(language))</a></p>\
                <div class="heading"><h1>\(ViolationTexts.rewards(language)) \(month.text)</h1><p>\((isPublished ? Texts.published : Texts.soFar)(language))</p>\
                <a class="button" href="\(href: before)">\(month.previous.text)</a></div><p class="second">\(Texts.rewardHelp(language))</p>\(publish)\
                \(lines.isEmpty ? "<div class=\"empty\"><p>\(Texts.none(language))</p></div>" : list)\(standard)
                """
        ).html
    }

    private var publish: HTML {
        guard visit.may(.publishRewards), !isPublished, visit.context.today >= month.next else { return "" }
        let problem = visit.retry?.refusal.text(language)
        return """
            <form class="act" method="post" action="/rewards"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            <input type="hidden" name="month" value="\(month.text)">\(if: problem != nil, "<p class=\"error\" role=\"alert\">\(problem)</p>")\
            <p class="bar"><button class="primary">\(Texts.publish(language))</button></p></form>
            """
    }

    private var list: HTML {
        let heads = [ViolationTexts.person, Texts.dangers, Texts.catches, Texts.yuan]
        return
            "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>\(each: heads, head)</tr></thead><tbody>\(each: lines, row)</tbody></table></div>"
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ line: RewardList.Line) -> HTML {
        "<tr><td class=\"what\">\(names[line.person])</td><td>\(line.dangers)</td><td>\(line.catches)</td><td>\(line.yuan)</td></tr>"
    }

    private var standard: HTML {
        let dangers = HiddenDanger.Grade.allCases.map { (HiddenDangerTexts.name($0)(language), table.yuan(for: $0)) }
        let caught = [
            (ViolationTexts.title(language), table.general),
            ("\(ViolationTexts.title(language)) \(ViolationTexts.serious(language))", table.serious),
        ]
        return
            "<section class=\"card\"><h2>\(Texts.table(language))</h2><dl>\(each: dangers + caught, line)</dl></section>"
    }

    private func line(_ line: (String, Int)) -> HTML { "<dt>\(line.0)</dt><dd>\(line.1)</dd>" }
}
