import Domain
import Kernel
import Store

/// The map of mines as a page and by the interface.
struct MineMapRoutes: Sendable {
    let shapes: CountyShapes

    func add(to routes: Routes) {
        routes.page("mines/map", .readHiddenDangers) { [shapes] in try MineMapPage($0, shapes).html }
        routes.list(
            "mines/map", .readHiddenDangers, MapTexts.listing, of: .placedMine, by: MineMapQuestions.all
        ) { [shapes] listing in
            let actor = listing.visit.actor
            var filter = try MineMapQuestions.filter(listing.input, listing.visit, shapes)
            let after = try listing.cursor.map { try MineMapCursor($0).orThrow(Flaw.noCursor) }
            let part = try MineStandings.part(filter, after: after, limit: listing.limit, for: actor, listing.db)
            let worst = filter.worst
            filter.worst = nil
            let counts = try MineStandings.counts(filter, for: actor, listing.db)
            let total = worst.map { counts.byWorst[$0] ?? 0 } ?? counts.total
            return Page(rows: part.rows.map { PlacedMine($0, shapes) }, total: total, next: part.next)
        }
    }
}

extension Shape<PlacedMine> {
    static let placedMine = Shape(
        "MineOnMap",
        [
            .id("mine") { $0.mine.site }, .text("name") { $0.mine.name }, .code("kind") { $0.mine.kind },
            .code("status") { $0.mine.status }, .maybe("division") { $0.mine.division },
            .code("worst") { $0.mine.worst }, .whole("listed") { $0.mine.listed }, .whole("major") { $0.mine.major },
            .whole("overdue") { $0.mine.overdue }, .whole("open") { $0.mine.open },
            .flag("standingStill") { $0.mine.isStandingStill }, .code("placing") { $0.placing },
            .degrees("latitude") { $0.point?.latitude }, .degrees("longitude") { $0.point?.longitude },
        ])
}
