import Kernel
import Testing

@testable import Web

@Suite struct MultipartReaderTests {
    private static let body = """
        preamble\r\n--b0\r\nContent-Disposition: form-data; name="what"\r\n\r\n风门\r\n\
        --b0\r\ncontent-disposition: form-data; name="photo"; filename="a \\"b\\".jpg"\r\nContent-Type: text/html\r\n\r\n\
        \r\n--b\r\n--b00\r\r\n\r\n--b0\r\nContent-Disposition: form-data; name="empty"\r\n\r\n\r\n--b0--\r\nepilogue
        """

    private static func read(_ body: [UInt8], by step: Int) throws -> [(MultipartReader.Part, String)] {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=b0"))
        var (found, text): ([(MultipartReader.Part, String)], [UInt8]) = ([], [])
        for start in stride(from: 0, to: body.count, by: step) {
            for event in try reader.take(body[start..<min(body.count, start + step)]) {
                switch event {
                case .part(let part): (found, text) = (found + [(part, "")], [])
                case .bytes(let more): text += more
                case .end: found[found.count - 1].1 = String(decoding: text, as: UTF8.self)
                }
            }
        }
        try reader.finish()
        return found
    }

    @Test("parts come out the same however the bytes come in", arguments: [1, 2, 3, 7, 64, 10_000])
    func chunks(step: Int) throws {
        // "--b00" begins like the boundary: it is one only when "\r\n" or "--" follows, and is malformed otherwise.
        let parts = try Self.read(Array(Self.body.replacing("--b00", with: "-b00").utf8), by: step)
        #expect(
            parts.map(\.0) == [
                .init(name: "what", fileName: nil), .init(name: "photo", fileName: "a \"b\".jpg"),
                .init(name: "empty", fileName: nil),
            ])
        #expect(parts.map(\.1) == ["风门", "\r\n--b\r\n-b00\r\r\n", ""])
    }

    @Test(
        "what is no whole form is refused",
        arguments: [
            "", "--b0", "--b0\r\n", "--b0\r\n\r\n\r\n--b0--", "--b0\r\nX: y\r\n\r\nz\r\n--b0--",
            "--b0\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nz", "--b0xx",
            "--b0\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nz\r\n--b0",
            "--b0\r\n" + String(repeating: "x", count: 9_000),
        ])
    func broken(body: String) { #expect(throws: Refusal.brokenMultipart) { try Self.read(Array(body.utf8), by: 100) } }

    @Test func endlesslyManyPartsAreRefused() {
        let part = "--b0\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n"
        #expect(throws: Refusal.brokenMultipart) {
            try Self.read(Array((String(repeating: part, count: 201) + "--b0--").utf8), by: 4_096)
        }
    }

    @Test(
        "another content type is no multipart form",
        arguments: [
            "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=",
            "multipart/mixed; boundary=a", "",
            "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
        ])
    func otherTypes(type: String) { #expect(MultipartReader(contentType: type) == nil) }

    @Test("however bytes are bent, they are read or refused", arguments: 0..<4)
    func neverACrash(seed: Int) {
        var state = UInt64(seed + 1)
        func next(_ most: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % most
        }
        for _ in 0..<500 {
            var bytes = Array(Self.body.utf8)
            for _ in 0...next(5) { bytes[next(bytes.count)] = [0x0D, 0x0A, 0x2D, 0x22, 0x3B, 0xFF, 0, 0x62][next(8)] }
            _ = try? Self.read(Array(bytes.prefix(next(bytes.count * 2))), by: 1 + next(50))
        }
    }
}
