import Domain
import Kernel
import Policy
import Store
import Support
import Testing

@Suite struct ChecklistTests {
    private static let day = Zone.china.day(of: .t0)

    @Test func everySystemOfEverySiteHasAChecklistWithClauses() throws {
        let book = try RuleBook.shipped
        for kind in Domain.Site.Kind.allCases where kind != .unknown {
            for system in ProductionSystem.usual(for: kind) + (kind == .coalUnderground ? [.rockBurst] : []) {
                let list = try #require(
                    book.checklist(about: system.rawValue, at: kind.rawValue, on: Self.day), "\(kind) \(system)")
                #expect((5...15).contains(list.lines.count) && list.lines.allSatisfy { !$0.clause.isEmpty })
            }
        }
        for kind in CheckItem.Kind.allCases where kind != .system {
            #expect(book.checklist(about: "~\(kind.rawValue)", at: "coal-ug", on: Self.day) != nil, "\(kind)")
        }
    }

    @Test func aListOfTwoLinesAndTwoOfOneDayAreRefusedWithTheirLine() {
        let head = "checklists:\n"
        func list(_ count: Int) -> String {
            let lines = (0..<count).map { "{zh: 甲\($0), en: a, clause: b}" }.joined(separator: ", ")
            return
                "  - {name: a, sites: coal-ug, about: dust, valid_from: 2026-01-01, document: d, article: e, jurisdiction: CN, lines: [\(lines)]}\n"
        }
        #expect(throws: RuleFileError.self) { try RuleFiles.book(head + list(2), file: "a.yaml") }
        #expect(throws: RuleFileError.self) { try RuleFiles.book(head + list(5) + list(5), file: "a.yaml") }
        #expect(throws: Never.self) { try RuleFiles.book(head + list(5), file: "a.yaml") }
    }
}
