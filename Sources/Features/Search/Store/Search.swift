package import Database
package import Domain
package import Kernel

/// What was found of each kind, with the exact number of all that match; every kind asks its own feature, within scope.
package struct Search: Sendable {
    package struct Part: Sendable {
        package let hits: [SearchHit]
        package let total: Int
    }

    package let parts: [SearchKind: Part]

    /// `seesDangers` says whether this actor may read dangers at all.
    package init(
        _ question: String, kinds: [SearchKind] = SearchKind.allCases, limit: Int, seesDangers: Bool, for actor: Actor,
        _ db: Reader
    ) throws {
        var parts: [SearchKind: Part] = [:]
        for kind in kinds where seesDangers || ![.hiddenDanger, .comment].contains(kind) {
            parts[kind] = try Self.find(question, kind, limit, actor, db)
        }
        self.parts = parts
    }

    private static func find(_ question: String, _ kind: SearchKind, _ limit: Int, _ actor: Actor, _ db: Reader) throws
        -> Part
    {
        switch kind {
        case .hiddenDanger: try dangers(question, limit, actor, db)
        case .comment: try comments(question, limit, actor, db)
        case .place: try places(question, limit, actor, db)
        case .mine: try registered(Site.self, question, limit, .mine, actor, db) { $0.name }
        case .person: try registered(Person.self, question, limit, .person, actor, db) { $0.name }
        }
    }
}
