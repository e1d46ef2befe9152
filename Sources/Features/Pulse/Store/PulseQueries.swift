package import Database
package import Domain
package import Kernel

/// A pulse by its month.
package struct PulseCursor: Hashable, Sendable {
    package let month: CampaignMonth
    package let id: PulseID

    package init(_ pulse: Pulse) { (month, id) = (pulse.month, pulse.id) }

    package init?(_ text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let month = CampaignMonth(String(parts[0])), let id = PulseID(String(parts[1])) else {
            return nil
        }
        (self.month, self.id) = (month, id)
    }

    package var text: String { "\(month.text)~\(id)" }
}

extension PulseStore {
    private static let columns: SQL = """
        site.name AS site_name, pulse.version, pulse.body,
        (SELECT count(*) FROM pulse_answerer WHERE pulse_answerer.pulse_id = pulse.id) AS answered
        """

    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = PulseID(text), let kept = try find(id, for: actor, db) else { throw Refusal.unknownPulse }
        return kept
    }

    package static func find(_ id: PulseID, for actor: Actor, _ db: Reader) throws -> Kept? {
        try db.first(
            """
            SELECT \(columns) FROM pulse JOIN site ON site.id = pulse.site_id
            WHERE pulse.id = \(id) AND \(try Scope.of(actor, db).condition)
            """, Kept.init)
    }

    /// The pulses in the actor's scope, newest first; `after` is the last row of the page before.
    package static func page(
        of site: SiteID? = nil, in month: CampaignMonth? = nil, after: PulseCursor? = nil, limit: Int, for actor: Actor,
        _ db: Reader
    ) throws -> (rows: [Kept], total: Int) {
        var wanted = try Scope.of(actor, db).condition
        if let site { wanted = "\(wanted) AND pulse.site_id = \(site)" }
        if let month { wanted = "\(wanted) AND pulse.month = \(month.text)" }
        let total = try db.value(
            "SELECT count(*) AS n FROM pulse JOIN site ON site.id = pulse.site_id WHERE \(wanted)", as: Int.self)
        if let after { wanted = "\(wanted) AND (pulse.month, pulse.id) < (\(after.month.text), \(after.id))" }
        let rows = try db.all(
            """
            SELECT \(columns) FROM pulse JOIN site ON site.id = pulse.site_id WHERE \(wanted)
            ORDER BY pulse.month DESC, pulse.id DESC LIMIT \(limit)
            """, Kept.init)
        return (rows, total)
    }

    package static func hasAnswered(_ person: PersonID, _ id: PulseID, _ db: Reader) throws -> Bool {
        try db.value(
            "SELECT count(*) AS n FROM pulse_answerer WHERE pulse_id = \(id) AND person_id = \(person)", as: Int.self)
            > 0
    }

    /// Whether somebody is asked: is on the roll, and the pulse is open.
    package static func isAsked(_ person: PersonID, _ pulse: Pulse, on day: Day, _ db: Reader) throws -> Bool {
        guard pulse.phase == .open, day < pulse.opening.closesOn else { return false }
        return try DoubleFullDayStore.round(of: person, in: pulse.campaign, db) != nil
    }
}

extension PulseStore.Kept {
    fileprivate init(_ row: Row) throws {
        let pulse: Pulse = try JSONText.decode(from: try row["body"])
        let soFar: Int = try row["answered"]
        self.init(
            pulse: pulse, version: try row["version"], siteName: try row["site_name"],
            answered: pulse.result?.answered ?? soFar)
    }
}
