/// What a search looks for, in the order in which results are shown.
package enum SearchKind: String, Sendable, CaseIterable {
    case hiddenDanger = "hidden-danger", comment, place, mine, person
}

/// A text around its first hit, cut into what was asked for and what stands around it.
package struct Snippet: Hashable, Sendable {
    package struct Piece: Hashable, Sendable {
        package let text: String
        package let isHit: Bool

        package init(_ text: String, isHit: Bool) { (self.text, self.isHit) = (text, isHit) }
    }

    package let pieces: [Piece]
    package init(_ pieces: [Piece]) { self.pieces = pieces }

    package var text: String { pieces.map(\.text).joined() }
    package var hits: [String] { pieces.filter(\.isHit).map(\.text) }
}
