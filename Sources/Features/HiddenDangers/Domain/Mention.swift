package import Kernel

/// Persons named in a text as `@` and their name. Chinese has no space after a name, so the longest name that fits counts.
package struct Mentions: Sendable {
    private let tails: [Substring]
    private static let most = 10
    private static let longestName = 24

    package init(in text: String) {
        tails = text.split(omittingEmptySubsequences: false) { "@＠\n".contains($0) }.dropFirst().prefix(Self.most)
            .map { $0.prefix(Self.longestName) }
    }

    /// All that could be a name.
    package var candidates: [String] {
        tails.flatMap { tail in tail.indices.map { String(tail[...$0]) } }
    }

    package func persons(among known: [(id: PersonID, name: String)]) -> [PersonID] {
        var found: [PersonID] = []
        for tail in tails {
            let fitting = known.filter { tail.hasPrefix($0.name) }
            let longest = fitting.map(\.name.count).max()
            found += fitting.filter { $0.name.count == longest && !found.contains($0.id) }.map(\.id)
        }
        return found
    }
}
