package import Database
package import Domain
package import Kernel

/// What a list asks for.
package struct HiddenDangerFilter: Hashable, Sendable {
    package var words: String = ""
    package var phase: HiddenDanger.Phase?
    package var site: SiteID?
    package var limit: Int = 50
    package var cursor: HiddenDangerCursor?

    package init(
        words: String = "", phase: HiddenDanger.Phase? = nil, site: SiteID? = nil, limit: Int = 50,
        cursor: HiddenDangerCursor? = nil
    ) {
        (self.words, self.phase, self.site) = (words, phase, site)
        self.limit = min(max(limit, 1), 200)
        self.cursor = cursor
    }
}

/// Where the next page of a list begins: after this danger, newest first.
package struct HiddenDangerCursor: Hashable, Sendable {
    package let reportedAt: Instant
    package let id: HiddenDanger.ID

    package init(reportedAt: Instant, id: HiddenDanger.ID) { (self.reportedAt, self.id) = (reportedAt, id) }

    package init?(_ text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let milliseconds = Int64(parts[0]), let id = HiddenDanger.ID(String(parts[1]))
        else { return nil }
        self.init(reportedAt: Instant(milliseconds: milliseconds), id: id)
    }

    package var text: String { "\(reportedAt.milliseconds)~\(id)" }
}

/// One row of the register.
package struct HiddenDangerRow: Sendable {
    package let id: HiddenDanger.ID
    package let num: Int
    package let what: String
    package let place: String?
    package let siteName: String
    package let phase: HiddenDanger.Phase
    package let grade: HiddenDanger.Grade?
    package let assignee: String?
    package let deadline: Day?
    package let reportedAt: Instant
}

extension HiddenDangerStore {
    /// The danger of an address; refuses alike what is unknown and what this actor may not see.
    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = HiddenDanger.ID(text), let kept = try find(id, for: actor, db) else { throw Refusal.unknownHiddenDanger }
        return kept
    }

    /// The danger, or `nil` both where there is none and where this actor may not see it.
    package static func find(_ id: HiddenDanger.ID, for actor: Actor, _ db: Reader) throws -> Kept? {
        try db.first(
            """
            SELECT hidden_danger.version, hidden_danger.body FROM hidden_danger JOIN site ON site.id = hidden_danger.site_id
            WHERE hidden_danger.id = \(id) AND \(try visible(to: actor, db))
            """, Kept.init)
    }

    /// A page of the register, newest first, with the exact count of all that matches.
    package static func page(
        _ filter: HiddenDangerFilter, for actor: Actor, _ db: Reader
    ) throws -> (rows: [HiddenDangerRow], total: Int) {
        let matches = try matching(filter, for: actor, db)
        let total = try HiddenDangerCounts.total(filter, for: actor, db) ?? db.value(
            "SELECT count(*) AS n FROM hidden_danger JOIN site ON site.id = hidden_danger.site_id WHERE \(matches)", as: Int.self)
        let after: SQL =
            switch filter.cursor {
            case nil: "1 = 1"
            case let cursor?:
                "(hidden_danger.reported_at, hidden_danger.id) < (\(cursor.reportedAt), \(cursor.id))"
            }
        let order: SQL = "hidden_danger.reported_at DESC, hidden_danger.id DESC"
        let rows = try db.all(
            """
            SELECT hidden_danger.id, hidden_danger.num, hidden_danger.body ->> 'finding' AS finding, site.name AS site_name,
                hidden_danger.phase, hidden_danger.grade, person.name AS assignee, hidden_danger.deadline_on,
                hidden_danger.reported_at
            FROM hidden_danger JOIN site ON site.id = hidden_danger.site_id
            LEFT JOIN person ON person.id = hidden_danger.assignee_id
            WHERE hidden_danger.id IN (\(HiddenDangerHits.ids(
                matches, after: after, order: order, most: filter.limit, isSearch: !filter.words.isEmpty)))
            ORDER BY \(order)
            """, HiddenDangerRow.init)
        return (rows, total)
    }

    private static func matching(_ filter: HiddenDangerFilter, for actor: Actor, _ db: Reader) throws -> SQL {
        let phase: SQL = if let phase = filter.phase { "hidden_danger.phase = \(phase.rawValue)" } else { "1 = 1" }
        let words: SQL =
            if filter.words.isEmpty { "1 = 1" } else { HiddenDangerWords.condition(filter.words) }
        let site: SQL = if let site = filter.site { "hidden_danger.site_id = \(site)" } else { "1 = 1" }
        return "\(try visible(to: actor, db)) AND \(phase) AND \(site) AND \(words)"
    }

    /// Regulators see major dangers and what they found themselves; other texts only their mine's own people see.
    private static func visible(to actor: Actor, _ db: Reader) throws -> SQL {
        let scope = try Scope.of(actor, db).condition
        return actor.role.isRegulator ? "\(scope) AND (hidden_danger.grade = 'major' OR hidden_danger.found_by IN ('regulator', 'state-inspection'))" : scope
    }
}

extension HiddenDangerStore.Kept {
    init(_ row: Row) throws {
        let version: Int = try row["version"]
        self.init(danger: try JSONText.decode(from: try row["body"]), version: version)
    }
}

extension HiddenDangerRow {
    fileprivate init(_ row: Row) throws {
        id = try row["id"]
        num = try row["num"]
        let finding: Finding = try JSONText.decode(from: try row["finding"])
        (what, place) = (finding.what, finding.placeText)
        siteName = try row["site_name"]
        let phaseText: String = try row["phase"]
        phase = HiddenDanger.Phase(rawValue: phaseText) ?? .reported
        grade = (try row["grade"] as String?).flatMap(HiddenDanger.Grade.init)
        assignee = try row["assignee"]
        deadline = try row["deadline_on"]
        reportedAt = try row["reported_at"]
    }
}
