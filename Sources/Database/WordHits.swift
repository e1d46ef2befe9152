extension SQL.Interpolation {
    /// The numbers, as `num`, of the rows that hold every term; at least one is asked for.
    package mutating func appendInterpolation(hitsIn index: WordIndex, _ terms: [SearchTerm]) {
        appendInterpolation(sqlite: "SELECT rowid AS num FROM ", postgres: "SELECT id AS num FROM ")
        appendInterpolation(sqlite: index.name, postgres: index.name)
        appendInterpolation(sqlite: " WHERE words MATCH ", postgres: " WHERE words @@ to_tsquery('simple', ")
        parts.append(.either(sqlite: .text(terms.match), postgres: .text(terms.query)))
        appendInterpolation(sqlite: "", postgres: ")")
    }
}

extension SQL.Interpolation {
    /// The numbers, as `num`, of the rows that hold the mark and any of the words.
    package mutating func appendInterpolation(hitsIn index: WordIndex, any asked: SearchAny) {
        appendInterpolation(sqlite: "SELECT rowid AS num FROM ", postgres: "SELECT id AS num FROM ")
        appendInterpolation(sqlite: index.name, postgres: index.name)
        appendInterpolation(sqlite: " WHERE words MATCH ", postgres: " WHERE words @@ to_tsquery('simple', ")
        parts.append(.either(sqlite: .text(asked.match), postgres: .text(asked.query)))
        appendInterpolation(sqlite: "", postgres: ")")
    }
}
