import Kernel
import Policy
import Store
import Support
import Testing

@Suite struct ShippedClausesTests {
    private static func list(_ site: String, _ day: String) throws -> ClauseList? {
        try RuleBook.shipped.clauses(for: site, on: try #require(Day(day)))
    }

    @Test func aDangerOfJuneIsJudgedByTheOldListAndOneOfJulyByTheNew() throws {
        #expect(try Self.list("coal-ug", "2026-06-30")?.origin.document == "应急管理部令第4号")
        let new = try #require(try Self.list("coal-ug", "2026-07-01"))
        #expect(new.origin.document == "应急管理部令第21号")
        #expect(try Self.list("coal-ug", "2020-12-31") == nil)
        #expect(new.clauses.count == 123)
        let perHeading = Dictionary(grouping: new.clauses) { $0.code.dropFirst(5).prefix(2) }
        #expect(
            perHeading.sorted { $0.key < $1.key }.map(\.value.count) == [
                3, 9, 6, 5, 17, 3, 16, 9, 3, 6, 8, 4, 3, 3, 7, 2, 19,
            ])
        #expect(new.clause("MH21-02-1")?.article == "第五条第1项")
    }

    @Test func theOldListResemblesByItsArticles() throws {
        let old = try #require(try Self.list("coal-ug", "2026-06-30"))
        #expect(old.clauses.count == 15)
        let found = old.suggestions(for: "主扇只有一台，没有备用", most: 3, leastPercent: 45)
        #expect(found.first?.clause.code == "O4-05")
    }

    @Test func otherMinesHaveTheirOwn() throws {
        let pond = try #require(try Self.list("tailings", "2026-07-01"))
        #expect(pond.suggestions(for: "排水斜槽堵塞坍塌", most: 3, leastPercent: 45).first?.clause.code == "MNM-T-08")
        #expect(try Self.list("unknown", "2026-07-01") == nil)
    }

    @Test func aPatternThatIsNoneIsRefusedWithItsLine() throws {
        let text = """
            clause_lists:
              - name: a
                title: {zh: 测, en: test}
                sites: [coal-ug]
                valid_from: 2026-01-01
                document: D
                article: A
                jurisdiction: CN
                headings:
                  - code: H
                    article: 第一条
                    name: {zh: 测, en: test}
                    clauses:
                      - {code: C, zh: 测, en: test, find: ["瓦斯 + "]}
            """
        #expect(throws: RuleFileError.self) { try RuleFiles.book(text, file: "a.yaml") }
    }
}
