/// Words that reviews refuse.
enum WordRules {
    static let calls = Rule(
        "no call that ends the process or looks away",
        planted: [
            ("Sources/Store/A.swift", "let a = try! b()"), ("Sources/Web/A.swift", "let a = b!.c"),
            ("Sources/Web/A.swift", "fatalError()"),
            ("Sources/Kernel/A.swift", "// TO" + "DO: later"), ("Sources/Web/A.swift", "nonisolated(unsafe) var a = 1"),
            ("Sources/Web/A.swift", "struct A: @unchecked Sendable {}"), ("Sources/Web/A.swift", "let a = b as! C"),
        ]
    ) { file in
        let code = Rule.matches(
            [
                #"\btry!"#, #"\bas!"#, #"[\w\)\]]!([\s\.\),\]\[]|$)"#, #"\bfatalError\("#, #"nonisolated\(unsafe\)"#,
                "@unchecked",
            ], in: file.code)
        return code + Rule.matches([#"\b(TO"# + #"DO|FIX"# + #"ME|XXX|HACK)\b"#], in: file.text)
    }

    static let attic = Rule(
        "no manager, helper, utility or service in a name, and no attic to put things into",
        planted: [
            ("Sources/Web/A.swift", "struct SessionManager {}"), ("Sources/Utils/A.swift", ""),
            ("Sources/Features/X/Web/A.swift", "enum DateHelper {}"),
        ]
    ) { file in
        let names = Rule.matches(
            [#"\b(struct|class|enum|actor|protocol)\s+\w*(Manager|Helper|Utils?|Utility|Singleton)\b"#], in: file.code)
        return names + Rule.matches([#"/(Core|Utils|Helpers|Services|Common|Misc)/"#], in: file.path)
    }

    static let defaults = Rule(
        "a default case says why",
        planted: [("Sources/Web/A.swift", "switch a {\ncase .b: 1\ndefault: 2\n}")]
    ) { file in
        file.lines.enumerated().filter { number, line in
            let isDefault = line.firstMatch(of: /^\s*default:/) != nil
            return isDefault && !line.contains("//") && !(number > 0 && file.lines[number - 1].contains("//"))
        }.map { "line \($0.offset + 1) has a default without a reason" }
    }

    static let access = Rule(
        "what crosses a ring is package, nothing is public",
        planted: [("Sources/Kernel/A.swift", "public struct A {}"), ("Sources/Kernel/A.swift", "open class A {}")]
    ) { file in
        Rule.matches(
            [#"(^|\n)\s*(public|open) (\w+ )*(struct|class|enum|func|let|var|init|import|protocol|actor|extension)\b"#],
            in: file.code)
    }
}
