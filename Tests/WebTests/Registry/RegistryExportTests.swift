import Database
import Domain
import Foundation
import HTTPTypes
import Kernel
import Sheets
import Store
import Support
import Testing

@Suite struct RegistryExportTests {
    private static let day = Day(daysSinceEpoch: 20_400)

    /// Mine 1 with one of everything, an ended place, and a formula for a name.
    private static func fill(_ world: MineWorld) async throws {
        let (store, context) = (RegistryStore(world.store), Context.at(by: Cast.manager))
        let (site, own) = (Cast.mine, OrganisationID(1))
        try await store.add(
            Organisation(id: OrganisationID(20), parent: own, level: .contractor, name: "=1+1"), in: context)
        try await store.add(Post(id: PostID(22), organisation: own, name: "瓦检员", kind: .worker), in: context)
        try await store.add(
            Holding(id: ID(23), post: PostID(22), person: Cast.worker.person, organisation: own, from: day), in: context
        )
        try await store.add(
            Place(
                id: PlaceID(24), site: site, kind: .equipment, name: "局部通风机", code: "JF-7", owner: .post(PostID(22))),
            in: context)
        try await store.add(
            Place(id: PlaceID(25), site: site, kind: .face, name: "老工作面", endedOn: day), in: context)
        try await store.add(
            Licence(
                id: ID(26), site: site, kind: .workSafety, number: "AB 12", organ: "省局",
                validTo: Day(daysSinceEpoch: 21_000)), in: context)
        try await store.add(
            Contract(
                id: ID(27), site: site, contractor: OrganisationID(20), kind: .transport, scope: "运矸", from: day),
            in: context)
        try await store.add(
            DatedFact(
                id: ID(30), site: site, kind: .output, period: "2026-10", value: DecimalText("52.5") ?? DecimalText(0),
                source: "调度日报"),
            in: context)
    }

    private static func lines(_ list: String, _ query: String, _ browser: Browser, from page: String) async throws
        -> [String]
    {
        let answer = try await browser.submit("/\(list)/exports", from: page, ["form": "csv", "query": query])
        #expect(answer.status == .ok, "\(list)")
        return answer.text.split(separator: "\r\n").dropFirst().map(String.init)
    }

    @Test func whatIsNarrowedIsExportedAndThePageSaysHowMuch() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let browser = try await Browser(world, as: MineWorld.county, session: true)
            let page = try await browser.get("/mines?q=%E7%9F%BF1")
            #expect(page.text.contains("导出 1 条") && page.text.contains("action=\"/mines/exports\""))
            #expect(try await Self.lines("mines", "", browser, from: "/mines").count == 2)
            let one = try await Self.lines("mines", "q=%E7%9F%BF1&cursor=1", browser, from: "/mines")
            #expect(one.count == 1 && one[0].hasPrefix("矿1,井工煤矿,正常生产（在用）,,,矿1,"))
            #expect(try await Self.lines("mines", "status=closed", browser, from: "/mines").isEmpty)
            let level = try await Self.lines("organisations", "level=contractor", browser, from: "/organisations")
            #expect(level.count == 1 && level[0].contains("承包单位") && level[0].contains("矿1"))
        }
    }

    @Test func aMinesTabsExportWhatTheyShow() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let browser = try await Browser(world, as: Cast.safety, session: true)
            func lines(_ list: String, _ tab: String, _ query: String = "") async throws -> [String] {
                try await Self.lines(list, "mine=1\(query)", browser, from: "/mines/1/\(tab)")
            }
            let tabs = ["places": 1, "people": 2, "papers": 2, "contractors": 1]
            for (tab, forms) in tabs {
                let page = try await browser.get("/mines/1/\(tab)")
                #expect(page.text.components(separatedBy: "class=\"export\"").count - 1 == forms, "\(tab)")
            }
            let places = try await lines("places", "places")
            #expect(places.count == 1 && places[0].hasPrefix("设备,局部通风机,JF-7,矿1,,瓦检员,"))
            #expect(try await lines("places", "places", "&q=JF-7") == places)
            #expect(try await lines("places", "places", "&q=xyz").isEmpty)
            let posts = try await lines("posts", "people")
            #expect(posts.count == 1 && posts[0].contains("瓦检员") && posts[0].contains(Cast.worker.name))
            let people = try await lines("persons", "people")
            #expect(people.count == 4 && people.contains { $0.hasPrefix("\(Cast.worker.name),矿1,,瓦检员") })
            #expect(try await lines("licences", "papers") == ["矿1,安全生产许可证,AB 12,省局,,2027-07-01,有效"])
            #expect(try await lines("figures", "papers") == ["矿1,2026-10,产量,52.5,吨,调度日报,"])
            let contracts = try await lines("contracts", "contractors")
            #expect(contracts.count == 1 && contracts[0].contains("运矸"))
            #expect(try await LedgerAuditor().audit(world.store).findings.isEmpty)
        }
    }

    @Test func numbersAndDaysAreSuchInAWorkbook() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let answer = try await browser.submit(
                "/figures/exports", from: "/mines/1/papers", ["form": "xlsx", "query": "mine=1"])
            let book = try Workbook(Data(answer.bytes))
            var rows = try book.rows()
            #expect(book.heads == ["矿山", "期间", "类型", "数值", "计量单位", "数据来源", "更正原因"])
            #expect(try rows.next()?.cells.prefix(4) == ["矿1", "2026-10", "产量", "52.5"])
            let made = try await world.store.read { db in try ExportStore.newest(for: Cast.manager, db) }
            #expect(made.map(\.list) == ["figures"] && made.map(\.rows) == [1] && made.map(\.query) == ["mine=1"])
        }
    }

    @Test func allPagesOfALongListAreThereOnce() async throws {
        try await MineWorld.with { world in
            let (store, context) = (RegistryStore(world.store), Context.at(by: Cast.manager))
            for number in 1...405 {
                let person = Person(
                    id: PersonID(1_000 + number), name: "同名\(number % 3)", organisation: OrganisationID(1),
                    number: "N\(number)", phone: "13900000000")
                try await store.add(person, in: context)
            }
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let page = try await browser.get("/persons?q=%E5%90%8C%E5%90%8D")
            #expect(page.text.contains("导出 405 条"))
            let lines = try await Self.lines("persons", "q=%E5%90%8C%E5%90%8D", browser, from: "/persons")
            #expect(lines.count == 405 && Set(lines).count == 405)
            #expect(!lines.contains { $0.contains("13900000000") })
        }
    }

    @Test func anotherMineExportsNothingOfIt() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let browser = try await Browser(world, as: MineWorld.stranger, session: true)
            for list in ["places", "posts", "licences", "figures", "contracts"] {
                for query in ["mine=1", "", "mine=x"] {
                    let lines = try await Self.lines(list, query, browser, from: "/mines")
                    #expect(lines.isEmpty, "\(list) \(query)")
                }
            }
            #expect(try await Self.lines("mines", "", browser, from: "/mines").allSatisfy { $0.hasPrefix("矿2,") })
            #expect(try await Self.lines("persons", "mine=1", browser, from: "/mines").isEmpty)
            #expect(try await Self.lines("persons", "", browser, from: "/mines").count == 1)
            let own = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await Self.lines("places", "mine=x", own, from: "/mines").isEmpty)
        }
    }
}
