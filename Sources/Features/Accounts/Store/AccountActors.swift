package import Database
package import Kernel

extension AccountStore {
    /// Whoever a person is with the most say; `nil` without an open account.
    package static func actor(of person: PersonID, _ db: Reader) throws -> Actor? {
        let found = try db.all(
            """
            SELECT account.person_id, person.name, account.role, account.organisation_id, account.site_id
            FROM account JOIN person ON person.id = account.person_id
            WHERE account.person_id = \(person) AND account.state = 'open' ORDER BY account.login LIMIT 20
            """
        ) { row in
            let (name, role): (String, String) = (try row["name"], try row["role"])
            return Actor(
                person: try row["person_id"], name: name, role: Role(rawValue: role) ?? .worker,
                organisation: try row["organisation_id"], site: try row["site_id"])
        }
        return found.max { $0.role.rank < $1.role.rank }
    }
}
