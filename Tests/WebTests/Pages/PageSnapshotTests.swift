import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

/// Each page as text, kept beside the test and reviewed like code. `make snapshots` writes them anew.
@Suite struct PageSnapshotTests {
    private struct Look { let name: String; let actor: Actor; let path: String }

    private static let looks = [
        Look(name: "work-worker", actor: Cast.worker, path: "/"),
        Look(name: "work-safety", actor: Cast.safety, path: "/"),
        Look(name: "work-county", actor: MineWorld.county, path: "/"),
        Look(name: "hidden-dangers", actor: Cast.safety, path: "/hidden-dangers?sort=deadline&limit=25"),
        Look(name: "hidden-dangers-none", actor: Cast.safety, path: "/hidden-dangers?state=closed"),
        Look(name: "hidden-danger-receipt", actor: Cast.worker, path: "/hidden-dangers/1/receipt"),
        Look(name: "account", actor: Cast.safety, path: "/account"),
        Look(name: "unknown", actor: Cast.safety, path: "/hidden-dangers/none"),
    ]

    @Test func everyPageReadsAsItWasReviewed() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            var browsers: [PersonID: Browser] = [:]
            for actor in Set(Self.looks.map(\.actor)) {
                browsers[actor.person] = try await Browser(world, as: actor, session: true)
            }
            for language in Language.allCases {
                for look in Self.looks {
                    let browser = try #require(browsers[look.actor.person])
                    let page = try await browser.get(look.path, [.acceptLanguage: language.rawValue])
                    try PageSnapshot.compare("\(look.name).\(language.rawValue)", PageText(page.text).text)
                }
                let login = try await Browser(world).get("/login", [.acceptLanguage: language.rawValue])
                try PageSnapshot.compare("login.\(language.rawValue)", PageText(login.text).text)
            }
        }
    }

    private static func fill(_ world: MineWorld) async throws {
        _ = try await world.report("风门闭锁失效", number: 1)
        let second = try await world.report("皮带机头烟雾传感器被粉尘覆盖", number: 2)
        _ = try await world.dangers.perform(
            GradeHiddenDanger(.generalB), on: second, version: nil, in: .at(by: Cast.safety))
        _ = try await world.dangers.perform(
            try AssignHiddenDanger.sample, on: second, version: nil, in: .at(by: Cast.safety))
    }
}
