import Database
import Domain
import Kernel

/// What a danger is found by: what was seen, where, and by which clause, character by character.
package enum HiddenDangerWords {
    static let index = WordIndex("danger_words")

    /// The first index, of single characters; what it held is read anew into the one of pairs.
    static let migration = Migration(
        number: 10, "the words of hidden dangers, kept with them", WordIndex("hidden_danger_words").tablesOfCharacters)

    static let pairs = Migration(
        number: 140, "hidden dangers are found by pairs of characters, so that a word of two is one",
        index.tables + ["DROP TABLE hidden_danger_words"], fill: fill)

    static let scopes = Migration(
        number: 144, "the words of hidden dangers say whose they are, so that a mine's are counted without the others",
        ["DROP TABLE danger_words"] + index.tables, fill: fill)

    @Sendable private static func fill(_ db: Writer) throws {
        var last = 0
        while true {
            let known = try db.all("SELECT num, body FROM hidden_danger WHERE num > \(last) ORDER BY num LIMIT 500") {
                (num: try $0["num"] as Int, body: try $0["body"] as String)
            }
            guard let end = known.last else { return }
            for (num, body) in known { try add(try JSONText.decode(from: body), num: num, db) }
            last = end.num
        }
    }

    static func words(of danger: HiddenDanger) -> String {
        let finding = danger.finding
        let text = [finding.what, finding.placeText, finding.clause].compactMap(\.self).joined(separator: "\n")
        let marks = [SearchWords.mark(danger.site.text)] + (danger.isOpenToRegulators ? [regulators] : [])
        return ([SearchWords.split(text)] + marks).joined(separator: " ")
    }

    /// Stands with what regulators see; no text can hold it.
    private static let regulators = SearchWords.mark("regulators")

    static func add(_ danger: HiddenDanger, num: Int, _ db: Writer) throws {
        try index.add(words(of: danger), of: num, db)
    }

    /// A corrected finding is found by its new words and no longer by its old ones.
    static func replace(_ old: HiddenDanger, with new: HiddenDanger, _ db: Writer) throws {
        let (before, after) = (words(of: old), words(of: new))
        guard before != after else { return }
        let num = try db.value(
            "SELECT num AS n FROM hidden_danger WHERE site_id = \(new.site) AND id = \(new.id)", as: Int.self)
        try index.replace(before, with: after, of: num, db)
    }

    /// The numbers of the dangers that hold every term of a question and are this actor's to see, as far as the index
    /// knows it; none when it asks for nothing that can be found.
    static func hits(_ question: String, for actor: Actor) -> SQL {
        let terms = SearchWords.terms(question)
        guard !terms.isEmpty else { return "SELECT num FROM hidden_danger WHERE 1 = 0" }
        return "\(hitsIn: index, terms + marks(of: actor))"
    }

    /// The numbers of a site's dangers that hold any of the words.
    static func hits(anyOf words: some Sequence<String>, at site: SiteID) -> SQL {
        let known = words.map(SearchWords.split).flatMap { $0.split(separator: " ").prefix(1).map(String.init) }
        guard !known.isEmpty else { return "SELECT num FROM hidden_danger WHERE 1 = 0" }
        return "\(hitsIn: index, any: SearchAny(mark: SearchWords.mark(site.text), words: known))"
    }

    private static func marks(of actor: Actor) -> [SearchTerm] {
        let site = actor.site.map { [SearchWords.mark($0.text)] } ?? []
        return (site + (actor.role.isRegulator ? [regulators] : [])).map { SearchTerm(words: [$0], isOpen: false) }
    }

    /// A scope of more mines is counted by its rows.
    private static let mostSites = 32

    /// How many there are by the index alone, which knows of each danger whose it is and whether regulators see it; `nil`
    /// where the scope has more mines than one question names.
    static func count(_ question: String, at site: SiteID?, for actor: Actor, _ db: Reader) throws -> Int? {
        let terms = SearchWords.terms(question)
        guard !terms.isEmpty else { return 0 }
        let scope = try Scope.of(actor, db).condition
        let asked: SQL = site.map { "site.id = \($0)" } ?? "1 = 1"
        let sites = try db.all("SELECT site.id FROM site WHERE \(scope) AND \(asked) LIMIT \(mostSites + 1)") {
            try $0["id"] as SiteID
        }
        guard !sites.isEmpty else { return 0 }
        let beyond = try db.first("SELECT site.id FROM site WHERE NOT (\(scope) AND \(asked)) LIMIT 1") {
            try $0["id"] as String
        }
        let seen = actor.role.isRegulator ? [SearchTerm(words: [regulators], isOpen: false)] : []
        if beyond == nil { return try db.value("SELECT count(*) AS n FROM (\(hitsIn: index, terms + seen)) hits") }
        guard sites.count <= mostSites else { return nil }
        let marks = sites.map { SearchWords.mark($0.text) }
        return try db.value("SELECT count(*) AS n FROM (\(hitsIn: index, terms + seen, within: marks)) hits")
    }
}

extension HiddenDanger {
    /// Major, or found by an authority itself.
    fileprivate var isOpenToRegulators: Bool { isMajor || finding.foundBy.isOfficial }
}
