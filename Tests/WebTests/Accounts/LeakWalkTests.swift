import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

/// Walks every question that can be asked (route × role × relation × way) and looks for texts that the asker may not see.
@Suite struct LeakWalkTests {
    /// Stands in every text of mine 1.
    private static let canary = "金丝雀甲"
    /// Stands in the general danger alone, which no regulator reads (domain.md §13.2).
    private static let general = "金丝雀乙"

    private static let farAway = Actor(
        person: PersonID(9), name: "外省", role: .province, organisation: OrganisationID(88), site: nil)
    private static let company = Actor(
        person: PersonID(10), name: "集团", role: .company, organisation: OrganisationID(77), site: nil)
    private static let administrator = Actor(
        person: PersonID(11), name: "管理", role: .administrator, organisation: OrganisationID(88), site: nil)

    /// Every identity of mine 1 that a path might name.
    private func found(_ world: MineWorld) async throws -> [String] {
        let registry = RegistryStore(world.store)
        let context = Context.at(by: Cast.manager)
        for (id, level, name) in [(88, Organisation.Level.province, "外省"), (77, .company, "别家集团")] {
            try await registry.add(
                Organisation(id: OrganisationID(id), parent: nil, level: level, name: name), in: context)
        }
        for actor in [Self.farAway, Self.company, Self.administrator] {
            try await registry.add(
                Person(id: actor.person, name: actor.name, organisation: actor.organisation), in: context)
        }
        let unit = Organisation(
            id: OrganisationID(11), parent: OrganisationID(1), level: .section, name: "采煤\(Self.canary)队")
        try await registry.add(unit, in: context)
        try await registry.add(
            Person(id: PersonID(21), name: "人\(Self.canary)", organisation: OrganisationID(1)), in: context)
        try await registry.add(
            Post(id: PostID(31), organisation: OrganisationID(1), name: "岗\(Self.canary)", kind: .worker), in: context)
        try await registry.add(
            Place(id: PlaceID(41), site: Cast.mine, kind: .face, name: "面\(Self.canary)"), in: context)
        let danger = try await world.report("风门\(Self.canary)\(Self.general)")
        _ = try await world.dangers.perform(
            CommentHiddenDanger("说\(Self.canary)\(Self.general)"), on: danger, version: nil, in: .at(by: Cast.safety))
        return ["1", "11", "21", "31", "41", danger.text, "1-s", "1-t"]
    }

    private func paths(_ browser: Browser, _ ids: [String]) -> [String] {
        browser.routes.filter { $0.hasPrefix("GET ") }.flatMap { route -> [String] in
            let path = "/" + route.dropFirst(4)
            guard path.contains(":") else { return [path, "\(path)?q=\(Self.canary.prefix(2).percented)"] }
            return ids.map { id in
                path.split(separator: "/", omittingEmptySubsequences: false).map { part in
                    part == ":id" ? id : part.hasPrefix(":") ? "0" : String(part)
                }.joined(separator: "/")
            }
        }
    }

    private func walk(_ world: MineWorld, _ actor: Actor, without secret: String, _ ids: [String]) async throws
        -> [String]
    {
        var leaks: [String] = []
        for session in [true, false] {
            let browser = try await Browser(world, as: actor, session: session)
            for path in paths(browser, ids) {
                let answer = try await browser.get(path)
                if answer.text.contains(secret) { leaks.append("\(actor.role.rawValue) \(path)") }
                #expect(answer.status != .internalServerError, "\(actor.role.rawValue) \(path)")
            }
        }
        return leaks
    }

    @Test func nobodyOfAnotherMineCompanyOrProvinceSeesAnything() async throws {
        try await MineWorld.with { world in
            let ids = try await found(world)
            for actor in [MineWorld.stranger, Self.farAway, Self.company] {
                #expect(try await walk(world, actor, without: Self.canary, ids) == [])
            }
        }
    }

    @Test func noRegulatorAndNoAdministratorReadsTheTextOfAGeneralDanger() async throws {
        try await MineWorld.with { world in
            let ids = try await found(world)
            for actor in [MineWorld.county, Self.administrator] {
                #expect(try await walk(world, actor, without: Self.general, ids) == [])
            }
        }
    }

    @Test func theWalkFindsWhatIsThere() async throws {
        try await MineWorld.with { world in
            let ids = try await found(world)
            #expect(try await walk(world, Cast.safety, without: Self.general, ids).count > 3)
        }
    }

    @Test func whatIsForbiddenAnswersLikeWhatIsUnknown() async throws {
        try await MineWorld.with { world in
            let ids = try await found(world)
            for session in [true, false] {
                let browser = try await Browser(world, as: MineWorld.stranger, session: session)
                let unknown = paths(browser, ["zz"]).filter { $0.contains("/zz") }
                for path in unknown {
                    let expected = try await browser.get(path).status
                    for id in ids {
                        let asked = path.replacing("/zz", with: "/\(id)")
                        #expect(try await browser.get(asked).status == expected, "\(asked)")
                    }
                }
            }
        }
    }
}

extension Substring {
    fileprivate var percented: String {
        utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
