/// Only the executable reads settings and the clock, makes what lives, and prints.
enum EdgeRules {
    static let settings = Rule(
        "only the executable reads settings",
        planted: [
            ("Sources/Web/A.swift", "let a = ProcessInfo.processInfo.environment"),
            ("Sources/Store/A.swift", "let a = getenv(\"A\")"),
            ("Sources/Features/X/Store/A.swift", "let a = CommandLine.arguments"),
            ("Sources/Web/A.swift", "import Configuration"),
        ]
    ) { file in
        guard file.ring != "davylamp" else { return [] }
        return Rule.matches(
            [#"\bProcessInfo\b"#, #"\bgetenv\b"#, #"\bCommandLine\b"#, #"\bimport (Configuration|ArgumentParser)\b"#],
            in: file.code)
    }

    static let living = Rule(
        "only the executable makes what lives",
        planted: [
            ("Sources/Web/A.swift", "let store = try DataStore(.sqlite(path: p))"),
            ("Sources/Features/X/Web/A.swift", "let a = Publisher(store)"),
            ("Sources/Web/A.swift", "LoggingSystem.bootstrap(f)"),
        ]
    ) { file in
        guard file.ring != "davylamp" else { return [] }
        return Rule.matches(
            [
                #"\bDataStore\("#, #"\bPublisher\("#, #"\bServiceGroup\("#, #"\bApplication\("#,
                #"\b(Logging|Metrics)System\.bootstrap"#,
            ],
            in: file.code)
    }

    /// The shelf sets the time of a file that is in use again, so that the sweep leaves it; no decision reads it.
    private static let mayReadTheClock = ["Sources/Store/Photos/PhotoShelf.swift"]

    static let clock = Rule(
        "only the executable reads the clock",
        planted: [("Sources/Store/A.swift", "let now = Date()"), ("Sources/Web/A.swift", "Date.now")]
    ) { file in
        guard file.ring != "davylamp", !mayReadTheClock.contains(file.path) else { return [] }
        return Rule.matches([#"\bDate\(\)"#, #"\bDate\.now\b"#, #"\bUUID\(\)"#], in: file.code)
    }

    static let print = Rule("only the executable prints", planted: [("Sources/Store/A.swift", "    print(1)")]) {
        file in
        guard file.ring != "davylamp" else { return [] }
        return Rule.matches([#"(^|\s)print\("#], in: file.code.replacing("func print(", with: "func tell("))
    }
}
