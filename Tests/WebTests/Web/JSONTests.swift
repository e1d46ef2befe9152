import Kernel
import Testing

@testable import Web

@Suite struct JSONTests {
    @Test(
        "what is read is written again",
        arguments: [
            "{}", "[]", "null", "true", "-12", "1.5e3", "\"a\\\"b\\\\c\"", "{\"a\":[1,{\"b\":null}],\"c\":\"隐患\"}",
        ])
    func roundTrip(text: String) throws {
        #expect(String(decoding: try JSONReader.read(Array(text.utf8)).bytes, as: UTF8.self) == text)
    }

    @Test func escapesBecomeTheirCharacters() throws {
        #expect(try JSONReader.read(Array(#""\u00e9\ud83d\ude00\n""#.utf8)) == "é😀\n")
        #expect(String(decoding: JSON.text("\u{1}\n").bytes, as: UTF8.self) == #""\u0001\n""#)
    }

    @Test(
        "broken bodies are refused",
        arguments: [
            "", "{", "[1", "{\"a\"}", "{\"a\":1,}", "01", "1.", "\"\\x\"", "\"\\ud83d\"", "\"\\ude00\"", "tru", "{} x",
            "\"a", "\"\n\"", "{a:1}",
            "{\"a\":1,\"a\":2}", String(repeating: "[", count: 100_000), "\"\\u+123\"",
        ])
    func broken(text: String) { #expect(throws: Refusal.self) { try JSONReader.read(Array(text.utf8)) } }

    @Test func whatIsNotUTF8IsRefused() {
        #expect(throws: Refusal.notUTF8) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    }

    @Test func anyBytesAreReadOrRefused() {
        var state: UInt64 = 42
        let letters = Array("{}[]\":,\\u0d8e1.-tn \u{e9}".utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<24).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return letters[Int(state >> 33) % letters.count]
            }
            _ = try? JSONReader.read(bytes)
        }
    }
}
