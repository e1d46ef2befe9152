package import Database
package import Domain
package import Kernel

extension RegistryStore {
    /// Which posts a person held on a day: computed from the holdings, which are records, and from nothing else.
    package static func posts(heldBy person: PersonID, on day: Day, _ db: Reader) throws -> [(
        holding: Holding, post: Post
    )] {
        try db.all(
            """
            SELECT holding.body AS holding, post.body AS post FROM holding JOIN post ON post.id = holding.post_id
            WHERE holding.person_id = \(person) AND holding.from_on <= \(day) AND (holding.to_on IS NULL OR holding.to_on >= \(day))
            ORDER BY holding.from_on, holding.id LIMIT 100
            """
        ) { (holding: try JSONText.decode(from: try $0["holding"]), post: try JSONText.decode(from: try $0["post"])) }
    }

    /// The names of the posts that each of some people holds on a day, joined by a comma.
    package static func posts(heldByEach people: [PersonID], on day: Day, _ db: Reader) throws -> [PersonID: String] {
        let wanted = Array(Set(people).sorted().prefix(1_000))
        guard !wanted.isEmpty else { return [:] }
        let pairs = try db.all(
            """
            SELECT holding.person_id, post.name FROM holding JOIN post ON post.id = holding.post_id
            WHERE holding.person_id IN \(any: wanted) AND holding.from_on <= \(day) AND (holding.to_on IS NULL OR holding.to_on >= \(day))
            ORDER BY holding.person_id, holding.from_on, holding.id
            """
        ) { (try $0["person_id"] as PersonID, try $0["name"] as String) }
        return Dictionary(pairs) { "\($0)、\($1)" }
    }

    /// Which posts a person held at an instant, by the calendar of the place.
    package static func posts(heldBy person: PersonID, at instant: Instant, in zone: Zone = .china, _ db: Reader) throws
        -> [(holding: Holding, post: Post)]
    { try posts(heldBy: person, on: zone.day(of: instant), db) }

    /// Who holds or held a post, or what a person holds or held, newest first.
    package static func holdings(of post: PostID? = nil, by person: PersonID? = nil, _ db: Reader) throws -> [Kept<
        Holding
    >] {
        let wanted: SQL = if let post { "post_id = \(post)" } else { "person_id = \(person)" }
        return try db.all("SELECT version, body FROM holding WHERE \(wanted) ORDER BY from_on DESC, id LIMIT 500") {
            Kept(entity: try JSONText.decode(from: try $0["body"]), version: try $0["version"])
        }
    }

    /// The posts of a site that exist on a day, as its list has them.
    package static func posts(of site: SiteID, on day: Day, limit: Int = 1_000, _ db: Reader) throws -> [Post] {
        try db.all(
            """
            SELECT body FROM post WHERE site_id = \(site) AND (ended_on IS NULL OR ended_on >= \(day))
            ORDER BY kind, name, id LIMIT \(limit)
            """
        ) { try JSONText.decode(from: try $0["body"]) }
    }

    /// The places of a site that exist on a day, kind by kind.
    package static func places(of site: SiteID, on day: Day, limit: Int = 1_000, _ db: Reader) throws -> [Place] {
        try db.all(
            """
            SELECT body FROM place WHERE site_id = \(site) AND (ended_on IS NULL OR ended_on >= \(day))
            ORDER BY kind, name, id LIMIT \(limit)
            """
        ) { try JSONText.decode(from: try $0["body"]) }
    }
}
