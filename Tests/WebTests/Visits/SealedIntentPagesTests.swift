import Domain
import Foundation
import HTTPTypes
import Kernel
import Ledger
import Store
import Support
import Testing

@testable import Web

/// A mine learns nothing of a sealed visit on any of its pages, and sees it once it is opened.
@Suite struct SealedIntentPagesTests {
    private static let secret = "金丝雀抽采台账"
    private static let today = Zone.china.day(of: .t0).text

    private func seal(_ county: Browser) async throws -> String {
        let answer = try await county.submit(
            "/visits", from: "/visits/new",
            ["mine": "\(Cast.mine)", "day": Self.today, "purpose": Self.secret, "team": "吴六"])
        #expect(answer.status == .seeOther, "\(answer.text.suffix(600))")
        return answer.headers[.location] ?? ""
    }

    /// Every page and list that can be asked for without naming a thing, and the mine's own.
    private func addresses(_ browser: Browser, _ page: String) -> [String] {
        let plain = browser.routes.filter { $0.hasPrefix("GET ") && !$0.contains(":") }.map { "/" + $0.dropFirst(4) }
        let id = page.split(separator: "/").last.map(String.init) ?? ""
        return plain + Site.mineTabs.map { "/mines/\(Cast.mine)/\($0.name)" } + [
            "/search?q=\(Self.secret.prefix(3).percented)", "/palette?q=\(Self.secret.prefix(3).percented)",
            page, "/api/v1/visits/\(id)", "/evidence/sealed-intent/\(id)", "/evidence/sealed-intent/\(id)/bundle",
            "/evidence/sealed-intent/\(id)/receipts/0", "/api/v1/mines/\(Cast.mine)/day-seals",
        ]
    }

    private func snapshot(_ browser: Browser, _ page: String) async throws -> [String: String] {
        var seen: [String: String] = [:]
        for address in addresses(browser, page) {
            let answer = try await browser.get(address)
            // A paper bears the second in which it was drawn.
            let isPaper = answer.text.hasPrefix("%PDF")
            seen[address] =
                "\(answer.status.code) " + (isPaper ? "" : answer.text.replacing(/value="[0-9a-f]{32,}"/, with: ""))
        }
        return seen
    }

    @Test func noPageOfTheMineChangesByWhatIsSealed() async throws {
        try await MineWorld.with { world in
            let county = try await Browser(world, as: MineWorld.county, session: true)
            for session in [true, false] {
                let manager = try await Browser(world, as: Cast.manager, session: session)
                let before = try await snapshot(manager, "/visits/\(SealedIntentID(404))")
                let page = try await seal(county)
                let after = try await snapshot(manager, "/visits/\(SealedIntentID(404))")
                for (address, text) in before { #expect(after[address] == text, "\(address)") }
                // The sealed one answers like one that is not there, by form and by JSON, to read and to act.
                let unknown = try await manager.get("/visits/\(SealedIntentID(404))")
                let sealed = try await manager.get(page)
                #expect(sealed.status == .notFound && sealed.status == unknown.status)
                for noun in ["opening", "cancellation"] {
                    let one = try await manager.post("/api/v1\(page)/\(noun)", #"{}"#)
                    let none = try await manager.post("/api/v1/visits/\(SealedIntentID(404))/\(noun)", #"{}"#)
                    #expect(one.status == none.status && one.text == none.text, "\(noun)")
                }
            }
        }
    }

    @Test func itIsOpenedAtTheGateAndThenTheMineReadsItAndItsProof() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                let tiles = TileFolder(folder)
                let county = try await Browser(world, as: MineWorld.county, session: true, ledger: tiles)
                let page = try await seal(county)
                let sealed = try await county.get(page)
                #expect(sealed.text.contains(Self.secret) && sealed.text.contains("到矿开封"))
                #expect(try await county.get("/").text.contains("待开封的出动令"))
                let opened = try await county.submit("\(page)/opening", from: page, ["version": "1"])
                #expect(opened.status == .seeOther, "\(opened.text.suffix(600))")
                let signer = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32))
                try await Publisher(world.store, folder: folder, signer: signer, now: { .t0 }).publish()
                let manager = try await Browser(world, as: Cast.manager, session: true, ledger: tiles)
                let read = try await manager.get(page)
                #expect(read.status == .ok && read.text.contains(Self.secret) && read.text.contains("sha256:"))
                #expect(try await manager.get("/mines/\(Cast.mine)/visits").text.contains(Self.secret))
                #expect(try await manager.get("/mines/\(Cast.mine)/ledger").text.contains("sealed-intent.opened"))
                let id = page.split(separator: "/").last ?? ""
                let bundle = try await manager.get("/evidence/sealed-intent/\(id)/bundle")
                let sound = try EvidenceCheck(bundle.bytes).run(key: try signer.verifier)
                #expect(sound.records.map(\.record.type) == ["sealed-intent.committed", "sealed-intent.opened"])
                let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
                #expect(try await stranger.get(page).status == .notFound)
            }
        }
    }

    @Test func whoeverIsNoRegulatorSealsNothing() async throws {
        try await MineWorld.with { world in
            let manager = try await Browser(world, as: Cast.manager)
            let answer = try await manager.post(
                "/api/v1/visits",
                #"{"mine":"\#(Cast.mine)","day":"\#(Self.today)","purpose":"x","team":"y"}"#)
            #expect(answer.status == .forbidden)
            let own = try await manager.get("/api/v1/visits")
            #expect(try JSONReader.read(own.bytes)["total"] == .whole(0))
        }
    }
}

extension StringProtocol {
    fileprivate var percented: String { utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined() }
}
