package import Database
package import Domain
package import Kernel

/// One check as lists show it.
package struct InferenceRow: Sendable {
    package let check: InferenceCheck
    package let siteName: String
    package let placeName: String?
    package let sender: String

    /// Where the next page goes on, when this is a page's last.
    package var cursor: String { TimeCursor(check.at, check.id).text }
}

/// What has come of one danger's question, over all whom this actor may see.
package struct InferenceCounts: Hashable, Sendable {
    package let asked: Int
    package let absent: Int
    package let found: Int
    package let notApplicable: Int
    package var answered: Int { absent + found + notApplicable }
}

extension InferenceStore {
    /// A mine sees what it was asked; a company what its mines were; a regulator what regulators asked in its region.
    static func visible(to actor: Actor, _ db: Reader) throws -> SQL {
        let scope = try Scope.of(actor, db).condition
        return actor.role.isRegulator ? "\(scope) AND inference_check.is_official = 1" : scope
    }

    package static func find(_ id: InferenceCheckID, for actor: Actor, _ db: Reader) throws -> Kept? {
        try db.first(
            """
            SELECT inference_check.version, inference_check.body FROM inference_check
            JOIN site ON site.id = inference_check.site_id
            WHERE inference_check.id = \(id) AND \(try visible(to: actor, db))
            """
        ) { row in
            let version: Int = try row["version"]
            return Kept(check: try JSONText.decode(from: try row["body"]), version: version)
        }
    }

    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = InferenceCheckID(text), let kept = try find(id, for: actor, db) else {
            throw Refusal.unknownInference
        }
        return kept
    }

    /// The newest checks in sight, of one danger or of all, open ones only when asked so, with the exact count.
    package static func page(
        of danger: HiddenDanger.ID? = nil, isOpen: Bool = false, after: TimeCursor<InferenceCheckSubject>? = nil,
        limit: Int, for actor: Actor, _ db: Reader
    ) throws -> (rows: [InferenceRow], total: Int) {
        let source: SQL = if let danger { "inference_check.danger_id = \(danger)" } else { "1 = 1" }
        let beyond: SQL =
            if let after { "(inference_check.asked_at, inference_check.id) < (\(after.at), \(after.id))" } else {
                "1 = 1"
            }
        let open: SQL = isOpen ? "inference_check.answer IS NULL" : "1 = 1"
        let from: SQL = """
            FROM inference_check JOIN site ON site.id = inference_check.site_id
            LEFT JOIN place ON place.site_id = inference_check.site_id AND place.id = inference_check.place_id
            WHERE \(try visible(to: actor, db)) AND \(source) AND \(open)
            """
        let rows = try db.all(
            """
            SELECT inference_check.body, site.name AS site_name, place.name AS place_name \(from) AND \(beyond)
            ORDER BY inference_check.asked_at DESC, inference_check.id DESC LIMIT \(limit)
            """
        ) {
            (
                check: try JSONText.decode(InferenceCheck.self, from: try $0["body"]),
                site: try $0["site_name"] as String,
                place: try $0["place_name"] as String?
            )
        }
        let names = try RegistryStore.names(of: "person", rows.map(\.check.by), db)
        return (
            rows.map {
                InferenceRow(
                    check: $0.check, siteName: $0.site, placeName: $0.place,
                    sender: names[$0.check.by] ?? $0.check.by.text)
            }, try db.value("SELECT count(*) AS n \(from)")
        )
    }

    package static func counts(of danger: HiddenDanger.ID, for actor: Actor, _ db: Reader) throws -> InferenceCounts {
        let found = try db.all(
            """
            SELECT COALESCE(inference_check.answer, '') AS answer, count(*) AS n FROM inference_check
            JOIN site ON site.id = inference_check.site_id
            WHERE inference_check.danger_id = \(danger) AND \(try visible(to: actor, db))
            GROUP BY inference_check.answer
            """
        ) { (try $0["answer"] as String, try $0["n"] as Int) }
        let numbers = Dictionary(found) { $0 + $1 }
        return InferenceCounts(
            asked: numbers.values.reduce(0, +), absent: numbers["absent", default: 0],
            found: numbers["found", default: 0], notApplicable: numbers["not-applicable", default: 0])
    }
}
