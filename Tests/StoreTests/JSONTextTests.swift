import Domain
import Foundation
import Kernel
import Support
import Testing

@testable import Store

@Suite struct JSONTextTests {
    private struct Everything: Codable, Hashable {
        enum Choice: Codable, Hashable { case plain, named(what: String, Int?), nested([Choice]) }
        var text = "“引号” \"quoted\" \\ / \u{8}\u{C}\n\r\t\u{1}\u{1F}\u{7F}\u{2028} é 𠮷"
        var (none, some): (String?, String?) = (nil, "")
        var numbers: [Int] = [0, -1, .max, .min]
        var small: [UInt8] = [0, 255]
        var (large, real, whole): (UInt64, Double, Double) = (.max, -0.125, 3)
        var flags = [true, false]
        var choices: [Choice] = [.plain, .named(what: "b", nil), .named(what: "", 3), .nested([.plain, .nested([])])]
        var byName = ["b": ["x": 1], "a": [:], "A": ["é": 2, "z": 3], "中": [:]]
        var byNumber = [7: "seven"]
        var id = ID<SiteSubject>(12)
        var empty: [String] = []
        var day: Day? = Day("2026-11-24")
    }

    @Test func aValueIsWrittenAsFoundationWritesItAndReadBack() throws {
        let value = Everything()
        let text = try JSONText.encode(value)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(text == String(decoding: try encoder.encode(value), as: UTF8.self))
        #expect(try JSONText.decode(Everything.self, from: text) == value)
    }

    @Test func aSecondContainerOfAValueAddsToTheFirst() throws {
        let event = HiddenDangerEvent.commented(text: "再看一次")
        #expect(try JSONText.encode(Recorded(event, version: 2)) == #"{"commented":{"text":"再看一次"},"v":2}"#)
    }

    @Test func aNumberThatIsNoneIsRefused() {
        #expect(throws: EncodingError.self) { try JSONText.encode([Double.nan]) }
    }
}
