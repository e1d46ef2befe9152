import Domain
import Kernel
import Policy
import Store

/// The records that concern a visitor; above the mine there are only numbers.
struct ViolationListPage {
    private typealias Texts = ViolationTexts
    private let rows: [ViolationStore.Line]
    private let total: Int
    private let points: Int?
    private let filter: ViolationCase.Phase?
    private let trends: ViolationTrendsPage?
    private let visit: Visit
    private var language: Language { visit.language }

    private let next: String?
    private let address: Address

    private static let length = 50

    init(_ reading: Reading, _ book: RuleBook) throws {
        visit = reading.visit
        address = Address("/violations", reading.query)
        filter = reading.query["state"].flatMap(ViolationCase.Phase.init)
        guard visit.actor.site != nil else {
            (rows, total, points, next) = ([], 0, nil, nil)
            trends = try ViolationTrendsPage(reading, book)
            return
        }
        (rows, total) = try ViolationStore.page(
            phase: filter, after: try reading.query["cursor"].map { try TimeCursor($0).orThrow(Flaw.noCursor) },
            limit: Self.length, for: visit.actor, reading.db)
        next = rows.count == Self.length ? rows.last?.cursor : nil
        let rules = try? ViolationRules(book, on: visit.context.today)
        let (person, now) = (reading.visit.actor.person, reading.visit.now)
        points = try rules.map {
            try ViolationStore.points(of: person, since: now.adding(days: -$0.pointsDays), reading.db)
        }
        trends = nil
    }

    var html: HTML {
        if let trends { return trends.html }
        return Shell(
            Texts.title, visit,
            main: """
                <div class="heading"><h1>\(Texts.title(language))</h1></div><p class="second">\(Texts.help(language))</p>\
                <p class="bar">\(if: visit.may(.recordViolation), link("/violations/new", Texts.record, "primary"))\
                \(if: visit.may(.refuseOrder), link("/order-refusals/new", Texts.refuse, ""))\(link("/violations/trends", Texts.trends, ""))\
                \(link("/order-refusals", Texts.refusals, ""))\(link("/rewards", Texts.rewards, ""))</p>\(ownPoints)\(states)\
                <p class="second">\(ShellTexts.count(total)(language))</p>\(rows.isEmpty ? empty : ViolationTable(rows, visit).html)\
                \(Pager(next, address, visit).html)\(ExportForm(list: "/violations", total: total, visit: visit).html)
                """
        ).html
    }

    private func link(_ href: String, _ label: Localized, _ kind: String) -> HTML {
        "<a class=\"button \(kind)\" href=\"\(href: href)\">\(label(language))</a>"
    }

    private var ownPoints: HTML {
        guard let points, points > 0 else { return "" }
        return "<p class=\"phase\">\(Texts.pointsNow(language)) <b>\(points)</b></p>"
    }

    private var states: HTML {
        let all: [ViolationCase.Phase?] = [nil] + ViolationCase.Phase.allCases
        return "<ul class=\"tabs\">\(each: all, tab)</ul>"
    }

    private func tab(_ phase: ViolationCase.Phase?) -> HTML {
        let name = phase.map(Texts.name) ?? HiddenDangerTexts.all
        let href = Address("/violations", ["state": phase?.rawValue ?? ""]).href
        return
            "<li><a href=\"\(href: href)\"\(if: filter == phase, " aria-current=\"page\"")>\(name(language))</a></li>"
    }

    private var empty: HTML {
        "<div class=\"empty\"><h2>\(Texts.empty(language))</h2><p>\(Texts.emptyHelp(language))</p></div>"
    }
}
