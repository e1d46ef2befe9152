package import Kernel

/// A danger as another register tells it: nothing of it was recorded here when it happened.
package struct ImportedDanger: Codable, Hashable, Sendable {
    package let id: HiddenDangerID
    package let site: SiteID
    /// What the row said, field by field: what is compared when the same row comes again.
    package let words: [String: String]
    package let finding: Finding
    package let phase: HiddenDanger.Phase
    package let foundAt: Instant
    package let reportedBy: PersonID?
    package let grade: HiddenDanger.Grade?
    package let stoppedArea: String?
    package let assignment: Assignment?
    package let rounds: [Round]
    package let endedAt: Instant?
    /// Who brought it in and when: its only record.
    package let recordedBy: PersonID
    package let recordedAt: Instant

    /// Its number in the other register.
    package var number: String? { words["number"] }
}

extension HiddenDanger {
    /// Whether nothing has happened to it here since it was brought in.
    package var isAsImported: Bool { imported.flatMap { HiddenDanger.founded(by: .imported($0)) } == self }
}
