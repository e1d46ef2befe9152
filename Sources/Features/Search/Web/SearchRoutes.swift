import Domain
import Kernel
import Store

/// One search for everything: a page with results by kind, and the same by the interface.
struct SearchRoutes: Sendable {
    private static let question = Ask.text("q", SearchTexts.question, most: 100)
    private static let kind = Ask.choice("kind", SearchTexts.kind, SearchKind.self, SearchTexts.name).optional

    func add(to routes: Routes) {
        routes.page("search", nil) { try SearchPage($0).html }
        routes.list(
            "search", .readRegistry, SearchTexts.searching, of: .searchHit,
            by: [Self.question.asking, Self.kind.asking], find)
        routes.list(
            "search/facets", .readHiddenDangers, SearchTexts.counting, of: .searchFacet, by: [Self.question.asking],
            count)
    }

    @Sendable private func find(_ listing: Listing) throws -> Page<SearchHit> {
        let kind = try listing.input(Self.kind)
        let search = try Search(
            try listing.input(Self.question), kinds: kind.map { [$0] } ?? SearchKind.allCases, limit: listing.limit,
            seesDangers: listing.visit.may(.readHiddenDangers), for: listing.visit.actor, listing.db)
        let parts = SearchKind.allCases.compactMap { search.parts[$0] }
        return Page(rows: parts.flatMap(\.hits), total: parts.reduce(0) { $0 + $1.total }, next: nil)
    }

    @Sendable private func count(_ listing: Listing) throws -> Page<SearchFacet> {
        let filter = HiddenDangerFilter(words: try listing.input(Self.question))
        let facets = try HiddenDangerFacets(filter, for: listing.visit.actor, listing.db)
        let rows = HiddenDangerFacets.Facet.allCases.flatMap { facet in
            facets.counts[facet, default: []].map { SearchFacet(facet: facet, count: $0) }
        }
        return Page(rows: rows, total: rows.count, next: nil)
    }
}
