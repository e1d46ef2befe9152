import Testing

/// One SQL text for two engines, always bound, and a ledger that is only ever added to.
enum SQLRules {
    private static let isSQL = #"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|ALTER TABLE)\s"#

    private static func sql(_ file: SourceText) -> [String] {
        file.ring == "Store" || file.ring == "Database"
            ? file.literals.filter { !Rule.matches([isSQL], in: $0).isEmpty } : []
    }

    static let question = Rule(
        "SQL text holds no literal question mark: values are bound",
        planted: [("Sources/Store/A.swift", "let a: SQL = \"SELECT a FROM b WHERE c = ?\"")]
    ) { file in sql(file).filter { $0.contains("?") } }

    static let functions = Rule(
        "SQL text holds no engine's own functions and no clock",
        planted: [
            ("Sources/Store/A.swift", "\"SELECT now()\""),
            ("Sources/Features/X/Store/A.swift", "\"SELECT strftime('%Y', a) FROM b\""),
            ("Sources/Store/A.swift", "\"SELECT json_extract(body, '$.a') FROM b\""),
            ("Sources/Store/A.swift", "\"SELECT a FROM b WHERE c ILIKE d\""),
        ]
    ) { file in
        guard file.ring == "Store" else { return [] }
        let words =
            #"(?i)\b(now|datetime|strftime|julianday|json_\w+|jsonb_\w+|to_char|date_trunc|group_concat|string_agg|random)\s*\("#
        return sql(file).flatMap {
            Rule.matches([words, #"\bILIKE\b"#, #"\bCURRENT_(DATE|TIME|TIMESTAMP)\b"#, #"\bGLOB\b"#], in: $0)
        }
    }

    static let text = Rule(
        "SQL is not put together from text outside the door",
        planted: [("Sources/Store/A.swift", "let a = SQL(stringLiteral: text)")]
    ) { file in
        file.ring == "Database"
            ? [] : Rule.matches([#"SQL\(stringLiteral:"#, #"\.init\(stringLiteral:"#], in: file.code)
    }

    static let ledger = Rule(
        "nobody changes or deletes a record of the ledger, its payload or a checkpoint",
        planted: [
            ("Sources/Store/A.swift", "\"DELETE FROM ledger_record WHERE idx = 1\""),
            ("Sources/Store/A.swift", "\"UPDATE payload SET body = ''\""),
            ("Sources/Features/X/Store/A.swift", "\"INSERT INTO ledger_record (idx) VALUES (1)\""),
        ]
    ) { file in
        let changes = Rule.matches(
            [
                #"(UPDATE|DELETE FROM)\s+(ledger_record|payload|checkpoint)\b(?!\s+BEGIN)"#,
                #"(DROP|TRUNCATE)\s+(TABLE\s+)?(ledger|payload)"#,
            ],
            in: file.literals.joined(separator: "\n"))
        let adds =
            file.ring == "Database"
            ? [] : Rule.matches([#"INSERT INTO\s+ledger_"#], in: file.literals.joined(separator: "\n"))
        return changes + adds
    }
}

@Suite struct EngineWordTests {
    /// `\(sqlite:postgres:)` outside migrations: STRICT belongs to a migration, and the door itself is where engines differ.
    static func uses(_ file: SourceText) -> Int {
        guard file.ring != "Database" else { return 0 }
        return file.text.matches(of: /\\\(sqlite: "([^"]*)"/).filter { $0.1 != "STRICT" }.count
    }

    @Test func theEnginesDifferInTenWordsAtMost() {
        #expect(SourceText.all.map(Self.uses).reduce(0, +) <= 10)
    }

    @Test func aUseIsCounted() {
        let text = #"db.run("… \(sqlite: "a", postgres: "b") \(sqlite: "STRICT", postgres: "")")"#
        #expect(Self.uses(SourceText(path: "Sources/Store/A.swift", text: text)) == 1)
    }
}
