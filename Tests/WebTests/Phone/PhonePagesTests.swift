import Foundation
import HTTPTypes
import Kernel
import Support
import Testing

@testable import Web

/// What makes the pages an app on a phone.
@Suite struct PhonePagesTests {
    private static let account = HTTPField.Name("x-davylamp-account") ?? .from

    @Test func aPageNamesTheAccountItWasMadeFor() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.worker, session: true)
            for path in ["/", "/outbox", "/hidden-dangers/new"] {
                let page = try await browser.get(path)
                #expect(page.headers[Self.account] == Cast.worker.person.text)
                #expect(page.text.contains("data-account=\"\(Cast.worker.person.text)\""))
            }
            let session = try await browser.get("/session")
            #expect(try JSONReader.read(session.bytes)["account"] == .text(Cast.worker.person.text))
            for path in ["/login", "/offline"] {
                let page = try await Browser(world).get(path)
                #expect(page.status == .ok && page.headers[Self.account] == nil)
            }
        }
    }

    @Test func theWorkerKnowsItsFilesAndItsVersion() async throws {
        try await MineWorld.with { world in
            let script = try await Browser(world).get("/service-worker.js")
            #expect(script.text.hasPrefix("const VERSION = \"\(PhoneFiles(folder: "Public").version)\", FILES = ["))
            #expect(script.text.contains("\"/assets/outbox.js\"") && script.headers[.cacheControl] == "no-cache")
        }
    }

    @Test func theVersionChangesWithAnyFile() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phone-files-\(UInt64.random(in: 0...(.max)))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let empty = PhoneFiles(folder: folder.path)
        try "a".write(to: folder.appending(path: "phone.js"), atomically: true, encoding: .utf8)
        let one = PhoneFiles(folder: folder.path)
        try "b".write(to: folder.appending(path: "phone.js"), atomically: true, encoding: .utf8)
        let two = PhoneFiles(folder: folder.path)
        #expect(Set([empty.version, one.version, two.version]).count == 3)
        #expect(one.script.contains("FILES = [\"/assets/phone.js\"]"))
    }

    @Test func theAppIsNamedInBothLanguages() async throws {
        try await MineWorld.with { world in
            for (language, name) in [("zh", "安全灯"), ("en", "Davylamp")] {
                let answer = try await Browser(world).get("/manifest.webmanifest?language=\(language)")
                let json = try JSONReader.read(answer.bytes)
                #expect(json["short_name"] == .text(name) && json["start_url"] == .text("/"))
            }
        }
    }

    @Test func everyFileThatIsKeptIsThere() {
        for name in PhoneFiles.names where !name.hasPrefix("vendor/") {
            #expect(FileManager.default.fileExists(atPath: "Public/\(name)"), "\(name)")
        }
    }

    @Test func aThemeIsChosenAndKept() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.worker, session: true)
            let chosen = try await browser.post("/theme", "theme=dark&back=%2Faccount")
            #expect(chosen.headers[.setCookie]?.contains("davylamp-theme=dark") == true)
            #expect(chosen.headers[.location] == "/account")
        }
    }
}
