import Database
import Domain
import Foundation
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct GradingSchemeTests {
    private static let key = "hidden-danger.grades.key"
    private static let company = Actor(
        person: PersonID(7), name: "郑七", role: .company, organisation: OrganisationID(50), site: nil)

    /// A company above the first mine, whose people choose.
    private static func with(_ body: (MineWorld) async throws -> Void) async throws {
        try await MineWorld.with { world in
            let registry = RegistryStore(world.store)
            let founding = Context.at(by: Cast.manager)
            try await registry.add(
                Organisation(id: OrganisationID(50), parent: nil, level: .company, name: "公司"), in: founding)
            try await registry.add(
                Person(id: PersonID(7), name: "郑七", organisation: OrganisationID(50)), in: founding)
            _ = try await world.store.write { db in
                var mine = Organisation(id: OrganisationID(1), parent: nil, level: .mine, name: "矿1")
                mine.parent = OrganisationID(50)
                _ = try RegistryStore.put(mine, expecting: .anything, db, founding)
            }
            try await body(world)
        }
    }

    private static func choose(_ scheme: String, _ organisation: Int, _ browser: Browser) async throws
        -> Browser.Answer
    {
        try await browser.post(
            "/api/v1/organisations/\(organisation)/grading-scheme", #"{"scheme":"\#(scheme)","reason":"制度"}"#)
    }

    @Test func aMineFollowsItsCompanyAndGradesInItsWords() async throws {
        try await Self.with { world in
            #expect(try await Self.choose(Self.key, 50, Browser(world, as: Self.company)).status == .ok)
            let safety = try await Browser(world, as: Cast.safety)
            let effective = try await safety.get("/api/v1/organisations/1/grading-scheme").text
            #expect(effective.contains(#""scheme":"\#(Self.key)""#) && effective.contains(#""chosenBy":"50""#))
            let id = try await world.report()
            let wrong = try await safety.post("/api/v1/hidden-dangers/\(id)/grading", #"{"grade":"general-b"}"#)
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("ordinary, key, major"))
            let right = try await safety.post("/api/v1/hidden-dangers/\(id)/grading", #"{"grade":"key"}"#)
            #expect(right.status == .ok, "\(right.text)")
            for part in [#""grade":"general-a""#, #""legalGrade":"general""#, #""ownGrade":"key""#] {
                #expect(right.text.contains(part))
            }
            let desk = try await Browser(world, as: Cast.safety, session: true)
            for path in ["/hidden-dangers", "/hidden-dangers/\(id)", "/"] {
                let page = try await desk.get(path, [.acceptLanguage: "zh"])
                #expect(page.text.contains("重点（一般）"), "\(path)")
            }
            let found = try await safety.get("/api/v1/hidden-dangers?grade=general-a").text
            #expect(found.contains(#""ownGrade":"key""#))
        }
    }

    @Test func aMinesOwnChoiceGoesBeforeItsCompanysUntilItFollowsAgain() async throws {
        try await Self.with { world in
            _ = try await Self.choose(Self.key, 50, Browser(world, as: Self.company))
            let manager = try await Browser(world, as: Cast.manager)
            #expect(try await Self.choose("hidden-danger.grades.levels", 1, manager).status == .ok)
            let own = try await manager.get("/api/v1/organisations/1/grading-scheme").text
            #expect(own.contains("level-1"))
            #expect(try await Self.choose("above", 1, manager).status == .ok)
            let again = try await manager.get("/api/v1/organisations/1/grading-scheme").text
            #expect(again.contains(#""chosenBy":"50""#))
            let report = try await LedgerAuditor().audit(world.store)
            #expect(report.findings.isEmpty)
        }
    }

    @Test func onlyWhoMayChoosesAndOnlyWhatTheRulesHold() async throws {
        try await Self.with { world in
            let safety = try await Browser(world, as: Cast.safety)
            #expect(try await Self.choose(Self.key, 1, safety).status == .forbidden)
            let manager = try await Browser(world, as: Cast.manager)
            #expect(try await Self.choose("none", 1, manager).status == .unprocessableContent)
            #expect(try await Self.choose(Self.key, 2, manager).status == .notFound)
            #expect(try await Self.choose(Self.key, 50, manager).status == .notFound)
            let admin = Actor(
                person: PersonID(8), name: "管理", role: .administrator, organisation: OrganisationID(99), site: nil)
            try await RegistryStore(world.store).add(
                Person(id: PersonID(8), name: "管理", organisation: OrganisationID(99)), in: .at(by: Cast.manager))
            let office = try await Self.choose(Self.key, 99, Browser(world, as: admin))
            #expect(office.status == .unprocessableContent)
            let page = try await Browser(world, as: Cast.safety, session: true).get("/organisations/1/grading-scheme")
            #expect(page.status == .ok && !page.text.contains("<form class=\"act\""))
        }
    }
}
