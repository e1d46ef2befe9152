/// Why something elsewhere may have the same fault, the strongest first.
package enum InferenceKinship: String, Sendable, CaseIterable, Comparable {
    /// A danger by the same clause was found there before.
    case clause
    /// The same production system.
    case system
    /// The same model, or the same kind of place or mine.
    case type

    package static func < (one: Self, other: Self) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
}

/// One that could be asked, and what it has in common with the source.
package struct InferenceCandidate<Subject: Sendable>: Sendable {
    package let id: Subject
    package let name: String
    package let kinships: [InferenceKinship]

    package init(id: Subject, name: String, kinships: [InferenceKinship]) {
        (self.id, self.name, self.kinships) = (id, name, kinships.sorted())
    }

    /// Whether the form proposes it: kind alone is little, unless nothing is nearer.
    package func isNear(among all: [Self]) -> Bool { kinships.areNear || !all.contains { $0.kinships.areNear } }
}

extension [InferenceKinship] {
    fileprivate var areNear: Bool { count > 1 || contains(.clause) }

    /// More in common comes first, then the stronger.
    package func precedes(_ other: Self) -> Bool {
        if count != other.count { return count > other.count }
        guard let mine = first, let others = other.first else { return false }
        return mine < others
    }
}
