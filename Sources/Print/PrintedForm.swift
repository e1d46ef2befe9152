package import Kernel

/// A form as it is printed: what stands in it, from top to bottom.
package struct PrintedForm: Sendable {
    package enum Part: Sendable {
        case heading(String)
        /// A label and what is filled in beside it, line under line.
        case facts([Fact])
        case table(Table)
        case note(String)
        /// Where people sign with post and time.
        case signatures([String])
        /// A large code that a phone reads, and what it is good for.
        case code(String, words: String)
    }

    package struct Fact: Hashable, Sendable {
        package let label: String
        package let value: String
        package init(_ label: String, _ value: String) { (self.label, self.value) = (label, value) }
    }

    package struct Table: Sendable {
        /// Each head with its share of the width.
        package let heads: [(title: String, share: Double)]
        package let rows: [[String]]
        package init(heads: [(title: String, share: Double)], rows: [[String]]) {
            (self.heads, self.rows) = (heads, rows)
        }

    }

    /// By what a paper can be checked against the record it was printed from.
    package struct Check: Hashable, Sendable {
        /// `3f9a 0c11 27de`
        package let code: String
        package let address: String
        package init(code: String, address: String) { (self.code, self.address) = (code, address) }
    }

    package let language: Language
    package let paper: Paper
    /// The mine's name, in the head.
    package let house: String
    package let title: String
    package let number: String
    package let parts: [Part]
    package let check: Check?
    /// When it was printed, in words.
    package let printed: String

    package init(
        _ language: Language, on paper: Paper = .a4, house: String, title: String, number: String, parts: [Part],
        check: Check?,
        printed: String
    ) {
        (self.language, self.paper, self.house, self.title) = (language, paper, house, title)
        (self.number, self.parts, self.check, self.printed) = (number, parts, check, printed)
    }
}
