import Kernel
import Policy
import Testing

@Suite struct ClauseSuggestionTests {
    private static func clause(_ code: String, _ gist: String, _ patterns: String...) -> Clause {
        let known = patterns.compactMap { ClausePattern($0, synonyms: ["瓦斯": ["甲烷", "CH4"], "继续": ["仍", "未撤"]]) }
        return Clause(
            code: code, article: "第五条第1项", heading: Localized("瓦斯", "Gas"), gist: Localized(gist, gist),
            patterns: [.chinese: known, .english: [ClausePattern("methane + ≥1.0%", synonyms: [:])].compactMap(\.self)])
    }

    private static let list = ClauseList(
        name: "test", title: Localized("测", "Test"), sites: ["coal-ug"],
        term: Term(from: Day(daysSinceEpoch: 0), to: nil),
        origin: Origin(document: "D", article: "A", jurisdiction: "CN", isLocal: false),
        clauses: [
            clause("A", "回风瓦斯超限仍作业", "瓦斯 + 回风 + ≥1.0% + 继续"),
            clause("B", "爆破点瓦斯超限放炮", "瓦斯 + ≥1.0% + 放炮|爆破"), clause("C", "没有备用主通风机", "主扇|主通风机 + 备用 + 未|没有"),
        ])

    private static func codes(_ text: String) -> [String] {
        list.suggestions(for: text, most: 3, leastPercent: 60).map(\.clause.code)
    }

    @Test(arguments: [
        ("回风流甲烷 1.2% 仍在割煤", ["A"]), ("回风流ＣＨ４１．２％，未撤人", ["A"]), ("放炮前瓦斯1.5%", ["B"]),
        ("回风瓦斯 0.6%，仍在割煤", []), ("主通风机没有备用", ["C"]), ("风门损坏", []), ("", []),
        ("Methane 1.4 % at the face", ["A", "B", "C"]),
        ("methane 0.4% at the face", []),
    ])
    func offered(text: String, codes: [String]) { #expect(Self.codes(text) == codes) }

    @Test func theWordsThatSpeakForItAreShown() throws {
        let offer = try #require(Self.list.suggestions(for: "回风流甲烷 1.2% 仍在割煤", most: 1, leastPercent: 60).first)
        #expect(offer.words == ["甲烷", "回风", "1.2%", "仍"])
    }

    @Test(arguments: ["", " + ", "a + ", "|"])
    func aPatternWithAnEmptyPartIsNone(text: String) { #expect(ClausePattern(text, synonyms: [:]) == nil) }

    @Test func hostileTextsAreCompared() {
        for text in [
            "1.2.3.4%", "999999999999999999999999%", ".", "1.", "瓦斯.%", String(repeating: "瓦斯1.2%", count: 400),
        ] {
            _ = Self.codes(text)
        }
    }

    @Test func rarerSharedWordsMakeTextsMoreAlike() {
        let texts = ["风门闭锁失效", "风门变形漏风", "水泵漏水", "电缆脱钩"].map { ClauseText($0).pairs }
        let likest = Resemblance(ClauseText("风门闭锁失灵").pairs, texts).likest(20)
        #expect(likest.first?.index == 0)
        #expect(likest.first?.words.contains("闭锁") == true)
        #expect(!likest.contains { $0.index == 2 || $0.index == 3 })
    }
}
