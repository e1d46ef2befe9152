import Database
import Support
import Testing

@Suite struct SearchWordsTests {
    @Test(
        "a text is split into characters and words",
        arguments: [
            ("1203综采面CH4超限", "1203 综 采 面 ch4 超 限"), ("风门，闭锁", "风 门 闭 锁"), ("ＣＨ４　a-b", "ch4 a b"), ("", ""),
            ("—%_!", ""),
            ("\u{0}é\u{301}\"x\"", "é x"),
        ])
    func split(text: String, words: String) { #expect(SearchWords.split(text) == words) }

    @Test func aQuestionIsItsTerms() {
        #expect(SearchWords.terms(" 瓦斯  1203 ！ ") == ["瓦 斯", "1203"])
        #expect(SearchWords.terms(String(repeating: "a ", count: 100)).count == SearchWords.mostTerms)
    }

    @Test func aPhraseIsFoundOnEveryEngineAndNoLongerOnceItIsReplaced() async throws {
        let index = WordIndex("some_words")
        try await TestEngine.each { engine in
            let store = try DataStore(engine)
            defer { store.close() }
            try await store.migrate([Migration(number: 1, "words", index.tables)])
            _ = try await store.write { db in
                try index.add(SearchWords.split("1203综采面瓦斯超限 ABC"), of: 1, db)
                try index.add(SearchWords.split("斯瓦 采综"), of: 2, db)
            }
            func found(_ term: String) async throws -> [Int] {
                try await store.read { db in
                    try db.all("WITH hits (n) AS (\(idsIn: index, matching: term)) SELECT n FROM hits ORDER BY n") {
                        try $0["n"] as Int
                    }
                }
            }
            for term in ["瓦 斯", "斯", "1203 综", "abc"] { #expect(try await found(term).contains(1), "\(term)") }
            #expect(try await found("瓦 斯") == [1])
            #expect(try await found("a b") == [])
            _ = try await store.write { try index.replace(SearchWords.split("斯瓦 采综"), with: "瓦 斯", of: 2, $0) }
            #expect(try await found("瓦 斯") == [1, 2])
            #expect(try await found("采 综") == [])
        }
    }
}
