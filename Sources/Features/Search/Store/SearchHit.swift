package import Domain

/// One thing that was found.
package struct SearchHit: Sendable {
    package let kind: SearchKind
    /// Of the thing that its page shows: a comment's is its danger's.
    package let id: String
    package let title: String
    package let snippet: Snippet
    package let siteName: String?
    package let place: Place.Kind?
}
