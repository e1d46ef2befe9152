import Domain
import Foundation
import Kernel
import Store
import Support
import Testing

/// The list of the world's coal mines, and copies of it that are broken on purpose.
@Suite struct RealListTests {
    private static let list = URL(filePath: #filePath).appending(
        path: "../../../../../shared/data/mines/gcmt-map-2024-05-22.utf8.csv"
    ).standardized
    private static let administrator = SheetImportTests.administrator

    private func text() -> String? {
        let text = try? String(contentsOf: Self.list, encoding: .utf8)
        if text == nil { print("skipped: the list of real mines is not here") }
        return text
    }

    private func check(_ data: Data, _ world: MineWorld) async throws -> SheetReport {
        let run = try ImportRun(
            world.store, SheetFile(data), #require(SheetTargets.named("mines")), by: Self.administrator, now: { .t0 })
        return try await run.check(by: Self.administrator).report
    }

    @Test func itImportsWholeAndASecondTimeChangesNothing() async throws {
        guard let text = text() else { return }
        try await MineWorld.with { world in
            for (number, counts) in [[6_580, 6_358, 220, 0, 2], [6_580, 0, 0, 6_578, 2]].enumerated() {
                let run = try await SheetImportTests.run(text, world)
                let done = try await run.carryOut(SheetImportTests.sheet(run, number: number + 1))
                #expect(SheetImportTests.counts(done.report.counts) == counts)
                #expect(done.report.flaws.count == 2)
            }
        }
    }

    @Test func aCopyInGB18030ReadsTheSame() async throws {
        guard let text = text() else { return }
        let chinese = text.replacing("Australia", with: "澳大利亚")
        let data = try #require(chinese.data(using: String.Encoding(rawValue: 0x8000_0632)))
        try await MineWorld.with { world in
            let report = try await check(data, world)
            #expect(SheetImportTests.counts(report.counts) == [6_580, 6_358, 220, 0, 2])
        }
    }

    @Test func lettersInNumbersAreToldRowByRow() async throws {
        guard let text = text() else { return }
        try await MineWorld.with { world in
            let broken = text.replacing("35.863255", with: "35.86O255")
            let report = try await check(Data(broken.utf8), world)
            #expect(report.counts.refused == 3)
            #expect(report.flaws.contains { $0.line == 2 && $0.column == "lat" })
        }
    }

    @Test(
        "a copy that cannot be read whole names the place",
        arguments: [
            ("Shadashak Coal Mine", "\"Shadashak Coal Mine", "import.quote-never-closed"),
            ("Shadashak Coal Mine", String(repeating: "x", count: 300_000), "import.cell-too-long"),
            ("id,country,project", "nr,country,projekt", "import.columns-missing"),
            ("Shadashak", "Sha\0dashak", "import.nul-byte"),
        ])
    func broken(part: String, by: String, code: String) async throws {
        guard let text = text(), let range = text.firstRange(of: part) else { return }
        var copy = text
        copy.replaceSubrange(range, with: by)
        let data = Data(copy.utf8)
        try await MineWorld.with { world in
            let error = await #expect(throws: Refusal.self) { _ = try await check(data, world) }
            #expect(error?.code == code)
        }
    }
}
