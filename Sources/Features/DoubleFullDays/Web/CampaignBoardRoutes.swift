import Domain
import Kernel
import Sheets
import Store

/// The board of a month's campaigns: page, list for programs, workbook.
struct CampaignBoardRoutes: Sendable {
    private static let month = Ask.text("month", DoubleFullDayTexts.month, most: 7).optional
    private static let order = Ask.choice(
        "by", CampaignBoardTexts.order, CampaignBoard.Order.self, CampaignBoardTexts.name
    ).optional

    func add(to routes: Routes) {
        routes.page("double-full-days/board", .readDoubleFullDays) { try CampaignBoardPage($0).html }
        routes.export(.campaignBoard, .readDoubleFullDays)
        routes.list(
            "double-full-days/board", .readDoubleFullDays, CampaignBoardTexts.listing, of: .campaignLine,
            by: [Self.month.asking, Self.order.asking], list)
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<CampaignBoard.Line> {
        let text = try listing.input(Self.month)
        let month = try text.map { try CampaignMonth($0).orThrow(Refusal.monthUnreadable) }
        let from = try listing.cursor.map { try Int($0).orThrow(Flaw.noCursor) } ?? 0
        let board = try CampaignBoard(
            month ?? CampaignMonth(of: listing.visit.context.today), by: try listing.input(Self.order) ?? .items,
            for: listing.visit.actor, listing.db)
        let rows = try board.page(from: from, limit: listing.limit, listing.db)
        let end = max(from, 0) + rows.count
        return Page(rows: rows, total: board.total, next: end < board.total ? String(end) : nil)
    }
}

extension ExportedList {
    static let campaignBoard = ExportedList(
        path: "double-full-days/board", title: CampaignBoardTexts.title,
        heads: { language in
            [SheetHead(DoubleFullDayTexts.mine(language), width: 24)]
                + CampaignBoardTexts.figures.map { figure in
                    SheetHead(figure.isRate ? "\(figure.name(language)) %" : figure.name(language), width: 12)
                } + [
                    SheetHead(DoubleFullDayTexts.heldOn(language), width: 12),
                    SheetHead(DoubleFullDayTexts.state(language), width: 12),
                ]
        },
        count: { query, visit, db in
            try CampaignBoard(CampaignBoardAsked(query, visit).month, for: visit.actor, db).total
        },
        rows: { query, _, visit, db in
            let asked = CampaignBoardAsked(query, visit)
            let board = try CampaignBoard(asked.month, by: asked.order, for: visit.actor, db)
            let lines = try board.page(from: 0, limit: CampaignBoard.most, db)
            return (lines.map { values($0, visit.language) }, nil)
        })

    private static func values(_ line: CampaignBoard.Line, _ language: Language) -> [SheetValue] {
        [.text(line.siteName)]
            + CampaignBoardTexts.figures.map { figure in figure.value(line).map { .whole($0) } ?? .empty }
            + [.day(line.heldOn), .text(DoubleFullDayTexts.name(line.phase)(language))]
    }
}

extension Shape<CampaignBoard.Line> {
    static let campaignLine = Shape(
        "CampaignLine",
        [
            .id("id") { $0.id }, .id("mine") { $0.site }, .text("mineName") { $0.siteName },
            .code("state") { $0.phase },
            .day("heldOn") { $0.heldOn }, .object("items", .share) { $0.items },
            .object("people", .share) { $0.people },
            .whole("found") { $0.found }, .whole("closed") { $0.closed }, .whole("recurrent") { $0.recurrent },
            .whole("closurePercent") { $0.closure }, .whole("repeatPercent") { $0.repeats },
        ])
}
