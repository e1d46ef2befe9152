import Domain
import Kernel
import Store

/// One counted value of a facet.
struct SearchFacet: Sendable {
    let facet: HiddenDangerFacets.Facet
    let count: HiddenDangerFacets.Count
}

extension Shape<SearchFacet> {
    static let searchFacet = Shape(
        "SearchFacet",
        [
            .code("facet") { $0.facet }, .text("value") { $0.count.value }, .maybe("name") { $0.count.name },
            .whole("count") { $0.count.number },
        ])
}

extension Shape<SearchHit> {
    static let searchHit = Shape(
        "SearchHit",
        [
            .code("kind") { $0.kind }, .text("id") { $0.id }, .text("title") { $0.title },
            .text("snippet") { $0.snippet.text }, .texts("marked") { $0.snippet.hits }, .maybe("mine") { $0.siteName },
            .text("href") { $0.href },
        ])
}

extension SearchHit {
    /// The page that shows it.
    var href: String {
        switch kind {
        case .hiddenDanger, .comment: "/hidden-dangers/\(id)"
        case .place: "/places/\(id)"
        case .mine: "/mines/\(id)"
        case .person: "/persons/\(id)"
        }
    }
}
