import Testing

/// One thing that is forbidden: how it is seen in a file, and breaches that a test plants to show that it is seen.
struct Rule: CustomTestStringConvertible {
    let name: String
    let breaches: [SourceText]
    /// What in this file breaks the rule.
    let find: @Sendable (SourceText) -> [String]

    init(_ name: String, planted: [(path: String, text: String)], find: @escaping @Sendable (SourceText) -> [String]) {
        self.name = name
        breaches = planted.map { SourceText(path: $0.path, text: $0.text) }
        self.find = find
    }

    var testDescription: String { name }

    /// Which of these patterns stand in `text`; one that cannot be read is a breach itself.
    static func matches(_ patterns: [String], in text: String) -> [String] {
        patterns.filter { pattern in
            guard let regex = try? Regex(pattern).wordBoundaryKind(.simple) else { return true }
            return text.firstMatch(of: regex) != nil
        }
    }
}

@Suite struct RuleTests {
    static let all = [
        EdgeRules.settings, EdgeRules.living, EdgeRules.clock, EdgeRules.print, SQLRules.question, SQLRules.functions,
        SQLRules.text,
        SQLRules.ledger, HTMLRules.scripts, WordRules.calls, WordRules.attic, WordRules.defaults, WordRules.access,
        BudgetRules.functions, BudgetRules.nesting, BudgetRules.lines, FeatureMap.rule,
    ]

    @Test("the sources keep to the rule", arguments: all)
    func kept(_ rule: Rule) {
        let files = SourceText.all
        #expect(files.count > 50)
        #expect(files.flatMap { file in rule.find(file).map { "\(file.path): \($0)" } } == [])
    }

    @Test("a planted breach of the rule is found", arguments: all)
    func planted(_ rule: Rule) {
        #expect(!rule.breaches.isEmpty)
        for breach in rule.breaches { #expect(!rule.find(breach).isEmpty, "\(breach.path): \(breach.text.prefix(60))") }
    }
}
