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
        ])
    func named(page: String) throws {
        let text = try String(contentsOf: House.root.appending(path: page), encoding: .utf8)
        for path in Self.paths(text) {
            #expect(
                FileManager.default.fileExists(atPath: House.root.appending(path: path).path), "\(page) names \(path)")
        }
    }

    @Test func aPathIsSeen() {
        #expect(Self.paths("in `Sources/Web/Act.swift`, not `Sources/*/A`") == ["Sources/Web/Act.swift"])
    }
}
