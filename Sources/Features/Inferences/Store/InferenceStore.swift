package import Database
package import Domain
package import Kernel

/// Checks are asked together and answered one by one, each with its record.
package struct InferenceStore: Sendable {
    static let migration = Migration(
        number: 146, "questions asked elsewhere because a like danger was found",
        [
            """
            CREATE TABLE inference_check (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, danger_id TEXT NOT NULL,
                place_id TEXT, is_official \(.integer) NOT NULL CHECK (is_official IN (0, 1)), answer TEXT,
                deadline_on TEXT NOT NULL, asked_at \(.integer) NOT NULL,
                version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL, PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX inference_check_by_danger ON inference_check (danger_id, asked_at, id)",
            "CREATE INDEX inference_check_by_site ON inference_check (site_id, asked_at, id)",
            "CREATE INDEX inference_check_open ON inference_check (site_id, deadline_on, id) WHERE answer IS NULL",
        ])

    package struct Kept: Sendable {
        package let check: InferenceCheck
        package let version: Int
    }

    /// Asks all receivers at once; one that lies beyond the sender's reach refuses the whole.
    package static func ask(_ command: AskInference, about danger: HiddenDanger.ID, in context: Context, _ db: Writer)
        throws -> [Kept]
    {
        guard let kept = try HiddenDangerStore.find(danger, for: context.actor, db) else {
            throw Refusal.unknownHiddenDanger
        }
        return try command.decide(on: kept.danger, in: context).map { event in
            guard let check = InferenceCheck.founded(by: event) else {
                preconditionFailure("a question founds a check")
            }
            try HiddenDangerStore.expectScope(of: context.actor, over: check.site, db)
            try HiddenDangerStore.expectPlaces([check.place].compactMap(\.self), at: check.site, db)
            try db.run(
                """
                INSERT INTO inference_check (site_id, id, danger_id, place_id, is_official, deadline_on, asked_at, version, body)
                VALUES (\(check.site), \(check.id), \(check.source), \(check.place), \(check.role.isRegulator),
                    \(check.deadline), \(check.at), 1, \(try JSONText.encode(check)))
                """)
            try record(event, about: check, number: 0, db, context)
            return Kept(check: check, version: 1)
        }
    }

    /// Answers; what was found is reported as a hidden danger of the mine in the same transaction.
    package static func answer(
        _ kind: InferenceCheck.Kind, _ note: String, on id: InferenceCheckID, version: Int?, fresh: HiddenDanger.ID,
        in context: Context, _ db: Writer
    ) throws -> Kept {
        guard let kept = try find(id, for: context.actor, db) else { throw Refusal.unknownInference }
        guard version == nil || version == kept.version else { throw Refusal.stale }
        var check = kept.check
        let command = AnswerInference(kind, note, danger: kind == .found ? fresh : nil)
        for event in try command.decide(on: check, in: context) {
            check.apply(event)
            try record(event, about: check, number: kept.version, db, context)
        }
        if kind == .found {
            let finding = Finding(what: note, place: check.place, source: .daily)
            let report = ReportHiddenDanger(id: fresh, site: check.site, finding: finding)
            _ = try HiddenDangerStore.report(report, in: context, db)
        }
        try db.run(
            """
            UPDATE inference_check SET answer = \(check.answer?.kind.rawValue), found_id = \(check.answer?.danger),
                version = \(kept.version + 1),
                body = \(try JSONText.encode(check)) WHERE site_id = \(check.site) AND id = \(check.id)
            """)
        return Kept(check: check, version: kept.version + 1)
    }

    private static func record(
        _ event: InferenceEvent, about check: InferenceCheck, number: Int, _ db: Writer, _ context: Context
    ) throws {
        try db.append(event, of: check, number: number, site: check.site, in: context)
    }
}
