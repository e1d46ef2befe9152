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
        index.tables + ["DROP TABLE hidden_danger_words"]
    ) { db in
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
        return SearchWords.split(
            [finding.what, finding.placeText, finding.clause].compactMap(\.self).joined(separator: "\n"))
    }

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

    /// The numbers of the dangers that hold every term of a question; none when it asks for nothing that can be found.
    static func hits(_ question: String) -> SQL {
        let terms = SearchWords.terms(question)
        return terms.isEmpty ? "SELECT num FROM hidden_danger WHERE 1 = 0" : "\(hitsIn: index, terms)"
    }
}
