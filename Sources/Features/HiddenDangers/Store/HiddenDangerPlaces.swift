package import Database
package import Kernel

/// The places that a report can name: where this person last reported first, then the site's tree by kind and name.
package struct HiddenDangerPlaces: Sendable {
    package struct Known: Sendable {
        package let id: PlaceID
        package let name: String
    }

    /// A longer list helps nobody on a phone; the place can always be written.
    package static let most = 500
    private static let mostRecent = 5

    package let recent: [Known]
    package let all: [Known]

    package static func of(_ site: SiteID, for actor: Actor, _ db: Reader) throws -> HiddenDangerPlaces {
        let all = try db.all(
            """
            SELECT id, name FROM place WHERE site_id = \(site) AND ended_on IS NULL AND kind <> 'rule'
            ORDER BY kind, name, id LIMIT \(most)
            """
        ) { Known(id: try $0["id"], name: try $0["name"]) }
        let used = try db.all(
            """
            SELECT place_id FROM hidden_danger WHERE reporter_id = \(actor.person) AND place_id IS NOT NULL
            ORDER BY reported_at DESC, id DESC LIMIT 20
            """
        ) { try $0["place_id"] as PlaceID }
        let distinct = used.enumerated().filter { index, id in !used.prefix(index).contains(id) }.map(\.element)
        let recent = distinct.compactMap { id in all.first { $0.id == id } }.prefix(mostRecent)
        return HiddenDangerPlaces(recent: Array(recent), all: all)
    }

    /// The sites that somebody above the mines may report at.
    package static func sites(for actor: Actor, _ db: Reader) throws -> [(id: SiteID, name: String)] {
        try db.all(
            "SELECT site.id, site.name FROM site WHERE \(try Scope.of(actor, db).condition) ORDER BY site.name, site.id LIMIT \(most)"
        ) { (id: try $0["id"] as SiteID, name: try $0["name"] as String) }
    }
}
