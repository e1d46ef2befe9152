import Foundation
import HTTPTypes
import Kernel
import Support
import Testing

/// Whole requests: addresses, what follows the question mark, and headers.
@Suite struct BentRequestTests {
    private static let addresses = [
        "/hidden-dangers?q=%E9%A3%8E&phase=open&sort=deadline&after=a~2026-11-24~0190ab",
        "/hidden-dangers/0190ab/timeline",
        "/api/v1/hidden-dangers?limit=50&after=1763942400000~0190ab", "/search?q=%E9%A3%8E%E9%97%A8+1203",
        "/double-full-days?month=2026-11&after=2026-11-24~0190ab", "/rewards?month=2026-11",
        "/statistics?month=2026-11",
        "/log/tile/0/x001/234.p/17", "/my-work?day=2026-11-24", "/places?after=1203&site=M1",
    ]

    /// Only what a client can put on the wire.
    private static func wire(_ bytes: [UInt8]) -> String {
        bytes.map { (0x21..<0x7F).contains($0) ? String(UnicodeScalar($0)) : "%" + [$0].hex }.joined()
    }

    @Test("a bent address is answered, never with a fault of the server")
    func addresses() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            var bent: [String] = []
            _ = try Bending(Self.addresses, words: ["/", "?", "&", "=", "%00", "..", "~", "*", "//"], longest: 3_000)
                .run(300) { bytes in
                    bent.append("/" + Self.wire(bytes.first == 0x2F ? Array(bytes.dropFirst()) : bytes)); return true
                }
            for address in bent {
                let answer = try await browser.get(address)
                #expect(answer.status.code < 500, "\(address)")
            }
        }
    }

    @Test("a bent header is read or passed over, never with a fault of the server")
    func headers() async throws {
        let sound: [HTTPField.Name: String] = [
            .acceptLanguage: "zh-CN,zh;q=0.9,en;q=0.8", .cookie: "davylamp-language=en; davylamp-session=abc",
            .range: "bytes=0-9",
            .ifNoneMatch: "\"abc\", W/\"d\"", .contentType: "multipart/form-data; boundary=b0",
            .authorization: "Bearer abc",
            .acceptEncoding: "gzip;q=0.5, br", .accept: "text/html, */*;q=0.1",
        ]
        try await MineWorld.with { world in
            let browser = try Browser(world)
            for (name, value) in sound.sorted(by: { $0.key.rawName < $1.key.rawName }) {
                var bent: [String] = []
                _ = try Bending([value], words: [",", ";", "q=", "=", "\"", "bytes=-"], longest: 3_000).run(25) {
                    bent.append(String(decoding: $0.filter { (0x20..<0x7F).contains($0) }, as: UTF8.self))
                    return true
                }
                for value in bent {
                    let answers = [
                        try await browser.get("/login", [name: value]),
                        try await browser.send(.post, "/hidden-dangers", bytes: Array("--b0--".utf8), [name: value]),
                    ]
                    #expect(answers.allSatisfy { $0.status.code < 500 }, "\(name): \(value)")
                }
            }
        }
    }
}
