extension SQL.Interpolation {
    /// The numbers, as `num`, of the rows that hold every term, and any of the marks where some are named; at least one
    /// term is asked for.
    package mutating func appendInterpolation(
        hitsIn index: WordIndex, _ terms: [SearchTerm], within marks: [String] = []
    ) {
        let (match, query) = (marks.map { "\"\($0)\"" }, marks.map { "'\($0)'" })
        guard !marks.isEmpty else { return hits(index, match: terms.match, query: terms.query) }
        hits(
            index, match: "\(terms.match) AND (\(match.joined(separator: " OR ")))",
            query: "\(terms.query) & (\(query.joined(separator: " | ")))")
    }

    /// The numbers, as `num`, of the rows that hold the mark and any of the words.
    package mutating func appendInterpolation(hitsIn index: WordIndex, any asked: SearchAny) {
        hits(index, match: asked.match, query: asked.query)
    }

    private mutating func hits(_ index: WordIndex, match: String, query: String) {
        appendInterpolation(sqlite: "SELECT rowid AS num FROM ", postgres: "SELECT id AS num FROM ")
        appendInterpolation(sqlite: index.name, postgres: index.name)
        appendInterpolation(sqlite: " WHERE words MATCH ", postgres: " WHERE words @@ to_tsquery('simple', ")
        parts.append(.either(sqlite: .text(match), postgres: .text(query)))
        appendInterpolation(sqlite: "", postgres: ")")
    }
}
