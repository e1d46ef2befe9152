import Domain
import Kernel
import Store

/// Where this month's Double-Full Day stands: of the own mine how much is looked at, of many mines how many have one.
enum DoubleFullDayTile {
    private typealias Texts = DoubleFullDayTexts

    static func overview(_ reading: Reading) throws -> Overview {
        let visit = reading.visit
        guard visit.may(.readDoubleFullDays) else { return Overview() }
        let month = CampaignMonth(of: visit.context.today)
        if let site = visit.actor.site {
            let kept = try DoubleFullDayStore.page(
                of: site, in: month, after: nil, limit: 1, for: visit.actor, reading.db
            ).rows.first
            return Overview(tiles: [own(kept)])
        }
        return Overview(tiles: [many(try CampaignStanding(month, for: visit.actor, reading.db), month)])
    }

    private static func own(_ kept: DoubleFullDayStore.Kept?) -> Overview.Tile {
        guard let kept else {
            return Overview.Tile(title: Texts.notOpened, figure: "—", href: "/double-full-days")
        }
        let (address, items) = ("/double-full-days/\(kept.day.id)", kept.figures.items)
        return Overview.Tile(
            title: Texts.tile(kept.day.heldOn, kept.day.phase), figure: "\(items.percent) %", href: address,
            parts: [
                .init(title: Texts.notInspected, figure: items.notDone, href: address),
                .init(title: Texts.absent, figure: kept.figures.people.notDone, href: address),
            ])
    }

    private static func many(_ standing: CampaignStanding, _ month: CampaignMonth) -> Overview.Tile {
        let board = Address("/double-full-days/board", ["month": month.text]).href
        let list = Address("/double-full-days", ["month": month.text]).href
        return Overview.Tile(
            title: Texts.openedMines, figure: "\(standing.opened)/\(standing.opened + standing.missing)", href: board,
            parts: [
                .init(title: Texts.closedMines, figure: standing.closed, href: board),
                .init(title: Texts.withoutOne, figure: standing.missing, href: list),
            ])
    }
}
