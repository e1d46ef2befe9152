import Foundation
import Testing

/// Lengths and depths that CI counts.
enum BudgetRules {
    static let functions = Rule(
        "a function has 60 lines at most",
        planted: [("Sources/Web/A.swift", "func a() {\n" + String(repeating: "    b()\n", count: 60) + "}")]
    ) { file in bodies(file.code).filter { $0.lines > 60 }.map { "\($0.name) has \($0.lines) lines" } }

    /// The braces of the function itself, of a closure on a database's thread, and three more.
    static let nesting = Rule(
        "a function nests five braces deep at most",
        planted: [
            (
                "Sources/Web/A.swift",
                "func a() {" + String(repeating: " if b {", count: 5) + String(repeating: " }", count: 5) + "}"
            )
        ]
    ) { file in bodies(file.code).filter { $0.depth > 5 }.map { "\($0.name) nests \($0.depth) deep" } }

    /// The formatter breaks lines at 120; what it cannot break stays under this.
    static let longestLine = 300

    static let lines = Rule(
        "a line has a bounded length",
        planted: [("Sources/Web/A.swift", String(repeating: "a", count: longestLine + 1))]
    ) { file in
        file.lines.enumerated().filter { $0.element.count > longestLine }.map {
            "line \($0.offset + 1) has \($0.element.count) characters"
        }
    }

    struct Body { let name: String; let lines: Int; let depth: Int }

    /// Functions and initialisers with their bodies; the code must hold no strings and no comments.
    static func bodies(_ code: String) -> [Body] {
        code.matches(of: /\b(func\s+[^\s(<]+|init)[^{}]*\{/.wordBoundaryKind(.simple)).map { match in
            var (depth, deepest, lines) = (1, 1, match.0.count { $0 == "\n" } + 1)
            for character in code[match.range.upperBound...] where depth > 0 {
                depth += character == "{" ? 1 : character == "}" ? -1 : 0
                deepest = max(deepest, depth)
                lines += character == "\n" ? 1 : 0
            }
            return Body(name: String(match.1), lines: lines, depth: deepest)
        }
    }
}

@Suite struct BudgetTests {
    @Test func filesOfOneRingHaveNamesOfTheirOwn() throws {
        let names = Dictionary(grouping: SourceText.all) { "\($0.ring)/\($0.path.split(separator: "/").last ?? "")" }
        #expect(names.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    @Test func theScannerKnowsStringsAndComments() {
        let file = SourceText(
            path: "Sources/Web/A.swift",
            text: "a(\"x { \\(b(\"}\")) y\") // { c\n\"\"\"\n d {\n\"\"\"\nlet e = #\"\\(f\"g\"#")
        #expect(file.code == "a(b()) \n\n\n\nlet e = #")
        #expect(file.literals.contains("x { \\() y"))
    }
}
