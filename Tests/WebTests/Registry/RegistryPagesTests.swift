import Domain
import Foundation
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct RegistryPagesTests {
    /// A mine with one of everything, all with hostile names.
    private static func fill(_ world: MineWorld) async throws {
        let (store, context) = (RegistryStore(world.store), Context.at(by: Cast.manager))
        let hostile = "\u{600}<b>&\"'"
        let day = Day(daysSinceEpoch: 20_400)
        try await store.add(
            Organisation(id: OrganisationID(20), parent: OrganisationID(1), level: .contractor, name: hostile),
            in: context)
        try await store.add(Person(id: PersonID(21), name: hostile, organisation: OrganisationID(20)), in: context)
        try await store.add(
            Post(
                id: PostID(22), organisation: OrganisationID(1), name: hostile, kind: .worker,
                violations: [.init(type: .operation, what: hostile, clause: hostile)]), in: context)
        try await store.add(
            Holding(
                id: ID(23), post: PostID(22), person: Cast.worker.person, organisation: OrganisationID(1), from: day),
            in: context)
        try await store.add(
            Place(
                id: PlaceID(24), site: Cast.mine, kind: .equipment, name: hostile, code: hostile,
                owner: .post(PostID(22))), in: context)
        try await store.add(
            Place(id: PlaceID(25), site: Cast.mine, parent: PlaceID(24), kind: .link, name: hostile), in: context)
        try await store.add(
            Licence(id: ID(26), site: Cast.mine, kind: .mining, number: hostile, organ: hostile), in: context)
        try await store.add(
            Contract(
                id: ID(27), site: Cast.mine, contractor: OrganisationID(20), kind: .other, scope: hostile, from: day),
            in: context)
        try await store.add(
            Project(id: ID(28), site: Cast.mine, contract: ID(27), name: hostile, from: day), in: context)
        try await store.add(
            Engagement(id: ID(29), site: Cast.mine, contract: ID(27), person: PersonID(21), from: day), in: context)
        try await store.add(
            DatedFact(
                id: ID(30), site: Cast.mine, kind: .output, period: "2026-10", value: DecimalText(5), source: hostile),
            in: context)
    }

    private static let own = [
        "/mines", "/mines/1", "/mines/1/places", "/mines/1/lists", "/mines/1/lists/systems", "/mines/1/lists/equipment",
        "/mines/1/lists/posts", "/mines/1/lists/violations", "/mines/1/people", "/mines/1/contractors",
        "/mines/1/papers",
        "/mines/1/history", "/places/24", "/posts/22", "/persons/21", "/organisations/20", "/contracts/27",
        "/organisations",
        "/persons", "/competences", "/divisions", "/mines/1/places?q=x",
        "/mines?q=%25&kind=tailings&status=closed&division=990100",
    ]
    private static let forms = [
        "/mines/1/places/new?kind=face", "/places/24/edit", "/organisations/new", "/organisations/20/edit",
        "/persons/new",
        "/persons/21/edit", "/organisations/1/posts/new", "/posts/22/edit", "/holdings/23", "/mines/1/contracts/new",
        "/contracts/27/edit", "/licences/26", "/projects/28", "/engagements/29", "/mines/1/edit",
    ]

    @Test func everyPageShowsWhatIsThereAndNothingRaw() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let browser = try await Browser(world, as: Cast.safety, session: true)
            for path in Self.own + Self.forms {
                let page = try await browser.get(path)
                #expect(page.status == .ok, "\(path)")
                #expect(!page.text.contains("<b>&"), "\(path) shows a name raw")
                #expect(!page.text.contains("&\"'"), "\(path) shows a name raw")
            }
        }
    }

    @Test func aStrangerFindsNothingOfAnotherMine() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let browser = try await Browser(world, as: MineWorld.stranger, session: true)
            let things = (Self.own + Self.forms).filter { $0.contains("/1") || $0.contains("/2") }
            for path in things {
                let page = try await browser.get(path)
                #expect(page.status == .notFound, "\(path) answered \(page.status)")
            }
            for path in ["/mines", "/persons", "/organisations"] {
                let page = try await browser.get(path)
                #expect(!page.text.contains("矿1") && !page.text.contains("赵一"), "\(path)")
            }
            let api = try await Browser(world, as: MineWorld.stranger)
            for path in [
                "mines/1", "places/24", "organisations/20", "persons/21", "posts/22", "licences/26", "contracts/27",
            ] {
                let answer = try await api.get("/api/v1/\(path)")
                #expect(answer.status == .notFound, "\(path)")
            }
            for path in ["places", "licences", "figures", "contracts", "posts"] {
                let answer = try await api.get("/api/v1/\(path)")
                #expect(answer.text.contains("\"total\":0"), "\(path)")
            }
        }
    }

    @Test func aWorkerReadsAndChangesNothing() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let worker = try await Browser(world, as: Cast.worker)
            let page = try await worker.get("/mines/1/places")
            #expect(page.status == .ok && !page.text.contains("places/new"))
            let answer = try await worker.post("/api/v1/mines/1/places", "{\"kind\":\"face\",\"name\":\"x\"}")
            #expect(answer.status == .forbidden)
        }
    }

    @Test func aPlaceIsEnteredAndMendedByTheInterfaceAndAStaleChangeIsRefused() async throws {
        try await MineWorld.with { world in
            let safety = try await Browser(world, as: Cast.safety)
            let made = try await safety.post(
                "/api/v1/mines/1/places",
                "{\"kind\":\"equipment\",\"name\":\"采煤机\",\"model\":\"MG300\",\"powerKilowatts\":\"700.0\"}")
            #expect(made.status == .created)
            #expect(made.text.contains("\"powerKilowatts\":\"700\"") && made.text.contains("\"ledgerIndex\":"))
            let path = try #require(made.headers[.location])
            let mended = try await safety.post("\(path)/amendment", "{\"name\":\"采煤机 2\"}", [.ifMatch: "\"1\""])
            #expect(mended.status == .ok && mended.text.contains("采煤机 2") && mended.text.contains("MG300"))
            let stale = try await safety.post("\(path)/amendment", "{\"name\":\"x\"}", [.ifMatch: "\"1\""])
            #expect(stale.status == .preconditionFailed)
            let wrong = try await safety.post(
                "/api/v1/mines/1/places", "{\"kind\":\"roadway\",\"name\":\" \",\"model\":\"x\"}")
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("\"field\":\"name\"") && wrong.text.contains("\"field\":\"model\""))
        }
    }

    @Test func aFigureIsEnteredOnceAndCorrectedWithAReason() async throws {
        try await MineWorld.with { world in
            let safety = try await Browser(world, as: Cast.safety)
            let body = "{\"kind\":\"output\",\"period\":\"2026-10\",\"value\":\"75000\",\"source\":\"调度日报\""
            let first = try await safety.post("/api/v1/mines/1/figures", body + "}")
            #expect(first.status == .created)
            let again = try await safety.post("/api/v1/mines/1/figures", body + "}")
            #expect(again.status == .conflict)
            let mended = try await safety.post("/api/v1/mines/1/figures", body + ",\"reason\":\"漏记夜班\"}")
            #expect(mended.status == .created && mended.text.contains("\"version\":2"))
        }
    }

    @Test func theManagerApprovesAListAndLaterChangesShow() async throws {
        try await MineWorld.with { world in
            let (safety, manager) = (
                try await Browser(world, as: Cast.safety), try await Browser(world, as: Cast.manager)
            )
            let empty = try await manager.post("/api/v1/mines/1/lists/equipment/approval", "{}")
            #expect(empty.status == .conflict)
            _ = try await safety.post("/api/v1/mines/1/places", "{\"kind\":\"equipment\",\"name\":\"主扇\"}")
            let refused = try await safety.post("/api/v1/mines/1/lists/equipment/approval", "{}")
            #expect(refused.status == .forbidden)
            let approved = try await manager.post("/api/v1/mines/1/lists/equipment/approval", "{}")
            #expect(approved.status == .ok && approved.text.contains("\"number\":1") && approved.text.contains("主扇"))
            _ = try await safety.post("/api/v1/mines/1/places", "{\"kind\":\"equipment\",\"name\":\"水泵\"}")
            let page = try await manager.get("/mines/1/lists/equipment", [.acceptLanguage: "en"])
            #expect(page.text.contains("version 1") && page.text.contains("<b>added</b> 水泵"))
        }
    }

    @Test func listsAreCountedExactlyAndFollowEachOtherByCursor() async throws {
        try await MineWorld.with { world in
            let store = RegistryStore(world.store)
            for number in 100..<107 {
                try await store.add(
                    Place(id: PlaceID(number), site: Cast.mine, kind: .facility, name: "密闭"), in: .at(by: Cast.manager))
            }
            let safety = try await Browser(world, as: Cast.safety)
            var (path, seen): (String?, Int) = ("/api/v1/places?mine=1&limit=3", 0)
            while let next = path {
                let page = try await safety.get(next)
                #expect(page.text.contains("\"total\":7"))
                seen += page.text.components(separatedBy: "密闭").count - 1
                let cursor = page.text.firstMatch(of: /"next":"([^"]+)"/).map { String($0.1) }
                path = cursor.map { "/api/v1/places?mine=1&limit=3&cursor=\($0)" }
            }
            #expect(seen == 7)
        }
    }
}
