package import Kernel

extension HiddenDanger {
    /// The law knows general and major; the enterprise divides general by how hard it is to mend.
    package enum Grade: String, Codable, Sendable, CaseIterable, Comparable {
        case generalC = "general-c", generalB = "general-b", generalA = "general-a", major

        private var height: Int { Self.allCases.firstIndex(of: self) ?? 0 }
        package static func < (a: Grade, b: Grade) -> Bool { a.height < b.height }
        /// The next grade up; above general A a person must decide, so it ends there.
        package var raised: Grade { Self.allCases[min(height + 1, Self.allCases.count - 1)] }
        package var legal: LegalGrade { self == .major ? .major : .general }
    }

    /// The two grades of the law.
    package enum LegalGrade: String, Codable, Sendable, CaseIterable { case general, major }
}

/// The grade that a named person gave, in the enterprise's own word where it has one.
package struct Grading: Codable, Hashable, Sendable {
    package let grade: HiddenDanger.Grade
    /// The code of the enterprise's own grade, when it has a scheme.
    package let name: String?
    package let reason: String?
    package let by: PersonID?
    package let role: Role?
    /// The code of the clause of the list of major dangers that it was graded by.
    package let clause: String?

    /// The scheme that the code belongs to; records of the first version have none.
    package let scheme: String?

    package var own: OwnGrade? { name.flatMap { code in scheme.map { OwnGrade(scheme: $0, code: code) } } }
}
