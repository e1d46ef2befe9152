import Crypto
package import Database
package import Domain
package import Kernel

/// Mappings that an organisation keeps: found again by their name, or by the same heads.
package struct ImportProfiles: Sendable {
    private let store: DataStore
    package init(_ store: DataStore) { self.store = store }

    package func keep(_ mapping: SheetMapping, as name: String, _ kind: SheetKind, for actor: Actor) async throws {
        guard (1...60).contains(name.utf16.count) else { throw Refusal.profileName }
        let (heads, body) = (Self.heads(mapping.heads), try JSONText.encode(mapping.choices(kind)))
        _ = try await store.write { db in
            try db.run(
                """
                INSERT INTO sheet_profile (organisation_id, kind, name, heads, body)
                VALUES (\(actor.organisation), \(kind.name), \(name), \(heads), \(body))
                ON CONFLICT (organisation_id, kind, name) DO UPDATE SET heads = excluded.heads, body = excluded.body
                """)
        }
    }

    /// The mapping of this name, else the one that was kept for the same heads, else none.
    package func choices(_ name: String?, _ kind: SheetKind, _ heads: [String], for actor: Actor) async throws
        -> [String: String]
    {
        try await store.read { db in
            if let name {
                guard let found = try Self.named(name, kind, for: actor, db) else { throw Refusal.unknownProfile(name) }
                return found
            }
            return try Self.matching(heads, kind, for: actor, db)?.choices ?? [:]
        }
    }

    package static func matching(
        _ heads: [String], _ kind: SheetKind, for actor: Actor, _ db: Reader
    ) throws -> (name: String, choices: [String: String])? {
        try db.first(
            """
            SELECT name, body FROM sheet_profile
            WHERE organisation_id = \(actor.organisation) AND kind = \(kind.name) AND heads = \(Self.heads(heads)) ORDER BY name LIMIT 1
            """
        ) { (name: try $0["name"], choices: try JSONText.decode(from: try $0["body"])) }
    }

    private static func named(_ name: String, _ kind: SheetKind, for actor: Actor, _ db: Reader) throws -> [String:
        String]?
    {
        try db.first(
            """
            SELECT body FROM sheet_profile
            WHERE organisation_id = \(actor.organisation) AND kind = \(kind.name) AND name = \(name)
            """
        ) { try JSONText.decode(from: try $0["body"]) }
    }

    private static func heads(_ heads: [String]) -> String {
        SHA256.hash(data: Array(heads.joined(separator: "\u{1F}").utf8)).map { String($0, radix: 16) }.joined(
            separator: "-")
    }
}

extension Refusal {
    package static let profileName = Refusal(
        "import.profile-name", field: "profile", "对应方案的名称应为 1 到 60 个字符。",
        "The name of a mapping has 1 to 60 characters.")

    package static func unknownProfile(_ name: String) -> Refusal {
        Refusal(
            "import.unknown-profile", field: "profile", "没有名为“\(name.prefix(60))”的对应方案。",
            "There is no kept mapping named \"\(name.prefix(60))\".")
    }
}
