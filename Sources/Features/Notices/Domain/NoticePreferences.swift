package import Kernel

/// What one person wants to be told, beside what nobody can switch off.
package struct NoticePreferences: Codable, Hashable, Sendable {
    /// The groups for which the bell rings.
    package let bell: [NoticeKind.Group]
    /// Narrowed to matters from this grade up; `nil` takes all.
    package let leastGrade: String?
    /// Narrowed to these places and what lies in them; none takes all.
    package let places: [PlaceID]
    /// Narrowed to the work of these units and what lies below them; none takes all.
    package let teams: [OrganisationID]

    package init(
        bell: Set<NoticeKind.Group> = Set(NoticeKind.Group.allCases), leastGrade: String? = nil,
        places: [PlaceID] = [], teams: [OrganisationID] = []
    ) {
        self.bell = NoticeKind.Group.allCases.filter(bell.contains)
        (self.leastGrade, self.places, self.teams) = (leastGrade, places, teams)
    }

    /// Whether a person is told; `isWithin` says whether place and team are among those that it was narrowed to.
    package func tells(_ kind: NoticeKind, grade: String?, isWithin: Bool) -> Bool {
        kind.necessity != nil || isWithin && reaches(grade) && bell.contains(kind.group)
    }

    /// A matter without a grade is never below the least one: nobody knows yet how bad it is.
    private func reaches(_ code: String?) -> Bool {
        let (least, own) = (leastGrade.flatMap(Self.grades.firstIndex), code.flatMap(Self.grades.firstIndex))
        guard let least, let own else { return true }
        return own >= least
    }

    /// From the lowest up, as the matters name them.
    package static let grades = ["general-c", "general-b", "general-a", "major"]
}
