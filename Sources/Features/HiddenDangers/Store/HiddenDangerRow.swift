import Database
package import Domain
package import Kernel

/// One row of the register.
package struct HiddenDangerRow: Sendable {
    package let id: HiddenDanger.ID
    package let num: Int
    package let what: String
    package let place: String?
    package let site: SiteID
    package let siteName: String
    package let phase: HiddenDanger.Phase
    package let grade: HiddenDanger.Grade?
    /// What the enterprise calls that grade, when it has a scheme of its own.
    package let ownGrade: OwnGrade?
    package let assignee: String?
    package let deadline: Day?
    /// Until when a correction has to be verified.
    package let verifyBy: Day?
    package let reportedAt: Instant
    package let changedAt: Instant
    package let extensions: Int
    package let isNearMiss: Bool
    package let isRecurrent: Bool
    package let isListed: Bool
    /// What the list was sorted by.
    let key: String

    static let columns: SQL =
        """
        hidden_danger.id, hidden_danger.num, hidden_danger.body ->> 'finding' AS finding,
        hidden_danger.body -> 'grading' ->> 'scheme' AS scheme, hidden_danger.body -> 'grading' ->> 'name' AS own_grade,
        hidden_danger.site_id,
        site.name AS site_name, place.name AS place_name, hidden_danger.phase, hidden_danger.grade, person.name AS assignee,
        hidden_danger.deadline_on, hidden_danger.verify_by_on, hidden_danger.reported_at, hidden_danger.changed_at,
        hidden_danger.extensions, hidden_danger.near_miss, hidden_danger.recurrence_of, hidden_danger.listed_level
        """

    static let tables: SQL =
        """
        hidden_danger JOIN site ON site.id = hidden_danger.site_id
        LEFT JOIN person ON person.id = hidden_danger.assignee_id
        LEFT JOIN place ON place.site_id = hidden_danger.site_id AND place.id = hidden_danger.place_id
        """

    init(_ row: Row) throws {
        id = try row["id"]
        num = try row["num"]
        let finding: Finding = try JSONText.decode(from: try row["finding"])
        what = finding.what
        site = try row["site_id"]
        siteName = try row["site_name"]
        place = try row["place_name"] as String? ?? finding.placeText
        phase = HiddenDanger.Phase(rawValue: try row["phase"]) ?? .reported
        grade = (try row["grade"] as String?).flatMap(HiddenDanger.Grade.init)
        let code: String? = try row["own_grade"]
        ownGrade = try (row["scheme"] as String?).flatMap { scheme in code.map { OwnGrade(scheme: scheme, code: $0) } }
        assignee = try row["assignee"]
        deadline = try row["deadline_on"]
        verifyBy = try row["verify_by_on"]
        reportedAt = try row["reported_at"]
        changedAt = try row["changed_at"] as Instant? ?? reportedAt
        extensions = try row["extensions"] as Int? ?? 0
        isNearMiss = try row["near_miss"] as Bool? ?? finding.isNearMiss
        isRecurrent = try row["recurrence_of"] as String? != nil
        isListed = try row["listed_level"] as String? != nil
        key = try row["sort_key"]
    }
}
