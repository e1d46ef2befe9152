package import Kernel

/// A legal or local number that changes by date: the value in force on a day, with where it comes from.
package struct Parameter: Hashable, Sendable {
    package let name: String
    package let versions: [Version]

    package init(name: String, versions: [Version]) { (self.name, self.versions) = (name, versions) }

    package struct Version: Hashable, Sendable {
        package let value: Int
        package let unit: String
        package let validFrom: Day
        /// The last day on which it holds; `nil` while it is in force.
        package let validTo: Day?
        package let document: String
        package let article: String
        /// `false` marks a local rule that an enterprise or a province sets; the pages show a tag.
        package let isNational: Bool

        package init(
            value: Int, unit: String, validFrom: Day, validTo: Day?, document: String, article: String, isNational: Bool
        ) {
            (self.value, self.unit, self.validFrom, self.validTo) = (value, unit, validFrom, validTo)
            (self.document, self.article, self.isNational) = (document, article, isNational)
        }
    }

    /// The version in force on the day, or `nil` where none was.
    package func version(on day: Day) -> Version? {
        versions.first { $0.validFrom <= day && ($0.validTo.map { day <= $0 } ?? true) }
    }
}
