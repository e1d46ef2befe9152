import Testing

@testable import Web

@Suite struct EscapingTests {
    @Test("nothing dangerous gets through raw", arguments: ["&", "<", ">", "\"", "'"])
    func hostile(character: String) {
        for text in ["\u{600}\(character)", "\(character)\u{301}", character] {
            let html = HTML("<p title=\"\(text)\">\(text)</p>")
            let inner = String(decoding: html.bytes, as: UTF8.self).dropFirst(10).unicodeScalars
            let raw = inner.filter { String($0) == character }.count
            #expect(raw == expectedRaw(character))
        }
    }

    /// What the frame `">…</p>` itself holds, and the ampersands of the two escapes.
    private func expectedRaw(_ character: String) -> Int {
        switch character {
        case "&": 2
        case "<": 1
        case ">": 2
        case "\"": 1
        default: 0
        }
    }

    @Test(
        "an address leads only where it may",
        arguments: [
            ("/a", "/a"), ("?b=1", "?b=1"), ("//evil", "#"), ("javascript:x", "#"), ("/\\evil", "#"),
            ("https://a", "https://a"),
        ])
    func addresses(href: String, result: String) {
        #expect(String(decoding: HTML("\(href: href)").bytes, as: UTF8.self) == result)
    }
}
