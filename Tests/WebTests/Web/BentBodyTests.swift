import Kernel
import Support
import Testing

@testable import Web

/// What bodies may hold: JSON, fields of forms, and forms with files.
@Suite struct BentBodyTests {
    @Test("bent JSON reads back as it is written, or is refused", arguments: 1...3)
    func json(seed: UInt64) throws {
        let samples = [
            #"{"what":"风门\n\u00e9\ud83d\ude00","place":["1203",-4,0.5,1e9],"fixed":true,"none":null,"deep":{"a":[[]]}}"#,
            "[1,2,3]", #""text""#,
        ]
        let words = ["[", "{", "\"", ":", "\\u0000", "\\ud800", "\\", "e", "-", "{\"a\":", "null", "\u{FEFF}"]
        let outcome = try Bending(samples, words: words, longest: 2_000).run(2_000, seed: seed) { bytes in
            do {
                let read = try JSONReader.read(bytes)
                let again = try JSONReader.read(read.bytes)
                #expect(again == read)
                return true
            } catch let refusal as Refusal {
                #expect(refusal.kind == .invalid)
                return false
            }
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }

    @Test("fields read back as they are written", arguments: 1...2)
    func fields(seed: UInt64) throws {
        let samples = ["what=%E9%A3%8E%E9%97%A8+1&csrf=abc&place=1203&place=1204", "q=&=1&a"]
        let outcome = try Bending(samples, words: ["&", "=", "%", "%%", "%2", "%00", "+"], longest: 2_000).run(
            2_000, seed: seed
        ) { bytes in
            let pairs = Form.pairs(String(decoding: bytes, as: UTF8.self))
            #expect(pairs.count <= Form.mostFields)
            let written = pairs.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
            let again = Form.pairs(written)
            #expect(again.map(\.name) == pairs.map(\.name) && again.map(\.value) == pairs.map(\.value))
            return true
        }
        #expect(outcome.taken > 2_000)
    }

    @Test func aPercentSignWithoutTwoDigitsStandsForItself() {
        #expect(Form(parsing: "a=%-5%+5%4g%zz%4")["a"] == "%-5% 5%4g%zz%4")
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The parts, however the bytes come in; `nil` when the form is refused.
    private static func parts(_ bytes: [UInt8], by step: Int) -> [String]? {
        guard var reader = MultipartReader(contentType: "multipart/form-data; boundary=b0") else { return nil }
        do {
            var (parts, text): ([String], [UInt8]) = ([], [])
            for start in stride(from: 0, to: bytes.count, by: step) {
                for event in try reader.take(bytes[start..<min(bytes.count, start + step)]) {
                    switch event {
                    case .part(let part): (parts, text) = (parts + ["\(part)"], [])
                    case .bytes(let more): text += more
                    case .end: parts.append(text.hex)
                    }
                }
            }
            try reader.finish()
            return parts
        } catch {
            #expect(error == .brokenMultipart)
            return nil
        }
    }

    @Test("a bent form with files has the same parts however it comes in, or is refused", arguments: 1...2)
    func multipart(seed: UInt64) throws {
        let sample = """
            --b0\r\nContent-Disposition: form-data; name="what"\r\n\r\n风门\r\n--b0\r\nContent-Disposition: form-data; \
            name="photo"; filename="a.jpg"\r\n\r\n\r\n--b\r\n\r\n--b0--\r\n
            """
        let words = ["\r\n", "\r\n\r\n", "--b0", "\r\n--b0\r\n", "--", "name=\"", ";", "\\\"", "\u{0}"]
        let outcome = try Bending([sample], words: words, longest: 1_500).run(1_500, seed: seed) { bytes in
            let parts = Self.parts(bytes, by: 1 << 20)
            #expect(parts == Self.parts(bytes, by: 7))
            return parts != nil
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }
}
