import Database
import Domain
import Kernel

/// A site's posts and who holds them on a day.
struct SitePosts {
    private var posts: [(post: Post, unit: String)] = []
    private var holders: [PostID: PersonID] = [:]
    private var kinds: [PersonID: Set<Post.Kind>] = [:]
    private var units: [PostID: String] = [:]

    static let leading: Set<Post.Kind> = [
        .mineHead, .chiefEngineer, .safetyDirector, .productionDeputy, .safetyDeputy, .electromechanicalDeputy,
        .deputyChiefEngineer, .departmentHead, .safetyOfficer, .technician, .sectionChief, .teamLeader,
    ]

    static func read(of site: SiteID, on day: Day, _ db: Reader) throws -> SitePosts {
        var all = SitePosts()
        all.posts = try db.all(
            """
            SELECT path, body FROM post WHERE site_id = \(site) AND (ended_on IS NULL OR ended_on >= \(day))
            ORDER BY path, name, id
            """
        ) { row in
            let unit: String = try row["path"]
            return (post: try JSONText.decode(from: try row["body"]), unit: unit)
        }
        all.units = Dictionary(all.posts.map { ($0.post.id, $0.unit) }) { first, _ in first }
        let kinds = Dictionary(all.posts.map { ($0.post.id, $0.post.kind) }) { first, _ in first }
        try db.each(
            """
            SELECT holding.post_id, holding.person_id FROM post JOIN holding ON holding.post_id = post.id
            WHERE post.site_id = \(site) AND holding.from_on <= \(day) AND (holding.to_on IS NULL OR holding.to_on >= \(day))
            ORDER BY holding.post_id, holding.from_on, holding.id
            """
        ) { row in
            let (post, person): (PostID, PersonID) = (try row["post_id"], try row["person_id"])
            if all.holders[post] == nil { all.holders[post] = person }
            if let kind = kinds[post] { all.kinds[person, default: []].insert(kind) }
        }
        return all
    }

    /// Who is at the head of the mine.
    var head: PersonID? { posts.first { $0.post.kind == .mineHead }.flatMap { holders[$0.post.id] } }

    func person(for owner: Place.Owner) -> (person: PersonID, unit: String?)? {
        switch owner {
        case .person(let person): (person, nil)
        case .post(let post): holders[post].map { ($0, units[post]) }
        }
    }

    func skills(of person: PersonID) -> Set<RoundSplit.Skill> {
        let held = kinds[person] ?? []
        let leads = held.contains { Self.leading.contains($0) }
        let isTechnical = held.contains(.specialOperator) || held.contains(.technician)
        return Set((leads ? [.leading] : []) + (isTechnical ? [.technical] : []))
    }

    /// Every post, and under it what somebody at it can do wrong.
    var drafts: [ItemDraft] {
        posts.flatMap { post, unit -> [ItemDraft] in
            let holder = holders[post.id]
            let own = ItemDraft(
                kind: .post, ref: post.id.text, name: post.name, group: "~post", place: "", owner: holder,
                isOwnerAssumed: holder == nil, unit: unit)
            return [own]
                + post.violations.enumerated().map { index, violation in
                    ItemDraft(
                        kind: .violation, ref: "\(post.id).\(index + 1)", name: violation.what, group: "~violation",
                        place: post.name, owner: holder, isOwnerAssumed: holder == nil, unit: unit)
                }
        }
    }
}
