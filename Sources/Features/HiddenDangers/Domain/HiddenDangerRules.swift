package import Kernel
package import Policy

/// The dated numbers of this feature as they stand on one day, each from `Regulations/hidden-dangers.yaml`.
package struct HiddenDangerRules: Hashable, Sendable {
    package let deadlineDays: [HiddenDanger.Grade: Int]
    package let verificationDays: [HiddenDanger.LegalGrade: Int]
    package let extensionLimit: [HiddenDanger.LegalGrade: Int]
    /// How many levels above the one who assigned the first extension is decided; each further one takes one more.
    package let extensionLevelsAbove: Int
    package let recurrenceDays: Int
    /// Who is told how many days before and after a deadline.
    package let ladders: Ladders
    /// The grades as enterprises word them, by scheme.
    package let schemes: [CodeList]
    /// The lists of what makes a danger major, those of other days too: each danger is judged by the list of its own day.
    private let clauseLists: [ClauseList]
    private let mostClauses: Int
    private let leastClausePercent: Int
    /// From how much on another danger counts as similar.
    package let leastResemblancePercent: Int

    package init(_ book: RuleBook, on day: Day) throws(Refusal) {
        func number(_ name: String) throws(Refusal) -> Int { try book.value("hidden-danger.\(name)", on: day) }
        var (deadlines, verification, limits):
            ([HiddenDanger.Grade: Int], [HiddenDanger.LegalGrade: Int], [HiddenDanger.LegalGrade: Int]) = (
                [:], [:], [:]
            )
        for grade in HiddenDanger.Grade.allCases { deadlines[grade] = try number("deadline-days.\(grade.rawValue)") }
        for legal in HiddenDanger.LegalGrade.allCases {
            verification[legal] = try number("verification-days.\(legal.rawValue)")
            limits[legal] = try number("extension-limit.\(legal.rawValue)")
        }
        (deadlineDays, verificationDays, extensionLimit) = (deadlines, verification, limits)
        extensionLevelsAbove = try number("extension-levels-above")
        recurrenceDays = try number("recurrence-days")
        ladders = try Ladders(book, on: day)
        clauseLists = book.clauseLists
        mostClauses = try book.value("clause-suggestion.most", on: day)
        leastClausePercent = try book.value("clause-suggestion.least-resemblance-percent", on: day)
        leastResemblancePercent = try book.value("similar-case.least-resemblance-percent", on: day)
        schemes = book.lists(under: "hidden-danger.grades.", on: day)
    }

    package func latestDeadline(_ grade: HiddenDanger.Grade, from day: Day) -> Day {
        day.adding(days: deadlineDays[grade] ?? 0)
    }

    package func verifyBy(_ grade: HiddenDanger.Grade?, from day: Day) -> Day {
        day.adding(days: verificationDays[grade?.legal ?? .general] ?? 0)
    }

    package func mostExtensions(_ grade: HiddenDanger.Grade?) -> Int { extensionLimit[grade?.legal ?? .general] ?? 0 }

    /// Up to whom an overdue danger has risen.
    package func escalated(_ danger: HiddenDanger, on day: Day) -> Role? {
        guard let deadline = danger.deadline, danger.isOverdue(on: day) else { return nil }
        return ladders.risen(.rectification, isMajor: danger.isMajor, days: deadline.days(until: day))
    }

    /// The clauses that a text resembles, as many as the rules offer.
    package func suggestions(for text: String, in list: ClauseList) -> [ClauseSuggestion] {
        list.suggestions(for: text, most: mostClauses, leastPercent: leastClausePercent)
    }

    /// The clauses in force for such a site on the day.
    package func clauses(for kind: Site.Kind, on day: Day) -> ClauseList? {
        clauseLists.first { $0.sites.contains(kind.rawValue) && $0.term.contains(day) }
    }

    package func clause(_ code: String, on day: Day) -> Clause? {
        clauseLists.lazy.filter { $0.term.contains(day) }.compactMap { $0.clause(code) }.first
    }

    package func scheme(_ name: String) -> CodeList? { schemes.first { $0.name == name } }
}
