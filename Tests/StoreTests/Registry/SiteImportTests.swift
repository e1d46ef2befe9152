import Database
import Foundation
import Kernel
import Store
import Support
import Testing

@Suite struct SiteImportTests {
    private static func counts(_ report: SiteImport.Report) -> [Int] {
        [report.rows, report.created, report.merged, report.unchanged, report.refused]
    }

    private static func run(_ text: String, isDryRun: Bool = false, _ world: MineWorld) async throws -> [Int] {
        counts(try await SiteImport(world.store).run(text, isDryRun: isDryRun, in: .at(by: Cast.manager)))
    }

    @Test func repeatedIdsMergeAndASecondImportChangesNothing() async throws {
        try await MineWorld.with { world in
            let text = "id,name,capacity\nM1,a,1\nM1,a,2\nM2,b,x\nM3,c,\n"
            let dry = try await Self.run(text, isDryRun: true, world)
            let first = try await Self.run(text, world)
            let second = try await Self.run(text, world)
            let changed = try await Self.run("id,name,capacity\nM1,new,1\n", world)
            #expect(dry == [4, 2, 1, 0, 1])
            #expect(first == [4, 2, 1, 0, 1])
            #expect(second == [4, 0, 0, 3, 1])
            #expect(changed == [1, 0, 1, 0, 0])
            let history = try await world.store.read { try Chronicle.history(of: "site/M1", $0).map(\.type) }
            #expect(history == ["site.registered", "site.amended"])
        }
    }

    @Test func aSheetThatBreaksOffImportsNothing() async throws {
        try await MineWorld.with { world in
            await #expect(throws: Refusal.self) { _ = try await Self.run("id,name\nM1,a\nM2,\"b\n", world) }
            let count = try await world.store.read { try $0.value("SELECT count(*) AS n FROM site", as: Int.self) }
            #expect(count == 2)
        }
    }

    @Test func aRealListImportsWhole() async throws {
        let list = URL(filePath: #filePath).appending(path: "../../../../../shared/data/mines/gcmt-map-2024-05-22.utf8.csv").standardized
        guard let text = try? String(contentsOf: list, encoding: .utf8) else {
            print("skipped: the list of real mines is not here")
            return
        }
        try await MineWorld.with { world in
            let first = try await Self.run(text, world)
            let second = try await Self.run(text, world)
            #expect(first == [6_580, 6_358, 220, 0, 2])
            #expect(second == [6_580, 0, 0, 6_578, 2])
        }
    }
}
