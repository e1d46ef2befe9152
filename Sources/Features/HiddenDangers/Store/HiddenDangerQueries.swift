package import Database
package import Domain
package import Kernel

extension HiddenDangerStore {
    /// The danger of an address; refuses alike what is unknown and what this actor may not see.
    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = HiddenDanger.ID(text), let kept = try find(id, for: actor, db) else {
            throw Refusal.unknownHiddenDanger
        }
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

    /// The danger, whoever asks.
    static func kept(_ id: HiddenDanger.ID, _ db: Reader) throws -> Kept? {
        try db.first("SELECT version, body FROM hidden_danger WHERE id = \(id)", Kept.init)
    }

    /// The danger of a number; `nil` both where there is none and where this actor may not see it.
    package static func numbered(_ number: Int, for actor: Actor, _ db: Reader) throws -> HiddenDanger? {
        try db.first(
            """
            SELECT hidden_danger.version, hidden_danger.body FROM hidden_danger JOIN site ON site.id = hidden_danger.site_id
            WHERE hidden_danger.num = \(number) AND \(try visible(to: actor, db))
            """, Kept.init)?.danger
    }

    /// Regulators see major dangers and what they found themselves; other texts only their mine's own people see.
    static func visible(to actor: Actor, _ db: Reader) throws -> SQL {
        let scope = try Scope.of(actor, db).condition
        return actor.role.isRegulator
            ? "\(scope) AND (hidden_danger.grade = 'major' OR hidden_danger.found_by IN ('regulator', 'state-inspection'))"
            : scope
    }
}

extension HiddenDangerStore.Kept {
    init(_ row: Row) throws {
        let version: Int = try row["version"]
        self.init(danger: try JSONText.decode(from: try row["body"]), version: version)
    }
}
