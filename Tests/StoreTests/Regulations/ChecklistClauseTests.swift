import Domain
import Foundation
import Kernel
import Policy
import Store
import Support
import Testing

private let reference = URL(filePath: #filePath).appending(path: "../../../../../shared/reference").standardizedFileURL

/// The clauses that checklists name are there in the lists that they name.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: reference.path), "needs ../shared/reference"))
struct ChecklistClauseTests {
    private static let tables = [
        "采煤": "mining", "掘进": "tunnelling", "机电": "electro", "运输": "transportation", "通风": "wind",
        "调度": "dispatch", "职业健康": "health", "应急救援": "rescue", "地面设施": "facilities",
    ]

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: reference.appending(path: name), encoding: .utf8)
    }

    private static var clauses: Set<String> {
        get throws {
            let book = try RuleBook.shipped
            return Set(
                Domain.Site.Kind.allCases.flatMap { book.checklists(at: $0.rawValue).values.joined() }.flatMap(\.lines)
                    .map(\.clause))
        }
    }

    @Test func everyArticleOfTheMajorDangersIsThere() throws {
        let known = Set(
            try Self.text("mh21.tsv").split(separator: "\n").compactMap { line in
                line.split(separator: "\t", omittingEmptySubsequences: false).dropFirst(2).first.map(String.init)
            })
        var count = 0
        for clause in try Self.clauses where clause.hasPrefix("煤矿重大事故隐患判定标准（2026）") {
            let found = try #require(clause.firstMatch(of: /第(\d+)条(.*)/), "\(clause)")
            for item in found.2.matches(of: /\((\d+)\)/) {
                #expect(known.contains("\(found.1)(\(item.1))"), "\(clause)")
                count += 1
            }
        }
        #expect(count > 50)
    }

    @Test func everyScoreItemIsThere() throws {
        var known: Set<String> = []
        for row in try Self.text("score-items.csv").split(whereSeparator: \.isNewline) {
            guard let found = row.firstMatch(of: /^([a-z]+),(\d+)[^,]*,[^,]*,[^,]*,([\d.\-]+),/) else { continue }
            known.formUnion(["\(found.1) \(found.2)", "\(found.1) \(found.3)"])
        }
        var count = 0
        for clause in try Self.clauses where clause.hasPrefix("安全生产标准化评分项") {
            let parts = clause.split(separator: " ")
            let table = try #require(parts.count == 3 ? Self.tables[String(parts[1])] : nil, "\(clause)")
            #expect(known.contains("\(table) \(parts[2])"), "\(clause)")
            count += 1
        }
        #expect(count > 20)
    }
}
