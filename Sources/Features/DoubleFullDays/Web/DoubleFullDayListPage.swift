import Domain
import Kernel
import Policy
import Store

/// The campaigns within a visitor's scope, newest first, and which mines have none this month.
struct DoubleFullDayListPage {
    private typealias Texts = DoubleFullDayTexts
    private let rows: [DoubleFullDayStore.Kept]
    private let missing: [(id: SiteID, name: String)]
    private let total: Int
    private let isOpen: Bool
    private let next: String?
    private let address: Address
    private let month: CampaignMonth
    private let past: PastCampaignCard?
    private let visit: Visit
    private var language: Language { visit.language }

    private static let length = 50
    private static let mostMissing = 100

    init(_ reading: Reading, _ book: RuleBook) throws {
        visit = reading.visit
        let isMines = reading.visit.actor.site != nil
        past = try visit.actor.site.map { site in
            PastCampaignCard(past: try PastCampaign.all(at: site, reading.db), site: site, visit: reading.visit)
        }
        let asked = reading.query["month"].flatMap(CampaignMonth.init)
        month = asked ?? CampaignMonth(of: reading.visit.context.today)
        let after = try reading.query["cursor"].map { try DayCursor($0).orThrow(Flaw.noCursor) }
        (rows, total) = try DoubleFullDayStore.page(
            in: asked, after: after.map { ($0.heldOn, $0.id) }, limit: Self.length, for: reading.visit.actor, reading.db
        )
        next = rows.count == Self.length ? rows.last.map { DayCursor($0.day).text } : nil
        address = Address("/double-full-days", reading.query)
        isOpen = try DoubleFullDayStore.page(in: month, after: nil, limit: 1, for: visit.actor, reading.db).total > 0
        missing =
            isMines ? [] : try DoubleFullDayStore.without(month, limit: Self.mostMissing, for: visit.actor, reading.db)
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="heading"><h1>\(Texts.title(language))</h1>\(compare)\
                <a href="/checklists">\(ChecklistTexts.title(language))</a></div><p class="second">\(Texts.slogan(language))</p>\
                \(opening)\(without)\(rows.isEmpty ? empty : CampaignTable(rows, language).html)\
                \(Pager(next, address, visit).html)\(ExportForm(list: "/double-full-days", total: total, visit: visit).html)\
                \(past?.html ?? "")
                """
        ).html
    }

    private var compare: HTML {
        guard visit.actor.site == nil else { return "" }
        let href = Address("/double-full-days/board", ["month": month.text]).href
        return "<a href=\"\(href: href)\">\(CampaignBoardTexts.title(language))</a>"
    }

    private var opening: HTML {
        guard visit.may(.leadDoubleFullDay), visit.actor.site != nil, !isOpen else { return "" }
        let form = ActForm(
            DoubleFullDayActs.open, on: "/double-full-days", visit, values: ["month": month.text, "turns": "1"])
        return """
            <section class="card next"><details class="more"\(if: form.isRetried || rows.isEmpty, " open")>\
            <summary>\(Texts.open(language)) \(month.text)</summary>\(form.html)</details></section>
            """
    }

    private var without: HTML {
        guard !missing.isEmpty else { return "" }
        return """
            <section class="card"><h2>\(Texts.missingMines(language)) \(month.text) <span class="badge calm">\(missing.count)</span></h2>\
            <ul class="chips names">\(each: missing, mine)</ul></section>
            """
    }

    private func mine(_ site: (id: SiteID, name: String)) -> HTML {
        "<li><a href=\"\(href: "/mines/\(site.id)")\">\(site.name)</a></li>"
    }

    private var empty: HTML {
        "<div class=\"empty\"><h2>\(Texts.none(language))</h2><p>\(Texts.noneHelp(language))</p></div>"
    }
}
