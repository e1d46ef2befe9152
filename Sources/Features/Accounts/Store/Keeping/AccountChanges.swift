package import Database
package import Domain
package import Kernel

extension AccountKeeping {
    /// Makes an account for a registered person; its owner sets the password by a link that is used once.
    package static func invite(
        _ login: String, _ person: PersonID, as role: Role, unusable hash: String, in context: Context, _ db: Writer
    ) throws -> String {
        guard LoginName.isFit(login) else { throw Refusal.loginUnfit }
        guard context.actor.mayGive(role) else { throw Refusal.accountAbove }
        let place = try place(of: person, as: role, for: context.actor, db)
        let taken = try db.first("SELECT login FROM account WHERE login = \(login)") { try $0["login"] as String }
        guard taken == nil else { throw Refusal.loginTaken }
        try db.run(
            """
            INSERT INTO account (login, person_id, role, organisation_id, site_id, password, state)
            VALUES (\(login), \(person), \(role.rawValue), \(place.organisation), \(place.site), \(hash), 'invited')
            """)
        try record(
            "opened", ["login": login, "role": role.rawValue, "person": person.text, "state": "invited"], of: login,
            in: context, db)
        return try link(to: login, in: context, db)
    }

    /// Ends an account: nobody logs in with it, its sessions and tokens end, its keys are revoked.
    package static func close(_ login: String, in context: Context, _ db: Writer) throws -> Account {
        let account = try changeable(login, context, db)
        guard account.state != .closed else { throw Refusal.accountClosed }
        try db.run("UPDATE account SET state = 'closed' WHERE login = \(login)")
        try forget(account, .closed, in: context, db)
        try record("closed", ["state": "closed"], of: login, in: context, db)
        return try known(login, for: context.actor, db)
    }

    package static func reopen(_ login: String, in context: Context, _ db: Writer) throws -> Account {
        guard try changeable(login, context, db).state == .closed else { throw Refusal.accountNotClosed }
        try db.run("UPDATE account SET state = 'open' WHERE login = \(login)")
        try record("reopened", ["state": "open"], of: login, in: context, db)
        return try known(login, for: context.actor, db)
    }

    /// Gives another role, and with it the place in the tree that the role belongs to.
    package static func setRole(_ role: Role, of login: String, in context: Context, _ db: Writer) throws -> Account {
        let account = try changeable(login, context, db)
        guard context.actor.mayGive(role) else { throw Refusal.accountAbove }
        let place = try place(of: account.person, as: role, for: context.actor, db)
        try db.run(
            """
            UPDATE account SET role = \(role.rawValue), organisation_id = \(place.organisation), site_id = \(place.site)
            WHERE login = \(login)
            """)
        try record("role-set", ["role": role.rawValue], of: login, in: context, db)
        return try known(login, for: context.actor, db)
    }

    package static func endSessions(of login: String, in context: Context, _ db: Writer) throws -> Account {
        _ = try changeable(login, context, db)
        try db.run("DELETE FROM credential WHERE login = \(login)")
        try CalendarFeed.revoke(for: login, db)
        try record("sessions-ended", [:], of: login, in: context, db)
        return try known(login, for: context.actor, db)
    }

    /// The first of two officers; the reason stays in the account's history.
    package static func askReset(of login: String, reason: String, in context: Context, _ db: Writer) throws -> Account
    {
        guard try changeable(login, context, db).state != .closed else { throw Refusal.accountClosed }
        try db.run(
            """
            INSERT INTO account_reset (login, asked_by, asked_at, reason)
            VALUES (\(login), \(context.actor.person), \(context.now), \(reason))
            ON CONFLICT (login) DO UPDATE SET asked_by = excluded.asked_by, asked_at = excluded.asked_at, reason = excluded.reason
            """)
        try record("reset-asked", ["reason": reason], of: login, in: context, db)
        return try known(login, for: context.actor, db)
    }

    /// The second officer: the old password opens nothing more, and the owner sets a new one by the link.
    package static func grantReset(of login: String, unusable hash: String, in context: Context, _ db: Writer) throws
        -> String
    {
        let account = try known(login, for: context.actor, db)
        if let obstacle = account.obstacle(toResetBy: context.actor) { throw obstacle }
        try db.run("DELETE FROM account_reset WHERE login = \(login)")
        try db.run("UPDATE account SET password = \(hash), state = 'invited' WHERE login = \(login)")
        try forget(account, .reset, in: context, db)
        try record("reset-granted", ["state": "invited"], of: login, in: context, db)
        return try link(to: login, in: context, db)
    }

    private static func changeable(_ login: String, _ context: Context, _ db: Reader) throws -> Account {
        let account = try known(login, for: context.actor, db)
        if let obstacle = account.obstacle(to: context.actor) { throw obstacle }
        return account
    }

    private static func forget(
        _ account: Account, _ reason: SigningKeys.Reason, in context: Context, _ db: Writer
    ) throws {
        try db.run("DELETE FROM credential WHERE login = \(account.login)")
        try CalendarFeed.revoke(for: account.login, db)
        try db.run("DELETE FROM account_link WHERE login = \(account.login)")
        try SecondFactor.forget(account.login, db)
        try OpenIDLinks.unlink(account.login, in: context, db)
        let keys = try db.all(
            "SELECT credential FROM signing_key WHERE login = \(account.login) AND revoked_at IS NULL LIMIT 100"
        ) { try $0["credential"] as String }
        for key in keys { try SigningKeys.revoke(key, of: account.person, reason, in: context, db) }
    }

    /// Where an account of this role acts: a mine's role at the person's mine, any other at the person's organisation.
    private static func place(
        of person: PersonID, as role: Role, for actor: Actor, _ db: Reader
    ) throws -> (organisation: OrganisationID, site: SiteID?) {
        let found = try db.first(
            """
            SELECT organisation.id, organisation.level, organisation.site_id, site.organisation_id AS mine_id
            FROM person JOIN organisation ON organisation.id = person.organisation_id
            LEFT JOIN site ON site.id = organisation.site_id
            WHERE person.id = \(person) AND \(try scope(of: actor, db))
            """
        ) {
            (
                id: try $0["id"] as OrganisationID, level: try $0["level"] as String,
                site: try $0["site_id"] as SiteID?,
                mine: try $0["mine_id"] as OrganisationID?
            )
        }
        guard let found else { throw Refusal.personOutOfScope }
        switch role {
        case .worker, .teamLeader, .sectionChief, .safetyOfficer, .safetyDirector, .mineManager:
            guard let site = found.site, let mine = found.mine else { throw Refusal.roleUnfit }
            return (mine, site)
        case .company, .county, .prefecture, .province:
            guard found.level == role.rawValue else { throw Refusal.roleUnfit }
            return (found.id, nil)
        case .administrator: return (found.id, nil)
        }
    }
}
