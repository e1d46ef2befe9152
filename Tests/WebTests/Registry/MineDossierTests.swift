import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

/// What the features tell of a mine on its own page, and to whom.
@Suite struct MineDossierTests {
    private static let tabs = Site.mineTabs.map { "/mines/\(Cast.mine)/\($0.name)" }

    /// Whether a record leads to its danger.
    private static func leadsToDangers(_ ledger: String) -> Bool {
        ledger.contains(#/href="/hidden-dangers/[^"]+">隐患</#)
    }

    /// A listed major danger, a general one, a campaign and a violation of mine 1.
    private static func fill(_ world: MineWorld) async throws {
        try await world.furnish()
        try await world.list(
            try await world.major(), (IssueListingNotice.sample, MineWorld.county),
            (SubmitListingPlan("内部方案"), Cast.safety))
        _ = try await world.report("皮带防护缺失", number: 31)
        try await world.openDay()
        let safety = try await Browser(world, as: Cast.safety)
        let body = """
            {"manner":"caught","person":"\(Cast.rectifier.person)","type":"operation","what":"空顶作业甲"}
            """
        let recorded = try await safety.post("/api/v1/violations", body)
        #expect(recorded.status == .created, "\(recorded.text)")
    }

    @Test func everyTabIsAnAddressThatTheMineAndItsAuthorityRead() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let safety = try await Browser(world, as: Cast.safety, session: true)
            let head = try await safety.get("/mines/\(Cast.mine)").text
            let told = ["皮带防护缺失", "青督〔2026〕1号", "2026-11", "空顶作业甲", "隐患 · 上报"]
            let pages = try await Self.read(Self.tabs, safety)
            for (tab, words) in zip(Self.tabs, told) {
                let page = try #require(pages[tab])
                #expect(head.contains("href=\"\(tab)\""), "the dossier does not lead to \(tab)")
                #expect(page.status == .ok && page.text.contains("href=\"\(tab)\" aria-current=\"page\""), "\(tab)")
                #expect(page.text.replacing("</a>", with: "").contains(words), "\(tab) does not say \(words)")
            }
            let county = try await Browser(world, as: MineWorld.county, session: true)
            for tab in Self.tabs { #expect(try await county.get(tab).status == .ok, "\(tab)") }
        }
    }

    @Test func nobodyElseFindsThem() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            for actor in [MineWorld.stranger, MineWorld.otherCounty] {
                let browser = try await Browser(world, as: actor, session: true)
                for tab in Self.tabs { #expect(try await browser.get(tab).status == .notFound, "\(tab)") }
            }
        }
    }

    @Test func theAuthorityReadsNoGeneralDangerAndNobodysName() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let county = try await Browser(world, as: MineWorld.county, session: true)
            let pages = try await Self.read(Self.tabs, county)
            let secrets = ["皮带防护缺失", "空顶作业甲", Cast.rectifier.name, Cast.worker.name, Cast.safety.name]
            for (tab, page) in pages {
                for secret in secrets { #expect(!page.text.contains(secret), "\(tab) says \(secret)") }
            }
            let ledger = try #require(pages["/mines/\(Cast.mine)/ledger"]).text
            #expect(ledger.contains("hidden-danger.reported") && !Self.leadsToDangers(ledger))
        }
    }

    @Test func aWorkerReadsNoViolationOfAnother() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let pages = try await Self.read(Self.tabs, worker)
            for (tab, page) in pages { #expect(!page.text.contains("空顶作业甲"), "\(tab)") }
            let ledger = try #require(pages["/mines/\(Cast.mine)/ledger"]).text
            #expect(!ledger.contains("href=\"/violations/") && Self.leadsToDangers(ledger))
        }
    }

    @Test func everyRecordOfTheMineIsOnOnePageOfItsLedger() async throws {
        try await MineWorld.with { world in
            for number in 1...60 { _ = try await world.report("隐患\(number)", number: number) }
            let total = try await world.store.read { try Chronicle.chain(of: Cast.mine, limit: 1, $0).total }
            let browser = try await Browser(world, as: Cast.safety, session: true)
            var (seen, path): ([Int], String?) = ([], "/mines/\(Cast.mine)/ledger")
            while let address = path, seen.count <= total {
                let page = try await browser.get(address).text
                seen += page.matches(of: /<td>#(\d+)<\/td>/).compactMap { Int($0.1) }
                path = page.firstMatch(of: /href="(\/mines\/[^"]+cursor=\d+)"/).map { String($0.1) }
            }
            #expect(total > 50 && seen == Array((0..<total).reversed()))
            #expect(try await browser.get("/mines/\(Cast.mine)/ledger?cursor=x").status == .unprocessableContent)
        }
    }

    private static func read(_ paths: [String], _ browser: Browser) async throws -> [String: Browser.Answer] {
        var pages: [String: Browser.Answer] = [:]
        for path in paths { pages[path] = try await browser.get(path) }
        return pages
    }
}
