import Foundation
import HTTPTypes
import Support
import Testing

@testable import Web

@Suite struct GzipTests {
    private static let gzip: [HTTPField.Name: String] = [.acceptEncoding: "br;q=1, GZIP;q=0.5"]

    @Test func aPageAndAFileArePackedForWhoTakesIt() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.worker, session: true)
            for path in ["/", "/assets/davylamp.css", "/assets/davylamp.css"] {
                let plain = try await browser.get(path)
                let packed = try await browser.get(path, Self.gzip)
                #expect(packed.headers[.contentEncoding] == "gzip" && packed.headers[.vary] == "Accept-Encoding")
                #expect(packed.bytes.starts(with: [0x1F, 0x8B]) && packed.bytes.count < plain.bytes.count / 2)
                #expect(try unpacked(packed.bytes) == plain.bytes, "\(path)")
            }
        }
    }

    @Test func whoDoesNotTakeItGetsItPlain() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.worker, session: true)
            for coding in ["identity", "gzip;q=0", "br"] {
                let plain = try await browser.get("/", [.acceptEncoding: coding])
                #expect(plain.headers[.contentEncoding] == nil && plain.text.hasPrefix("<!doctype html>"))
            }
            let small = try await browser.get("/session", Self.gzip)
            #expect(small.headers[.contentEncoding] == nil)
        }
    }

    @Test func anUnchangedFileHasNoBody() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.worker, session: true)
            let path = "/assets/davylamp.css"
            let tag = try #require(try await browser.get(path, Self.gzip).headers[.eTag])
            var asked = Self.gzip
            asked[.ifNoneMatch] = tag
            let answer = try await browser.get(path, asked)
            #expect(answer.status == .notModified && answer.bytes.isEmpty)
        }
    }

    /// What `gzip -dc` makes of it.
    private func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "gzip-\(UInt64.random(in: 0...(.max))).gz")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-dc", file.path]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(data)
    }
}
