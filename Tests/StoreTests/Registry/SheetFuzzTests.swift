import Domain
import Foundation
import Kernel
import Store
import Support
import Testing

@Suite struct SheetFuzzTests {
    private static let words = [
        "", " ", "A", "B", "a b", "=1", "-1", "1e9", "9999999999999999999999", "2026-11-24", "2026-02-30", "是", "巷道",
        "系统", "\u{600}<", "'",
        "\u{301}\"", "1", "2", "矿1", "0001", "区队", "产量", "2026-10", "NaN", "\u{FEFF}", "A/B", "../x", "井工煤矿", "990000",
        "\t", "true",
    ]

    /// A sheet of chance for a kind: its own heads, some missing, some strange, and cells that hold anything.
    private static func sheet(_ kind: SheetKind, _ chance: inout Chance) -> String {
        let heads =
            kind.columns.filter { $0.isRequired || Int.random(in: 0..<3, using: &chance) > 0 }.map(\.name) + ["x"]
        let rows = (0..<Int.random(in: 1...40, using: &chance)).map { _ in
            heads.indices.map { _ in words.randomElement(using: &chance) ?? "" }.map {
                $0.utf8.contains(0x22) ? "\"quoted \"\" \"" : $0
            }
        }
        return ([heads] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    @Test(
        "sheets of chance are imported, merged or refused row by row, never a crash, and the parts add up",
        arguments: SheetTargets.all.map(\.kind.name))
    func chance(name: String) async throws {
        try await MineWorld.with { world in
            let target = try #require(SheetTargets.named(name))
            var chance = Chance(state: UInt64(name.utf8.count) &* 7_919)
            for number in 1...12 {
                let text = Self.sheet(target.kind, &chance)
                for (index, actor) in [SheetImportTests.administrator, Cast.manager, Cast.worker].enumerated() {
                    let run = try await SheetImportTests.run(text, world, name, by: actor)
                    let dry = try await run.check(by: actor).report.counts
                    let sheet = SheetImportTests.sheet(run, name, number: number * 10 + index, by: actor)
                    let counts = try await run.carryOut(sheet).report.counts
                    #expect(counts.rows == counts.created + counts.merged + counts.unchanged + counts.refused)
                    #expect(dry == counts, "\(text)")
                    let again = try await run.check(by: actor).report.counts
                    #expect(again.created == 0 && again.merged == 0, "a second time changes nothing: \(text)")
                }
            }
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }
}
