package import Database
package import Domain
package import Kernel

extension RegistryStore {
    /// More lines than any mine's list has; a longer one is cut, and its count says so.
    package static let longestList = 1_000

    /// What a list holds now, in the order of the tree.
    package static func items(of list: FourList, at site: SiteID, on day: Day, _ db: Reader) throws -> [ListItem] {
        switch list {
        case .systems: try places(.system, at: site, on: day, db)
        case .equipment: try places(.equipment, at: site, on: day, db)
        case .posts:
            try posts(at: site, on: day, db).map { post, holders in
                ListItem(id: post.id.text, name: post.name, detail: post.kind.rawValue, owner: holders)
            }
        case .violations:
            try posts(at: site, on: day, db).flatMap { post, holders in
                post.violations.enumerated().map { index, violation in
                    let detail = [violation.type.rawValue, violation.isSerious ? "serious" : nil, violation.clause]
                    return ListItem(
                        id: "\(post.id).\(index + 1)", name: "\(post.name)：\(violation.what)",
                        detail: detail.compactMap(\.self).joined(separator: " · "), owner: holders)
                }
            }
        }
    }

    private static func places(_ kind: Place.Kind, at site: SiteID, on day: Day, _ db: Reader) throws -> [ListItem] {
        let found: [Place] = try db.all(
            """
            SELECT body FROM place WHERE site_id = \(site) AND kind = \(kind.rawValue) AND (ended_on IS NULL OR ended_on >= \(day))
            ORDER BY name, id LIMIT \(longestList)
            """
        ) { try JSONText.decode(from: try $0["body"]) }
        let owners = try owners(of: found, on: day, db)
        return found.map { place in
            let detail = [place.code, place.facts[.model], place.facts[.serialNumber]].compactMap(\.self).joined(
                separator: " · ")
            return ListItem(
                id: place.id.text, name: place.name, detail: detail, owner: place.owner.flatMap { owners[$0] })
        }
    }

    /// Who answers for some places: a post with whoever holds it, or a person; a post that nobody holds is named alone.
    package static func owners(of places: [Place], on day: Day, _ db: Reader) throws -> [Place.Owner: String] {
        let owners = Set(places.compactMap(\.owner))
        var posts: [PostID] = []
        var people: [PersonID] = []
        for owner in owners {
            switch owner {
            case .post(let id): posts.append(id)
            case .person(let id): people.append(id)
            }
        }
        let (postNames, names) = (try Self.names(of: "post", posts, db), try Self.names(of: "person", people, db))
        let held = try holders(of: posts, on: day, db)
        return owners.reduce(into: [:]) { all, owner in
            switch owner {
            case .post(let id): all[owner] = [postNames[id], held[id]].compactMap(\.self).joined(separator: " ")
            case .person(let id): all[owner] = names[id]
            }
        }
    }

    /// The names of those who hold posts on a day, joined by a comma.
    package static func holders(of posts: [PostID], on day: Day, _ db: Reader) throws -> [PostID: String] {
        let wanted = Array(Set(posts).sorted().prefix(1_000))
        guard !wanted.isEmpty else { return [:] }
        let pairs = try db.all(
            """
            SELECT holding.post_id, person.name FROM holding JOIN person ON person.id = holding.person_id
            WHERE holding.post_id IN \(any: wanted) AND holding.from_on <= \(day) AND (holding.to_on IS NULL OR holding.to_on >= \(day))
            ORDER BY holding.post_id, holding.from_on, holding.id
            """
        ) { (try $0["post_id"] as PostID, try $0["name"] as String) }
        return Dictionary(pairs) { "\($0)、\($1)" }
    }

    private static func posts(at site: SiteID, on day: Day, _ db: Reader) throws -> [(Post, String?)] {
        let found: [Post] = try posts(of: site, on: day, limit: longestList, db)
        let held = try holders(of: found.map(\.id), on: day, db)
        return found.map { ($0, held[$0.id]) }
    }

    /// The newest approved version of a list.
    package static func approval(of list: FourList, at site: SiteID, _ db: Reader) throws -> ListApproval? {
        try db.first(
            "SELECT body FROM list_approval WHERE site_id = \(site) AND list = \(list.rawValue) ORDER BY number DESC LIMIT 1"
        ) { try JSONText.decode(from: try $0["body"]) }
    }

    /// Freezes what a list holds now as its next version.
    package static func approve(
        _ list: FourList, at site: SiteID, as id: ListApproval.ID, note: String?, _ db: Writer, _ context: Context
    ) throws -> ListApproval {
        let last = try approval(of: list, at: site, db)
        let approval = ListApproval(
            id: id, site: site, list: list, number: (last?.number ?? 0) + 1, approvedBy: context.actor.person,
            approvedOn: context.today, note: note, items: try items(of: list, at: site, on: context.today, db))
        try Keeper.check(approval, before: nil, context.actor, db)
        _ = try put(approval, expecting: .nothing, db, context)
        return approval
    }
}
