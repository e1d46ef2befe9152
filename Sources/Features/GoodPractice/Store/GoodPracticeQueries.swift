package import Database
package import Domain
package import Kernel

/// The outermost branch of owners and of supervisors that a mine belongs to: `/1/` of `/1/12/7/`.
struct Branches {
    /// `nil` where there is nobody above.
    let owner: String?
    let supervisor: String?

    init(of site: SiteID, _ db: Reader) throws {
        let paths = try db.first("SELECT owner_path, supervisor_path FROM site WHERE id = \(site)") {
            (owner: try $0["owner_path"] as String, supervisor: try $0["supervisor_path"] as String)
        }
        guard let paths else { throw Refusal.unknownPractice }
        (owner, supervisor) = (Self.root(paths.owner), Self.root(paths.supervisor))
    }

    static func root(_ path: String) -> String? { path.split(separator: "/").first.map { "/\($0)/" } }
}

extension GoodPracticeStore {
    package enum Order: String, Sendable, CaseIterable { case newest, adopted }

    /// A card by what the list is ordered by.
    package struct Cursor: Hashable, Sendable {
        package let value: Int64
        package let id: GoodPracticeID

        package init(_ practice: GoodPractice, _ order: Order) {
            value = order == .newest ? practice.publication?.at.milliseconds ?? 0 : Int64(practice.adoptions.count)
            id = practice.id
        }

        package init?(_ text: String) {
            let parts = text.split(separator: "~", omittingEmptySubsequences: false)
            guard parts.count == 2, let value = Int64(parts[0]), let id = GoodPracticeID(String(parts[1])) else {
                return nil
            }
            (self.value, self.id) = (value, id)
        }

        package var text: String { "\(value)~\(id)" }
    }

    private static let columns: SQL = "site.name AS site_name, good_practice.version, good_practice.body"

    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = GoodPracticeID(text), let kept = try find(id, for: actor, db) else {
            throw Refusal.unknownPractice
        }
        return kept
    }

    package static func find(_ id: GoodPracticeID, for actor: Actor, _ db: Reader) throws -> Kept? {
        let own = try db.first(
            """
            SELECT \(columns) FROM good_practice JOIN site ON site.id = good_practice.site_id
            WHERE good_practice.id = \(id)
            """, Kept.init)
        guard let own else { return nil }
        if own.practice.site == actor.site { return own }
        // Who adopted it reads it still when it is withdrawn.
        if let site = actor.site, own.practice.adoptions.contains(where: { $0.site == site }) { return own }
        let isSeen = try db.value(
            """
            SELECT count(*) AS n FROM good_practice JOIN site ON site.id = good_practice.site_id
            WHERE good_practice.id = \(id) AND good_practice.phase = 'published' AND \(try published(for: actor, db))
            """, as: Int.self)
        return isSeen > 0 ? own : nil
    }

    package static func maySee(_ subject: String, _ actor: Actor, _ db: Reader) throws -> Bool {
        guard subject.hasPrefix("\(GoodPractice.kind)/"),
            let id = GoodPracticeID(String(subject.dropFirst(GoodPractice.kind.count + 1)))
        else { return false }
        return try find(id, for: actor, db) != nil
    }

    /// The published cards that an actor reads; `after` is the last row of the page before.
    package static func page(
        of system: ProductionSystem? = nil, by order: Order = .newest, after: Cursor? = nil, limit: Int,
        for actor: Actor,
        _ db: Reader
    ) throws -> (rows: [Kept], total: Int) {
        var wanted: SQL = "good_practice.phase = 'published' AND \(try published(for: actor, db))"
        if let system { wanted = "\(wanted) AND good_practice.system = \(system.rawValue)" }
        let total = try db.value(
            """
            SELECT count(*) AS n FROM good_practice JOIN site ON site.id = good_practice.site_id WHERE \(wanted)
            """, as: Int.self)
        let key: SQL = order == .newest ? "good_practice.published_at" : "good_practice.adopted"
        if let after { wanted = "\(wanted) AND (\(key), good_practice.id) < (\(after.value), \(after.id))" }
        let rows = try db.all(
            """
            SELECT \(columns) FROM good_practice JOIN site ON site.id = good_practice.site_id WHERE \(wanted)
            ORDER BY \(key) DESC, good_practice.id DESC LIMIT \(limit)
            """, Kept.init)
        return (rows, total)
    }

    /// A mine's own cards that others do not read: proposed, declined, withdrawn.
    package static func inside(
        _ site: SiteID, _ phases: [GoodPractice.Phase], limit: Int, _ db: Reader
    ) throws -> [Kept] {
        try db.all(
            """
            SELECT \(columns) FROM good_practice JOIN site ON site.id = good_practice.site_id
            WHERE good_practice.site_id = \(site) AND good_practice.phase IN \(any: phases.map(\.rawValue))
            ORDER BY good_practice.id DESC LIMIT \(limit)
            """, Kept.init)
    }

    /// The names of mines, for those that adopted a card.
    package static func mines(_ ids: [SiteID], _ db: Reader) throws -> [SiteID: String] {
        let rows = try db.all("SELECT id, name FROM site WHERE id IN \(any: Array(ids.prefix(1_000)))") {
            (try $0["id"] as SiteID, try $0["name"] as String)
        }
        return Dictionary(rows) { first, _ in first }
    }

    /// In the actor's scope, or published to a branch that the actor belongs to.
    private static func published(for actor: Actor, _ db: Reader) throws -> SQL {
        let scope = try Scope.of(actor, db)
        let (owners, supervisors) = try branches(of: actor, scope, db)
        return """
            (\(scope.condition) OR (good_practice.audience = 'company' AND good_practice.reach IN \(any: owners))
                OR (good_practice.audience = 'province' AND good_practice.reach IN \(any: supervisors)))
            """
    }

    private static func branches(of actor: Actor, _ scope: Scope, _ db: Reader) throws -> ([String], [String]) {
        switch scope {
        case .site(let site):
            let own = try Branches(of: site, db)
            return ([own.owner].compactMap(\.self), [own.supervisor].compactMap(\.self))
        case .owner(let path):
            let paths = try db.all("SELECT DISTINCT supervisor_path FROM site WHERE \(scope.condition)") {
                Branches.root(try $0["supervisor_path"])
            }
            return ([Branches.root(path)].compactMap(\.self), Set(paths.compactMap(\.self)).sorted())
        case .supervisor(let path): return ([], [Branches.root(path)].compactMap(\.self))
        case .everything, .nothing: return ([], [])
        }
    }
}

extension GoodPracticeStore.Kept {
    fileprivate init(_ row: Row) throws {
        self.init(
            practice: try JSONText.decode(from: try row["body"]), version: try row["version"],
            siteName: try row["site_name"])
    }
}
