import Database
import Domain

/// Where the sites lie, beside their bodies, so that a part of a map is found by an index.
enum SitePositions {
    static let migration = Migration(
        number: 270, "where sites lie",
        [
            "ALTER TABLE site ADD COLUMN latitude \(.real)",
            "ALTER TABLE site ADD COLUMN longitude \(.real)",
            "CREATE INDEX site_by_position ON site (latitude, longitude) WHERE latitude IS NOT NULL",
        ], fill: fill)

    /// Takes the figures from each body, some hundred at a time.
    @Sendable private static func fill(_ db: Writer) throws {
        var last = ""
        while true {
            let bodies = try db.all("SELECT id, body FROM site WHERE id > \(last) ORDER BY id LIMIT 500") {
                (id: try $0["id"] as String, body: try $0["body"] as String)
            }
            guard let end = bodies.last else { return }
            for (_, body) in bodies { try save(try JSONText.decode(Site.self, from: body), db) }
            last = end.id
        }
    }

    private static func save(_ site: Site, _ db: Writer) throws {
        guard let point = site.position else { return }
        try db.run(
            "UPDATE site SET latitude = \(point.latitude), longitude = \(point.longitude) WHERE id = \(site.id)")
    }
}
