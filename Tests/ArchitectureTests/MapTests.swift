import Foundation
import Testing

@Suite struct MapTests {
    /// Paths in backticks that begin with a folder of the product; one with a star or dots stands for many.
    private static func paths(_ text: String) -> [String] {
        text.matches(of: /`((?:Sources|Tests|docs|Regulations|scripts)\/[^`\s*…:]*)`/).map { String($0.1) }
    }

    @Test(
        "what the pages name is there",
        arguments: [
            "docs/ARCHITECTURE.md", "docs/operating.md", "CONTRIBUTING.md", "STYLE.md", "README.md", "README.zh.md",
            "docs/threat-model.md",
        ])
    func named(page: String) throws {
        let text = try String(contentsOf: House.root.appending(path: page), encoding: .utf8)
        for path in Self.paths(text) {
            #expect(
                FileManager.default.fileExists(atPath: House.root.appending(path: path).path), "\(page) names \(path)")
        }
    }

    /// The suites that a page names.
    private static func suites(_ text: String) -> Set<String> {
        Set(text.matches(of: /\b([A-Z]\w+Tests)\b(?![\/])/.wordBoundaryKind(.simple)).map { String($0.1) })
    }

    @Test("a test that is said to show something is there", arguments: ["docs/threat-model.md", "docs/asvs.tsv"])
    func shown(page: String) throws {
        let tests = House.root.appending(path: "Tests")
        let folders = try FileManager.default.contentsOfDirectory(atPath: tests.path)
        let names = FileManager.default.enumerator(atPath: tests.path)?.compactMap { $0 as? String } ?? []
        let code = try names.filter { $0.hasSuffix(".swift") }.map {
            try String(contentsOf: tests.appending(path: $0), encoding: .utf8)
        }.joined()
        let text = try String(contentsOf: House.root.appending(path: page), encoding: .utf8)
        for suite in Self.suites(text).subtracting(folders).sorted() {
            #expect(code.contains("struct \(suite)"), "\(page) names \(suite)")
        }
    }

    @Test func aPathIsSeen() {
        #expect(Self.suites("`LeakWalkTests`, Tests/BrowserTests/a.py") == ["LeakWalkTests"])
        #expect(Self.paths("in `Sources/Web/Act.swift`, not `Sources/*/A`") == ["Sources/Web/Act.swift"])
    }
}
