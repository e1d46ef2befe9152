import Domain
import Store
import Testing

@Suite struct SnippetTests {
    @Test func aHitIsMarkedInTheTextAsItWasWritten() {
        let snippet = Snippet(of: "1203 工作面ＣＨ４传感器 Alarm", for: "ch4 alarm 作面")
        #expect(snippet.hits == ["作面ＣＨ４", "Alarm"])
        #expect(snippet.text == "1203 工作面ＣＨ４传感器 Alarm")
    }

    @Test func aLongTextIsCutAroundItsFirstHit() {
        let snippet = Snippet(
            of: String(repeating: "很", count: 300) + "瓦斯超限" + String(repeating: "长", count: 300), for: "瓦斯")
        #expect(snippet.text.count <= 122)
        #expect(snippet.text.hasPrefix("…很") && snippet.text.hasSuffix("长…"))
        #expect(snippet.hits == ["瓦斯"])
    }

    @Test(arguments: ["", " ", "！", "\u{0}", "没有的词"])
    func whatIsNotThereMarksNothing(question: String) {
        #expect(Snippet(of: "风门", for: question).hits == [])
        #expect(Snippet(of: "", for: question).text == "")
    }
}
