package import Database
package import Domain
package import Kernel

/// What a place is found by: its name and its number.
package enum PlaceWords {
    static let index = WordIndex("place_words")

    static let migration = Migration(
        number: 142, "places are found by their words",
        [
            """
            CREATE TABLE place_number (num \(.integer) PRIMARY KEY, place_id TEXT NOT NULL UNIQUE REFERENCES place (id))
            \(sqlite: "STRICT", postgres: "")
            """
        ] + index.tables
    ) { db in
        let known = try db.all("SELECT name, code, id FROM place ORDER BY id") {
            (name: try $0["name"] as String, code: try $0["code"] as String?, id: try $0["id"] as PlaceID)
        }
        for place in known { try add(words(place.name, place.code), of: place.id, db) }
    }

    private static func words(_ name: String, _ code: String?) -> String {
        SearchWords.split([name, code].compactMap(\.self).joined(separator: "\n"))
    }

    private static func add(_ words: String, of place: PlaceID, _ db: Writer) throws {
        let num = try db.value("SELECT COALESCE(MAX(num), 0) + 1 AS n FROM place_number", as: Int.self)
        try db.run("INSERT INTO place_number (num, place_id) VALUES (\(num), \(place))")
        try index.add(words, of: num, db)
    }

    static func keep(_ place: Place, after before: Place?, _ db: Writer) throws {
        let new = words(place.name, place.code)
        guard let before else { return try add(new, of: place.id, db) }
        let num = try db.value("SELECT num AS n FROM place_number WHERE place_id = \(place.id)", as: Int.self)
        try index.replace(words(before.name, before.code), with: new, of: num, db)
    }

    /// One place that holds what was asked for.
    package struct Found: Sendable {
        package let id: PlaceID
        package let name: String
        package let code: String?
        package let kind: Place.Kind?
        package let siteName: String
    }

    /// Places in use whose name or number holds every term, within the actor's registry, and how many there are.
    package static func find(_ question: String, limit: Int, for actor: Actor, _ db: Reader) throws -> (
        rows: [Found], total: Int
    ) {
        let terms = SearchWords.terms(question)
        guard !terms.isEmpty else { return ([], 0) }
        let from: SQL = """
            FROM (\(hitsIn: index, terms)) hits JOIN place_number ON place_number.num = hits.num
            JOIN place ON place.id = place_number.place_id JOIN site ON site.id = place.site_id
            WHERE place.ended_on IS NULL AND \(try Scope.registry(of: actor, db).condition)
            """
        let rows = try db.all(
            """
            SELECT place.id, place.name, place.code, place.kind, site.name AS site_name \(from)
            ORDER BY place.name, place.id LIMIT \(limit)
            """
        ) {
            Found(
                id: try $0["id"], name: try $0["name"], code: try $0["code"],
                kind: Place.Kind(rawValue: try $0["kind"]), siteName: try $0["site_name"])
        }
        return (rows, try db.value("SELECT count(*) AS n \(from)"))
    }
}
