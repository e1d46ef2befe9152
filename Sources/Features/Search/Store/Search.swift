package import Database
package import Domain
package import Kernel

/// One thing that was found.
package struct SearchHit: Sendable {
    package let kind: SearchKind
    /// Of the thing that its page shows: a comment's is its danger's.
    package let id: String
    package let title: String
    package let snippet: Snippet
    package let siteName: String?
    package let place: Place.Kind?
}

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

    private static func dangers(_ question: String, _ limit: Int, _ actor: Actor, _ db: Reader) throws -> Part {
        var filter = HiddenDangerFilter(words: question, limit: limit)
        filter.sort = .highestNumber
        let page = try HiddenDangerStore.page(filter, for: actor, db)
        return Part(
            hits: page.rows.map { row in
                let text = [row.what, row.place].compactMap(\.self).joined(separator: " · ")
                return SearchHit(
                    kind: .hiddenDanger, id: row.id.text, title: String(row.num),
                    snippet: Snippet(of: text, for: question), siteName: row.siteName, place: nil)
            }, total: page.total)
    }

    private static func comments(_ question: String, _ limit: Int, _ actor: Actor, _ db: Reader) throws -> Part {
        let found = try HiddenDangerComments.find(question, limit: limit, for: actor, db)
        return Part(
            hits: found.rows.map {
                SearchHit(
                    kind: .comment, id: $0.danger.text, title: String($0.number),
                    snippet: Snippet(of: $0.text, for: question), siteName: $0.siteName, place: nil)
            }, total: found.total)
    }

    private static func places(_ question: String, _ limit: Int, _ actor: Actor, _ db: Reader) throws -> Part {
        let found = try PlaceWords.find(question, limit: limit, for: actor, db)
        return Part(
            hits: found.rows.map { place in
                let text = [place.name, place.code].compactMap(\.self).joined(separator: " ")
                return SearchHit(
                    kind: .place, id: place.id.text, title: place.name, snippet: Snippet(of: text, for: question),
                    siteName: place.siteName, place: place.kind)
            }, total: found.total)
    }

    /// Mines and persons are few; their lists find them by a part of the name.
    private static func registered<E: RegistryRow>(
        _ type: E.Type, _ question: String, _ limit: Int, _ kind: SearchKind, _ actor: Actor, _ db: Reader,
        _ name: (E) -> String
    ) throws -> Part {
        guard question.contains(where: { $0.isLetter || $0.isNumber }) else { return Part(hits: [], total: 0) }
        let column: SQL = kind == .mine ? "site.name" : "person.name"
        let found: RegistryStore.Found<E> = try RegistryStore.page(
            of: type, matching: RegistryStore.names(column, contain: question), limit: limit, for: actor, db)
        return Part(
            hits: found.rows.map { row in
                let name = name(row.entity)
                return SearchHit(
                    kind: kind, id: row.entity.id.text, title: name, snippet: Snippet(of: name, for: question),
                    siteName: nil, place: nil)
            }, total: found.total)
    }
}
