import Domain
import Kernel
import Policy
import Store

/// The mines of a county, a province or a company side by side in one month, the worst first.
struct CampaignBoardPage {
    private typealias Texts = CampaignBoardTexts
    private let board: CampaignBoard
    private let order: CampaignBoard.Order
    private let shown: [CampaignBoard.Line]
    private let next: String?
    private let address: Address
    private let visit: Visit
    private var language: Language { visit.language }
    private static let length = 100

    init(_ reading: Reading) throws {
        visit = reading.visit
        let asked = CampaignBoardAsked(reading.query, visit)
        order = asked.order
        board = try CampaignBoard(asked.month, by: order, for: visit.actor, reading.db)
        address = Address("/double-full-days/board", ["month": asked.month.text, "by": order.rawValue])
        let from = max(reading.query["cursor"].flatMap { Int($0) } ?? 0, 0)
        shown = try board.page(from: from, limit: Self.length, reading.db)
        next = from + shown.count < board.total && !shown.isEmpty ? String(from + shown.count) : nil
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/double-full-days">\(DoubleFullDayTexts.title(language))</a></p>\
                <div class="heading"><h1>\(Texts.title(language))</h1><p>\(board.month.text)</p></div>\(filter)\(without)\
                \(board.total == 0 ? empty : table)\(Pager(next, address, visit).html)\
                \(ExportForm(list: "/double-full-days/board", total: board.total, visit: visit).html)
                """
        ).html
    }

    private var filter: HTML {
        let months = Field(
            name: "month", label: DoubleFullDayTexts.month(language), values: [board.month.text], most: 7, input: .text)
        let orders = Field(
            name: "by", label: Texts.order(language), values: [order.rawValue],
            input: .select(CampaignBoard.Order.allCases.map { (value: $0.rawValue, label: Texts.name($0)(language)) }))
        return """
            <form class="filter" method="get" action="/double-full-days/board">\(months.html)\(orders.html)\
            <button class="secondary">\(Texts.show(language))</button></form>
            """
    }

    private var without: HTML {
        guard board.missingTotal > 0 else { return "" }
        let more = board.missingTotal - board.missing.count
        return """
            <section class="card"><h2>\(DoubleFullDayTexts.missingMines(language)) \(board.month.text) \
            <span class="badge">\(board.missingTotal)</span></h2><ul class="chips names">\(each: board.missing, mine)</ul>\
            \(if: more > 0, "<p class=\"second\">\(Texts.more(more)(language))</p>")</section>
            """
    }

    private func mine(_ site: (id: SiteID, name: String)) -> HTML {
        "<li><a href=\"\(href: "/mines/\(site.id)")\">\(site.name)</a></li>"
    }

    private var empty: HTML {
        "<div class=\"empty\"><h2>\(DoubleFullDayTexts.none(language))</h2></div>"
    }

    private var table: HTML {
        let heads = [DoubleFullDayTexts.mine] + CampaignBoardTexts.figures.map(\.name) + [DoubleFullDayTexts.state]
        return """
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead>\
            <tbody>\(each: shown, row)</tbody></table></div><p class="second">\(Texts.help(language))</p>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ line: CampaignBoard.Line) -> HTML {
        let cells: [HTML] = CampaignBoardTexts.figures.map { figure in
            "<td class=\"number\" data-name=\"\(figure.name(language))\">\(figure.words(line) ?? "—")</td>"
        }
        return """
            <tr><td class="what"><a class="row" href="\(href: "/double-full-days/\(line.id)")">\(line.siteName)</a></td>\
            \(each: cells, \.self)<td><span class="chip state">\(DoubleFullDayTexts.name(line.phase)(language))</span></td></tr>
            """
    }
}

/// Which month, and what the worst stand first by.
struct CampaignBoardAsked {
    let month: CampaignMonth
    let order: CampaignBoard.Order

    init(_ query: [String: String], _ visit: Visit) {
        month = query["month"].flatMap(CampaignMonth.init) ?? CampaignMonth(of: visit.context.today)
        order = query["by"].flatMap(CampaignBoard.Order.init) ?? .items
    }
}
