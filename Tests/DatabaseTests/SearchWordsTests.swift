import Database
import Support
import Testing

@Suite struct SearchWordsTests {
    @Test(
        "a text is split into pairs of characters and words",
        arguments: [
            ("1203综采面CH4超限", "1203 综采 采面 面 ch4 超限 限"), ("风门，闭锁", "风门 门 闭锁 锁"), ("ＣＨ４　a-b", "ch4 a b"), ("", ""),
            ("—%_!", ""), ("水", "水"), ("风 门", "风 门"),
            ("\u{0}é\u{301}\"x\"", "é x"),
        ])
    func split(text: String, words: String) { #expect(SearchWords.split(text) == words) }

    @Test func aQuestionIsItsTerms() {
        func term(_ words: [String], _ isOpen: Bool) -> SearchTerm { SearchTerm(words: words, isOpen: isOpen) }
        #expect(SearchWords.terms(" 瓦斯  1203 ！ ") == [term(["瓦斯"], false), term(["1203"], true)])
        #expect(SearchWords.terms("风门闭锁") == [term(["风门", "门闭", "闭锁"], false)])
        #expect(SearchWords.terms("水") == [term(["水"], true)])
        #expect(SearchWords.terms("a") == [term(["a"], false)])
        #expect(SearchWords.terms("1203综") == [term(["1203", "综"], true)])
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
            func found(_ question: String) async throws -> [Int] {
                try await store.read { db in
                    let terms = SearchWords.terms(question)
                    return try db.all("WITH hits (n) AS (\(hitsIn: index, terms)) SELECT n FROM hits ORDER BY n") {
                        try $0["n"] as Int
                    }
                }
            }
            for term in ["瓦斯", "斯", "超", "1203综", "1203 综采", "综采面瓦", "abc", "ab", "瓦斯 120"] {
                #expect(try await found(term).contains(1), "\(term)")
            }
            #expect(try await found("瓦斯") == [1])
            #expect(try await found("斯") == [1, 2], "one character is found wherever it stands")
            for term in ["a b", "面斯", "1203采", "b"] { #expect(try await found(term) == [], "\(term)") }
            _ = try await store.write { db in
                try index.replace(SearchWords.split("斯瓦 采综"), with: SearchWords.split("瓦斯"), of: 2, db)
            }
            #expect(try await found("瓦斯") == [1, 2])
            #expect(try await found("采综") == [])
        }
    }
}
