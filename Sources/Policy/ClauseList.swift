package import Kernel

/// A dated list of what makes a hidden danger major, clause by clause, for some kinds of sites.
package struct ClauseList: Hashable, Sendable {
    package let name: String
    package let title: Localized
    /// The kinds of sites that it is for, by their codes.
    package let sites: Set<String>
    package let term: Term
    package let origin: Origin
    package let clauses: [Clause]

    package init(
        name: String, title: Localized, sites: Set<String>, term: Term, origin: Origin, clauses: [Clause]
    ) {
        (self.name, self.title, self.sites) = (name, title, sites)
        (self.term, self.origin, self.clauses) = (term, origin, clauses)
    }

    package func clause(_ code: String) -> Clause? { clauses.first { $0.code == code } }
}

/// One clause: where it stands, what it is about in our own words, and the patterns by which a text resembles it.
package struct Clause: Hashable, Sendable {
    package let code: String
    /// `第五条第一项`
    package let article: String
    package let heading: Localized
    package let gist: Localized
    package let patterns: [Language: [ClausePattern]]

    package init(
        code: String, article: String, heading: Localized, gist: Localized, patterns: [Language: [ClausePattern]]
    ) {
        (self.code, self.article, self.heading) = (code, article, heading)
        (self.gist, self.patterns) = (gist, patterns)
    }
}

/// Parts that should all be found; of each part one of its alternatives.
package struct ClausePattern: Hashable, Sendable {
    package let parts: [[Mark]]
    package init(_ parts: [[Mark]]) { self.parts = parts }

    /// A word that stands in the text, or a number with its unit.
    package enum Mark: Hashable, Sendable {
        case word(String)
        case number(Comparison, Double, unit: String)
    }

    package enum Comparison: Character, Sendable, CaseIterable {
        case atLeast = "≥", atMost = "≤", above = ">", below = "<"

        package func holds(_ a: Double, _ b: Double) -> Bool {
            switch self {
            case .atLeast: a >= b
            case .atMost: a <= b
            case .above: a > b
            case .below: a < b
            }
        }
    }
}
