package import Kernel

/// A legal or local number that changes by date: the value in force on a day, with where it comes from.
package struct Parameter: Hashable, Sendable {
    package let name: String
    package let versions: [Version]

    package init(name: String, versions: [Version]) { (self.name, self.versions) = (name, versions) }

    package struct Version: Hashable, Sendable {
        package let value: Int
        package let unit: String
        package let term: Term
        package let origin: Origin

        package init(value: Int, unit: String, term: Term, origin: Origin) {
            (self.value, self.unit, self.term, self.origin) = (value, unit, term, origin)
        }
    }

    /// The version in force on the day, or `nil` where none was.
    package func version(on day: Day) -> Version? { versions.first { $0.term.contains(day) } }
}

/// From when to when a rule holds, both days included.
package struct Term: Hashable, Sendable {
    package let from: Day
    /// The last day on which it holds; `nil` while it is in force.
    package let to: Day?

    package init(from: Day, to: Day?) { (self.from, self.to) = (from, to) }

    package func contains(_ day: Day) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }

    package func overlaps(_ other: Term) -> Bool {
        (to.map { other.from <= $0 } ?? true) && (other.to.map { from <= $0 } ?? true)
    }
}

/// Where a rule comes from: whoever reads a finding can look it up.
package struct Origin: Hashable, Sendable {
    package let document: String
    package let article: String
    /// `CN`, a division's code, or `enterprise`.
    package let jurisdiction: String
    /// A local rule has no verified national number; it can be edited, and the pages show a tag.
    package let isLocal: Bool

    package init(document: String, article: String, jurisdiction: String, isLocal: Bool) {
        (self.document, self.article) = (document, article)
        (self.jurisdiction, self.isLocal) = (jurisdiction, isLocal)
    }
}
