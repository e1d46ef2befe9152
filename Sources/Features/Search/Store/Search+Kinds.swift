import Database
import Domain
import Kernel

/// How each kind is looked for by its own feature.
extension Search {
    static func dangers(_ question: String, _ limit: Int, _ actor: Actor, _ db: Reader) throws -> Part {
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

    static func comments(_ question: String, _ limit: Int, _ actor: Actor, _ db: Reader) throws -> Part {
        let found = try HiddenDangerComments.find(question, limit: limit, for: actor, db)
        return Part(
            hits: found.rows.map {
                SearchHit(
                    kind: .comment, id: $0.danger.text, title: String($0.number),
                    snippet: Snippet(of: $0.text, for: question), siteName: $0.siteName, place: nil)
            }, total: found.total)
    }

    static func places(_ question: String, _ limit: Int, _ actor: Actor, _ db: Reader) throws -> Part {
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
    static func registered<E: RegistryRow>(
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
