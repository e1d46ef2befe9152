package import Kernel
package import Policy

/// The grades as one enterprise words them, each with the grade of the product that it stands for.
package struct GradeWords: Hashable, Sendable {
    /// The lists of `Regulations/hidden-danger-grades.yaml` that word grades are named so.
    package static let prefix = "hidden-danger.grades."

    package struct Word: Hashable, Sendable {
        package let code: String
        package let name: Localized
        package let grade: HiddenDanger.Grade
    }

    /// The list that holds here; without one the product's own words do.
    package let scheme: CodeList?
    package let words: [Word]

    package init(_ scheme: CodeList? = nil) {
        self.scheme = scheme
        words = (scheme?.codes ?? []).compactMap { code in
            HiddenDanger.Grade(rawValue: code.means).map { Word(code: code.code, name: code.name, grade: $0) }
        }
    }

    /// A grade that somebody wrote: a word's code, what it is called in either language, or a grade of the product.
    package func grade(_ text: String) throws(Refusal) -> (grade: HiddenDanger.Grade, own: OwnGrade?) {
        let known = words.first { $0.code == text || $0.name.zh == text || $0.name.en == text }
        if let known { return (known.grade, own(known)) }
        guard let grade = HiddenDanger.Grade(rawValue: text) else { throw .unknownGrade(text, codes: codes) }
        guard scheme != nil else { return (grade, nil) }
        guard let word = words.first(where: { $0.grade == grade }) else { throw .unknownGrade(text, codes: codes) }
        return (grade, own(word))
    }

    /// The lowest word that is not below a grade, for an enterprise need not divide general as finely as the product.
    package func word(atLeast grade: HiddenDanger.Grade) -> Word? {
        words.filter { $0.grade >= grade }.min { $0.grade < $1.grade }
    }

    private var codes: [String] { scheme == nil ? HiddenDanger.Grade.allCases.map(\.rawValue) : words.map(\.code) }

    private func own(_ word: Word) -> OwnGrade? { scheme.map { OwnGrade(scheme: $0.name, code: word.code) } }
}

/// What a grade was called by whoever gave it: the scheme in force then, and its code.
package struct OwnGrade: Codable, Hashable, Sendable {
    package let scheme: String
    package let code: String

    package init(scheme: String, code: String) { (self.scheme, self.code) = (scheme, code) }
}

extension RuleBook {
    /// The schemes in which an enterprise may word its grades.
    package func gradingSchemes(on day: Day) -> [CodeList] { lists(under: GradeWords.prefix, on: day) }
}
