import Database
import Domain
import Kernel

/// Who holds which role over one site now: read once for an event, and only as far as it is asked.
final class NoticeReceivers {
    fileprivate struct Holder { let person: PersonID; let role: Role; let path: String }

    private let site: SiteID
    private let db: Reader
    private var own: [Holder]?
    private var above: [Holder]?
    /// More people of one mine than hold such a role anywhere.
    private static let most = 500
    private static let leaders: [Role] = [.teamLeader, .sectionChief]
    private static let mine: [Role] = leaders + [.safetyOfficer, .safetyDirector, .mineManager]

    init(_ site: SiteID, _ db: Reader) { (self.site, self.db) = (site, db) }

    /// `top` is the role beyond which a gap is not filled.
    func persons(_ receivers: [Receiver], upTo top: Role = .company) throws -> [PersonID] {
        var found: [PersonID] = []
        for receiver in receivers {
            switch receiver {
            case .person(let person): found.append(person)
            case .leader(let person): found += try leaders(of: person)
            case .role(let role): found += try holders(of: role, upTo: top)
            }
        }
        return found
    }

    /// Whoever holds the role; where nobody does, whoever stands next above, so that nothing falls into a gap.
    private func holders(of role: Role, upTo top: Role) throws -> [PersonID] {
        var wanted: Role? = role
        while let role = wanted {
            let found =
                role.rank <= Role.mineManager.rank
                ? try owned().filter { $0.role == role }.map(\.person) : try nearest(role)
            if !found.isEmpty { return found }
            wanted = role.rank < top.rank || role.isRegulator ? role.next : nil
        }
        return []
    }

    /// The team leaders and section chiefs of whose unit somebody's unit is a part.
    private func leaders(of person: PersonID) throws -> [PersonID] {
        let path = try db.first("SELECT path FROM person WHERE id = \(person)") { try $0["path"] as String }
        guard let path else { return [] }
        return try owned().filter {
            Self.leaders.contains($0.role) && $0.person != person && path.hasPrefix($0.path)
        }.map(\.person)
    }

    private func owned() throws -> [Holder] {
        if let own { return own }
        let found = try db.all(
            """
            SELECT account.person_id, account.role, person.path FROM account JOIN person ON person.id = account.person_id
            WHERE account.site_id = \(site) AND account.role IN \(any: Self.mine.map(\.rawValue)) AND person.left_on IS NULL
            ORDER BY account.person_id LIMIT \(Self.most)
            """, Holder.init)
        own = found
        return found
    }

    /// Company and regulators: those of the nearest office on the line above the site.
    private func nearest(_ role: Role) throws -> [PersonID] {
        let found = try above ?? overhead()
        above = found
        let held = found.filter { $0.role == role }
        let longest = held.map(\.path.utf8.count).max()
        return held.filter { $0.path.utf8.count == longest }.map(\.person)
    }

    private func overhead() throws -> [Holder] {
        let paths = try db.first("SELECT owner_path, supervisor_path FROM site WHERE id = \(site)") {
            [try $0["owner_path"] as String, try $0["supervisor_path"] as String]
        }
        let offices = Set((paths ?? []).flatMap { $0.split(separator: "/").map(String.init) }).sorted()
        return try db.all(
            """
            SELECT account.person_id, account.role, organisation.path FROM account
            JOIN organisation ON organisation.id = account.organisation_id JOIN person ON person.id = account.person_id
            WHERE account.organisation_id IN \(any: Array(offices.prefix(64))) AND account.role IN ('company', 'county', 'prefecture', 'province')
                AND person.left_on IS NULL
            ORDER BY account.person_id LIMIT \(Self.most)
            """, Holder.init)
    }
}

extension NoticeReceivers.Holder {
    fileprivate init(_ row: Row) throws {
        let person: PersonID = try row["person_id"]
        let role: String = try row["role"]
        self.init(person: person, role: Role(rawValue: role) ?? .worker, path: try row["path"])
    }
}
