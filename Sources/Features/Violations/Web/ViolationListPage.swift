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
    private let setting: ListSetting?
    private let views: [ViewBar.Link]

    private static let length = 50

    init(_ reading: Reading, _ book: RuleBook) throws {
        visit = reading.visit
        guard visit.actor.site != nil else {
            (rows, total, points, next) = ([], 0, nil, nil)
            (address, filter, setting, views) = (Address("/violations"), nil, nil, [])
            trends = try ViolationTrendsPage(reading, book)
            return
        }
        let setting = try ListSetting(ViolationRoutes.viewed.name, reading)
        self.setting = setting
        views = try ViolationRoutes.viewed.links(setting, reading)
        // Where a role has a first view, an address that asks nothing would lead back to it.
        let plain = setting.hasFirst ? ["view": ListSetting.all] : [:]
        address = Address("/violations", setting.query.merging(plain) { $1 })
        filter = setting.query["state"].flatMap(ViolationCase.Phase.init)
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
                <div class="heading"><h1>\(Texts.title(language))</h1></div>\(viewBar)<p class="second">\(Texts.help(language))</p>\
                <p class="bar">\(if: visit.may(.recordViolation), link("/violations/new", Texts.record, "primary"))\
                \(if: visit.may(.refuseOrder), link("/order-refusals/new", Texts.refuse, ""))\(link("/violations/trends", Texts.trends, ""))\
                \(link("/order-refusals", Texts.refusals, ""))\(link("/rewards", Texts.rewards, ""))</p>\(ownPoints)\(states)\
                <p class="second">\(ShellTexts.count(total)(language))</p>\(rows.isEmpty ? empty : ViolationTable(rows, visit).html)\
                \(Pager(next, address, visit).html)\(export)\(saving)
                """
        ).html
    }

    private func link(_ href: String, _ label: Localized, _ kind: String) -> HTML {
        "<a class=\"button \(kind)\" href=\"\(href: href)\">\(label(language))</a>"
    }

    private var viewBar: HTML {
        let everything = Address("/violations", ["view": address.query["view"] ?? ""]).href
        return ViewBar(links: views, all: (everything, setting?.view == nil && filter == nil), language: language).html
    }

    private var export: HTML { ExportForm(list: "/violations", total: total, visit: visit, asking: exported).html }

    private var saving: HTML { ViolationRoutes.viewed.saving(["state": filter?.rawValue ?? ""], visit) }

    /// What the page shows, so that the file has the same rows.
    private var exported: String {
        String(Address("", ["state": filter?.rawValue ?? ""]).href.drop { $0 == "?" })
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
        let href = address.with("state", phase?.rawValue).href
        return
            "<li><a href=\"\(href: href)\"\(if: filter == phase, " aria-current=\"page\"")>\(name(language))</a></li>"
    }

    private var empty: HTML {
        "<div class=\"empty\"><h2>\(Texts.empty(language))</h2><p>\(Texts.emptyHelp(language))</p></div>"
    }
}
