import Database
import Domain
import Foundation
import Kernel
import Policy
import Store
import Support
import Testing

/// Checklists come back from Excel row by row: new, changed, left out, or refused with the reason.
@Suite struct ChecklistImportTests {
    private static let heads = "系统或类别,行编号,检查什么,依据文件,条款,使用,施行日期,改动原因\n"
    private static let name = "coal-ug.ventilation.2026-07-01"

    private static func carryOut(_ rows: String, number: Int = 1, by actor: Actor = Cast.safety, _ world: MineWorld)
        async throws -> (SheetCounts, [SheetFlaw])
    {
        let target = try #require(SheetTargets.named("checklist-lines"))
        let run = try ImportRun(
            world.store, SheetFile(Data((heads + rows).utf8)), target, book: RuleBook.shipped, by: actor, now: { .t0 })
        let dry = try await run.check(by: actor).report
        let sheet = SheetImport(
            id: SheetImport.ID(number), kind: "checklist-lines", fileName: "a.csv", fileHash: run.file.hash,
            actor: actor,
            startedAt: .t0, stage: .running)
        let report = try await run.carryOut(sheet).report
        #expect(dry.counts == report.counts)
        return (report.counts, report.flaws)
    }

    private static func list(_ world: MineWorld) async throws -> SiteChecklist? {
        let book = try RuleBook.shipped
        return try await world.store.read {
            try SiteChecklists.read(of: Cast.mine, on: Zone.china.day(of: .t0), book, $0)
        }.first { $0.about == "ventilation" }
    }

    @Test func rowsAddRewordAndLeaveOutAndASecondTimeChangeNothing() async throws {
        try await MineWorld.with { world in
            let supplied = try #require(try await Self.list(world)).lines
            func row(_ number: Int, _ words: String, _ rest: String) -> String {
                let line = supplied[number - 1]
                return "通风,\(Self.name).\(number),\(words),\(line.document),\(line.article),\(rest)\n"
            }
            let rows =
                "通风,,局扇专人看管,通风制度,第12条,,,例会决定\n" + row(1, supplied[0].what.zh, "不使用,,本矿没有")
                + row(2, "改过的话", "使用,,按本矿条件") + row(3, supplied[2].what.zh, "使用,,")
            let (counts, flaws) = try await Self.carryOut(rows, world)
            #expect(flaws == [] && counts.created == 1 && counts.merged == 2 && counts.unchanged == 1)
            let list = try #require(try await Self.list(world))
            #expect(list.leftOut.map(\.leftOut) == ["本矿没有"] && list.inForce.first?.what.zh == "改过的话")
            #expect(list.inForce.last?.what.zh == "局扇专人看管" && list.inForce.count == supplied.count)
            let (again, _) = try await Self.carryOut(rows, number: 2, world)
            #expect(again.unchanged == 4)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func whatIsWrongIsSaidByRowAndColumn() async throws {
        try await MineWorld.with { world in
            let rows = """
                通风,,没有理由,通风制度,第12条,,,
                通风,,昨天起,通风制度,第12条,,2026-11-23,例会
                通风,,不用的新行,通风制度,第12条,不使用,,例会
                通风,没有的编号,无,通风制度,第12条,,,例会
                通风,,没有依据,,,,,例会

                """
            let (counts, flaws) = try await Self.carryOut(rows, world)
            #expect(counts.refused == 5)
            #expect(flaws.map(\.line) == [2, 3, 4, 5, 6])
            #expect(flaws.map(\.column) == ["改动原因", "施行日期", "使用", "行编号", "依据文件"])
        }
    }

    @Test func onlyTheKeepersImport() async throws {
        try await MineWorld.with { world in
            let (counts, _) = try await Self.carryOut("通风,,工人加的,通风制度,第1条,,,要\n", by: Cast.worker, world)
            #expect(counts.refused == 1)
        }
    }
}
