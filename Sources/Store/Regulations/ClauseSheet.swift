import Kernel
import Policy

/// The lists of clauses that the files have told so far.
struct ClauseSheet {
    private(set) var lists: [ClauseList] = []
    private static let languages: [(language: Language, key: String)] = [(.chinese, "find"), (.english, "seek")]

    mutating func read(_ root: YAMLEntry) throws {
        var synonyms: [String: [String]] = [:]
        for entry in try root.entries("synonyms", keys: ["word", "also"]) {
            synonyms[try entry.text("word")] = try entry.texts("also")
        }
        let keys = YAMLEntry.dated.union(["name", "title", "sites", "headings"])
        for entry in try root.entries("clause_lists", keys: keys) { try add(entry, synonyms) }
    }

    private mutating func add(_ entry: YAMLEntry, _ synonyms: [String: [String]]) throws {
        let (name, term, sites) = (try entry.text("name"), try entry.term(), Set(try entry.texts("sites")))
        guard !lists.contains(where: { !$0.sites.isDisjoint(with: sites) && $0.term.overlaps(term) }) else {
            throw entry.refuse("two lists of clauses hold for the same kind of site on the same day")
        }
        var clauses: [Clause] = []
        for heading in try entry.entries("headings", keys: ["code", "article", "name", "clauses", "like"]) {
            clauses += heading.has("like") ? [try whole(heading)] : try parts(of: heading, synonyms)
        }
        guard !clauses.isEmpty, Set(clauses.map(\.code)).count == clauses.count else {
            throw entry.refuse("“\(name)” needs clauses, each told once")
        }
        lists.append(
            ClauseList(
                name: name, title: try entry.localized("title"), sites: sites, term: term,
                origin: try entry.origin(), clauses: clauses))
    }

    private func parts(of heading: YAMLEntry, _ synonyms: [String: [String]]) throws -> [Clause] {
        let (article, name) = (try heading.text("article"), try heading.localized("name"))
        let entries = try heading.entries("clauses", keys: ["code", "zh", "en", "find", "seek"])
        return try entries.enumerated().map { index, entry in
            var patterns: [Language: [ClausePattern]] = [:]
            for (language, key) in Self.languages {
                patterns[language] = try entry.texts(key).map { text in
                    guard let pattern = ClausePattern(text, synonyms: synonyms) else {
                        throw entry.refuse(
                            "“\(text)” is no pattern: words with “|” between, parts with “ + ” between", at: key)
                    }
                    return pattern
                }
            }
            let place = article.hasSuffix("条") ? "\(article)第\(index + 1)项" : article
            return Clause(
                code: try entry.text("code"), article: place, heading: name,
                gist: Localized(try entry.text("zh"), try entry.text("en")), patterns: patterns)
        }
    }

    /// A heading that is carried as one clause: it resembles what the clauses resemble that it names.
    private func whole(_ heading: YAMLEntry) throws -> Clause {
        let known = Dictionary(lists.flatMap(\.clauses).map { ($0.code, $0) }) { first, _ in first }
        let alike = try heading.texts("like").map { code in
            guard let clause = known[code] else {
                throw heading.refuse("there is no clause “\(code)” before", at: "like")
            }
            return clause
        }
        let name = try heading.localized("name")
        return Clause(
            code: try heading.text("code"), article: try heading.text("article"), heading: name, gist: name,
            patterns: Dictionary(alike.flatMap(\.patterns).map { ($0.key, $0.value) }) { $0 + $1 })
    }
}
