package import Database
package import Domain
package import Kernel

/// A danger as a paper shows it: with its number, its site's name, everybody's name, and what the ledger knows it by.
package struct HiddenDangerPaper: Sendable {
    package let danger: HiddenDanger
    package let num: Int
    package let siteName: String
    package let place: String?
    package let names: [PersonID: String]
    package let history: [Chronicle.Entry]
    /// The seal of the newest payload, which its published record names.
    package let seal: String

    /// One line of a month's register.
    package struct Line: Sendable {
        package let num: Int
        package let siteName: String
        package let place: String?
        package let danger: HiddenDanger
    }

    package func name(_ person: PersonID?) -> String { person.flatMap { names[$0] } ?? "—" }
}

extension HiddenDangerStore {
    /// Refuses alike what is unknown and what this actor may not see.
    package static func paper(_ text: String, for actor: Actor, _ db: Reader) throws -> HiddenDangerPaper {
        let danger = try known(text, for: actor, db).danger
        let subject = "\(HiddenDanger.kind)/\(danger.id)"
        let row = try db.first(
            """
            SELECT hidden_danger.num, site.name, place.name AS place_name FROM \(tables)
            WHERE hidden_danger.id = \(danger.id)
            """
        ) { (num: try $0["num"] as Int, name: try $0["name"] as String, place: try $0["place_name"] as String?) }
        return HiddenDangerPaper(
            danger: danger, num: row?.num ?? 0, siteName: row?.name ?? "",
            place: row?.place ?? danger.finding.placeText, names: try names(danger.people, db),
            history: try Chronicle.history(of: subject, db),
            seal: try Chronicle.seals(of: subject, limit: 1, db).first.map { String($0.digits) } ?? "")
    }

    /// The dangers that were reported in these days, oldest first, as far as the actor may see them.
    package static func reported(
        from: Instant, to: Instant, limit: Int, for actor: Actor, _ db: Reader
    ) throws -> (rows: [HiddenDangerPaper.Line], names: [PersonID: String]) {
        let rows = try db.all(
            """
            SELECT hidden_danger.num, site.name, place.name AS place_name, hidden_danger.body FROM \(tables)
            WHERE \(try visible(to: actor, db)) AND hidden_danger.reported_at >= \(from) AND hidden_danger.reported_at < \(to)
            ORDER BY hidden_danger.reported_at, hidden_danger.id LIMIT \(limit)
            """
        ) { row in
            let (num, name, place): (Int, String, String?) = (try row["num"], try row["name"], try row["place_name"])
            let danger = try JSONText.decode(HiddenDanger.self, from: try row["body"])
            return HiddenDangerPaper.Line(
                num: num, siteName: name, place: place ?? danger.finding.placeText, danger: danger)
        }
        return (rows, try names(rows.flatMap { $0.danger.people }, db))
    }

    /// In whose name an actor keeps the register: the mine's, or that of the organisation above.
    package static func house(of actor: Actor, _ db: Reader) throws -> String? {
        try actor.site.flatMap { site in
            try db.first("SELECT name FROM site WHERE id = \(site)") { try $0["name"] as String }
        }
    }

    private static let tables: SQL =
        """
        hidden_danger JOIN site ON site.id = hidden_danger.site_id
        LEFT JOIN place ON place.site_id = hidden_danger.site_id AND place.id = hidden_danger.place_id
        """

    private static func names(_ people: [PersonID], _ db: Reader) throws -> [PersonID: String] {
        var (names, left) = ([PersonID: String](), Array(Set(people))[...])
        while !left.isEmpty {
            let some = Array(left.prefix(500))
            left = left.dropFirst(500)
            try db.each("SELECT id, name FROM person WHERE id IN \(any: some)") {
                names[try $0["id"]] = try $0["name"] as String
            }
        }
        return names
    }
}

extension HiddenDanger {
    /// Everybody whom a paper of it may name.
    fileprivate var people: [PersonID] {
        assignees + measures.map(\.person) + [reportedBy, assignment?.assignedBy].compactMap(\.self)
            + rounds.flatMap { [$0.correction.by, $0.verdict?.by].compactMap(\.self) }
            + extensions.flatMap { [$0.by, $0.decision?.by].compactMap(\.self) }
    }
}
