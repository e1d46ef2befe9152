import Foundation
import Testing

/// The house as data: which ring may import what.
enum House {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let allowed: [(folder: String, imports: Set<String>)] = [
        ("Sources/Kernel/", ["Foundation"]),
        ("Sources/Policy/", ["Foundation", "Kernel"]),
        ("Sources/Ledger/", ["Foundation", "Kernel", "Crypto"]),
        ("Sources/Database/", ["Foundation", "Dispatch", "Synchronization", "Kernel", "CSQLite", "CLibpq"]),
        ("Sources/Pictures/", ["Kernel", "CTurboJPEG", "CPNG"]),
        ("Sources/Print/", ["Kernel", "CPango", "CQREncode"]),
        ("Sources/Courier/", ["Foundation", "Dispatch", "Kernel", "CCurl"]),
        ("Sources/OpenID/", ["Foundation", "Kernel", "Ledger", "Courier", "Crypto", "JWTKit"]),
        ("Sources/Sheets/", ["Foundation", "Kernel", "CZip", "CXlsxWriter"]),
        ("/Domain/", ["Kernel", "Policy"]),
        (
            "/Store/",
            [
                "Foundation", "Crypto", "CryptoExtras", "Kernel", "Policy", "Ledger", "Domain", "Database", "Pictures",
                "Sheets", "Yams",
            ]
        ),
    ]

    static func files(_ folder: String) throws -> [(path: String, text: String)] {
        let names =
            FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
            ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let path = "\(folder)/\(name)"
            return (path, try String(contentsOf: root.appending(path: path), encoding: .utf8))
        }
    }

    /// What in this file breaks the directions of the house.
    static func breaches(_ path: String, _ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let imports = lines.filter { $0.hasPrefix("import ") || $0.hasPrefix("package ") || $0.hasPrefix("@") }
            .compactMap { $0.firstMatch(of: /^(?:@testable )?(?:package )?import (\w+)/).map { String($0.1) } }
        var found = lines.count > 300 ? ["\(path) has \(lines.count) lines; the cap is 300"] : []
        if let rule = allowed.first(where: {
            path.hasPrefix($0.folder) || path.contains("Features") && path.contains($0.folder)
                || path.hasPrefix("Sources" + $0.folder)
        }) {
            found += imports.filter { !rule.imports.contains($0) }.map { "\(path) must not import \($0)" }
        }
        if path.contains("/Domain/") || path.hasPrefix("Sources/Kernel") {
            found += ["Date()", "UUID()", "ProcessInfo", "await "].filter(text.contains).map {
                "\(path) must not use \($0)"
            }
        }
        if path.contains("/Web/") || path.hasPrefix("Sources/Layout") {
            found += ["SELECT ", "INSERT INTO", "UPDATE "].filter(text.contains).map { "\(path) writes SQL (\($0))" }
        }
        if path.hasPrefix("Sources/"), text.contains("@unchecked Sendable") { found.append("\(path) is @unchecked") }
        return found
    }
}

@Suite struct ImportTests {
    @Test func everyFileKeepsToTheDirectionsOfTheHouse() throws {
        let files = try House.files("Sources")
        #expect(files.count > 50)
        #expect(files.flatMap { House.breaches($0.path, $0.text) } == [])
    }

    @Test(
        "a planted breach is found",
        arguments: [
            ("Sources/Kernel/A.swift", "import Hummingbird"), ("Sources/Features/X/Domain/A.swift", "import Database"),
            ("Sources/Features/X/Domain/A.swift", "let now = Date()"),
            ("Sources/Features/X/Store/A.swift", "import Web"),
            ("Sources/Store/A.swift", "import Hummingbird"), ("Sources/Features/X/Web/A.swift", "\"SELECT 1\""),
            ("Sources/Ledger/A.swift", "import Database"), ("Sources/Web/A.swift", "struct A: @unchecked Sendable {}"),
            ("Sources/Web/A.swift", String(repeating: "\n", count: 301)),
        ])
    func planted(path: String, text: String) { #expect(!House.breaches(path, text).isEmpty) }

    @Test func halfOfTheFilesAreShort() throws {
        let lengths = try House.files("Sources").map {
            $0.text.split(separator: "\n", omittingEmptySubsequences: false).count
        }.sorted()
        #expect(lengths[lengths.count / 2] <= 60)
        #expect(lengths[lengths.count * 9 / 10] <= 160)
    }
}
