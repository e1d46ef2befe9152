import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

/// Every page of the route table over a world where every text is hostile. A new page is covered by itself; an address
/// whose parts this test does not know fails it.
@Suite struct HostilePagesTests {
    private static let characters = ["&", "<", ">", "\"", "'"]
    /// Each dangerous character behind U+0600 and before U+0301.
    private static let hostile = characters.map { "\u{600}\($0)x\($0)\u{301}" }.joined()

    @Test func noPageShowsAHostileTextRaw() async throws {
        try await MineWorld.with { world in
            let danger = try await Self.fill(world)
            for actor in [Cast.worker, Cast.rectifier, Cast.safety, Cast.manager, MineWorld.county, Self.administrator]
            {
                let browser = try await Browser(world, as: Self.hostile(actor), session: true)
                for path in Self.addresses(browser.routes, danger) { try await Self.look(path, browser, actor.role) }
            }
        }
    }

    @Test func aRefusedFormShowsWhatWasWrittenEscaped() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let long = Self.hostile + String(repeating: "长", count: Ask.longText)
            let answer = try await browser.submit(
                "/hidden-dangers", from: "/hidden-dangers/new", ["what": long, "place": Self.hostile])
            #expect(answer.status == .unprocessableContent && answer.text.utf8.count > long.utf8.count)
            Self.expectClean(answer.text, "/hidden-dangers")
        }
    }

    private static let administrator = Actor(
        person: PersonID(7), name: "管理员", role: .administrator, organisation: OrganisationID(99), site: nil)

    private static func hostile(_ actor: Actor) -> Actor {
        Actor(person: actor.person, name: hostile, role: actor.role, organisation: actor.organisation, site: actor.site)
    }

    private static func look(_ path: String, _ browser: Browser, _ role: Role) async throws {
        for language in ["zh", "en"] {
            let answer = try await browser.get(path, [.acceptLanguage: language])
            #expect(
                [.ok, .forbidden, .notFound, .seeOther].contains(answer.status),
                "\(role) \(path) answered \(answer.status)")
            if isPage(answer) { expectClean(answer.text, path) }
        }
        let asked = try await browser.get(path + "?q=" + hostile.utf8.map { "%" + String($0, radix: 16) }.joined())
        if isPage(asked) { expectClean(asked.text, path) }
    }

    /// A printed form or a sheet shows texts as they are; no browser reads it as a page (`nosniff`).
    private static func isPage(_ answer: Browser.Answer) -> Bool {
        let type = answer.headers[.contentType] ?? ""
        return !["application/pdf", "text/csv", "application/vnd"].contains { type.hasPrefix($0) }
    }

    private static func expectClean(_ text: String, _ path: String) {
        let scalars = Array(text.unicodeScalars)
        for (scalar, next) in zip(scalars, scalars.dropFirst()) {
            let isRaw =
                scalar.value == 0x600 && "<>\"'".unicodeScalars.contains(next)
                || next.value == 0x301 && "<>\"'&".unicodeScalars.contains(scalar)
            if isRaw { Issue.record("\(path) shows a hostile text raw"); return }
        }
    }

    /// Every address of a page, its parts filled in with what there is.
    private static func addresses(_ routes: [String], _ danger: HiddenDanger.ID) -> [String] {
        routes.filter { $0.hasPrefix("GET ") && !$0.hasPrefix("GET api") }.map { route in
            "/"
                + route.dropFirst(4).split(separator: "/", omittingEmptySubsequences: true).map { part in
                    part.hasPrefix(":") ? route.contains("hidden-dangers") ? danger.text : "1" : String(part)
                }.joined(separator: "/")
        }
    }

    private static func fill(_ world: MineWorld) async throws -> HiddenDanger.ID {
        let registry = RegistryStore(world.store)
        for actor in [Cast.worker, Cast.rectifier, Cast.safety, Cast.manager, MineWorld.county] {
            let person = Person(id: actor.person, name: hostile, organisation: actor.organisation)
            try await world.overwrite(person)
        }
        try await registry.add(
            Person(id: administrator.person, name: hostile, organisation: administrator.organisation),
            in: .at(by: Cast.manager))
        let place = Place(id: PlaceID("hostile") ?? PlaceID(1), site: Cast.mine, kind: .roadway, name: hostile)
        try await registry.add(place, in: .at(by: Cast.manager))
        let id = HiddenDanger.ID(1)
        let finding = Finding(what: hostile, place: place.id, placeText: hostile, clause: hostile)
        let worker = Context.at(by: hostile(Cast.worker))
        _ = try await world.dangers.report(ReportHiddenDanger(id: id, site: Cast.mine, finding: finding), in: worker)
        _ = try await world.dangers.perform(
            GradeHiddenDanger(.generalB, reason: hostile), on: id, version: nil, in: .at(by: hostile(Cast.safety)))
        _ = try await world.dangers.perform(CommentHiddenDanger(hostile), on: id, version: nil, in: worker)
        return id
    }
}

extension MineWorld {
    /// Gives somebody another name, in the row alone.
    fileprivate func overwrite(_ person: Person) async throws {
        _ = try await store.write { db in
            try db.run("UPDATE person SET name = \(person.name) WHERE id = \(person.id)")
            try db.run("UPDATE site SET name = \(person.name) WHERE id = \(Cast.mine)")
            try db.run("UPDATE organisation SET name = \(person.name) WHERE id = \(person.organisation)")
        }
    }
}
