import Database
import Domain
import Kernel

/// A site's places in the order of the tree, each with who answers for it: its own owner, or the next above.
struct SiteTree {
    private struct Node {
        let id: String
        let parent: String?
        let kind: CheckItem.Kind
        let name: String
        let code: String?
        let owner: String?
        let system: String?
    }

    /// What a place hands down to those below it.
    private struct Handed {
        var owner: PersonID?
        var unit: String?
        var system: String?
        var place = ""
    }

    private(set) var drafts: [ItemDraft] = []
    private var below: [String: [Node]] = [:]
    private let posts: SitePosts
    /// Deeper than any tree is; it also ends a ring.
    private static let deepest = 40

    static func read(of site: SiteID, on day: Day, _ posts: SitePosts, _ db: Reader) throws -> SiteTree {
        var nodes: [Node] = []
        try db.each(
            """
            SELECT id, parent_id, kind, name, code, owner, body -> 'facts' ->> 'system' AS system FROM place
            WHERE site_id = \(site) AND (ended_on IS NULL OR ended_on >= \(day))
            """
        ) { row in
            let (id, parent, kind, name): (String, String?, String, String) = (
                try row["id"], try row["parent_id"], try row["kind"], try row["name"]
            )
            guard let kind = CheckItem.Kind(rawValue: kind) else { return }
            nodes.append(
                Node(
                    id: id, parent: parent, kind: kind, name: name, code: try row["code"], owner: try row["owner"],
                    system: try row["system"]))
        }
        let rank = Dictionary(
            uniqueKeysWithValues: CheckItem.Kind.allCases.enumerated().map { ($0.element, $0.offset) })
        nodes.sort { (rank[$0.kind] ?? 0, $0.name, $0.id) < (rank[$1.kind] ?? 0, $1.name, $1.id) }
        var tree = SiteTree(posts: posts)
        let known = Set(nodes.map(\.id))
        for node in nodes {
            tree.below[node.parent.flatMap { known.contains($0) ? $0 : nil } ?? "", default: []].append(node)
        }
        tree.walk(below: "", Handed(), depth: 0)
        return tree
    }

    private init(posts: SitePosts) { self.posts = posts }

    private mutating func walk(below parent: String, _ handed: Handed, depth: Int) {
        guard depth < Self.deepest else { return }
        for node in below[parent] ?? [] {
            let own = node.owner.flatMap(Place.Owner.init).flatMap { posts.person(for: $0) }
            var mine = handed
            if let own { (mine.owner, mine.unit) = (own.person, own.unit) }
            mine.system = node.system ?? handed.system
            let group = mine.system ?? "~\(node.kind.rawValue)"
            drafts.append(
                ItemDraft(
                    kind: node.kind, ref: node.id, name: node.name, code: node.code, group: group, place: handed.place,
                    owner: mine.owner, isOwnerAssumed: own == nil, unit: mine.unit))
            mine.place = node.name
            walk(below: node.id, mine, depth: depth + 1)
        }
    }
}
