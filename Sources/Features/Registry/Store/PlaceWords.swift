import Database
import Domain
import Kernel

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
}
