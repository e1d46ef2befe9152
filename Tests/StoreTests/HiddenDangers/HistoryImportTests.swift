import Database
import Domain
import Foundation
import Kernel
import Store
import Support
import Testing

/// A register of the past comes in with its states, rounds and days, and says that it came in.
@Suite struct HistoryImportTests {
    private static let head = "编号,隐患内容,地点,发现日期,等级,发现人,责任人,整改措施,整改期限,首次整改日期,退回日期,退回意见,整改完成日期,整改情况,验收人,验收日期,销号日期\n"
    private static let closed =
        "A-1,风门闭锁失效,1203 回风巷,2025-03-05,一般B级,老王,钱二,更换锁扣,2025-03-12,2025-03-08,2025-03-09,仍可同时打开,2025-03-10,已更换,孙三,2025-03-11,2025-03-11\n"
    private static let open = "A-2,电缆脱钩,主运输巷,2026-11-20,C,赵一,钱二,重新挂设,2026-12-01,,,,,,,,\n"
    private static let gone =
        "A-3,传感器无数据,回风巷,2024-01-05,C,老王,老李,更换,2024-01-09,,,,2024-01-08,已更换,老张,2024-01-09,2024-01-10\n"

    private static func carryOut(_ text: String, by actor: Actor = Cast.safety, number: Int = 1, _ world: MineWorld)
        async throws -> SheetReport
    {
        let run = try await SheetImportTests.run(text, world, "hidden-dangers", by: actor)
        let dry = try await run.check(by: actor).report.counts
        let sheet = SheetImportTests.sheet(run, "hidden-dangers", number: number, by: actor)
        let report = try await run.carryOut(sheet).report
        #expect(dry == report.counts, "a dry run tells what happens")
        return report
    }

    private static func counts(_ report: SheetReport) -> [Int] { SheetImportTests.counts(report.counts) }

    private static func dangers(_ world: MineWorld) async throws -> [String: HiddenDanger] {
        let all = try await world.store.read { db in
            try db.all("SELECT body FROM hidden_danger") {
                try JSONText.decode(HiddenDanger.self, from: try $0["body"])
            }
        }
        return Dictionary(uniqueKeysWithValues: all.map { ($0.imported?.number ?? "", $0) })
    }

    private static func sound(_ world: MineWorld) async throws {
        let findings = try await LedgerAuditor().audit(world.store).findings
        #expect(findings.map { "\($0.subject): \($0.reason)" } == [])
    }

    @Test func statesRoundsAndDaysComeInOnceAndSayWhoseTheyAre() async throws {
        try await MineWorld.with { world in
            let sheet = Self.head + Self.closed + Self.open + Self.gone
            #expect(Self.counts(try await Self.carryOut(sheet, world)) == [3, 3, 0, 0, 0])
            #expect(Self.counts(try await Self.carryOut(sheet, number: 2, world)) == [3, 0, 0, 3, 0])
            let found = try await Self.dangers(world)
            let (first, second, third) = (
                try #require(found["A-1"]), try #require(found["A-2"]), try #require(found["A-3"])
            )
            #expect(first.phase == .closed && first.rounds.map { $0.verdict?.isAccepted } == [false, true])
            #expect(first.rounds.first?.verdict?.opinion == "仍可同时打开" && first.reportedBy == nil)
            #expect(second.phase == .assigned && second.reportedBy == Cast.worker.person)
            #expect(second.assignment?.person == Cast.rectifier.person && second.assignment?.assignedBy == nil)
            #expect(third.phase == .closed && third.rounds.isEmpty && third.imported?.words["assignee"] == "老李")
            #expect(found.values.allSatisfy { $0.imported?.recordedBy == Cast.safety.person })
            let types = try await world.store.read {
                try Chronicle.history(of: "hidden-danger/\(first.id)", $0).map(\.type)
            }
            #expect(types == ["hidden-danger.imported"])
            try await Self.sound(world)
        }
    }

    @Test func whatIsStillOpenGoesOnAsAnyOther() async throws {
        try await MineWorld.with { world in
            _ = try await Self.carryOut(Self.head + Self.open, world)
            let id = try #require(try await Self.dangers(world)["A-2"]).id
            _ = try await world.dangers.perform(
                RectifyHiddenDanger("已挂设", rules: try .sample), on: id, version: nil, in: .at(by: Cast.rectifier))
            let done = try await world.dangers.perform(
                AcceptHiddenDanger("合格"), on: id, version: nil, in: .at(by: Cast.safety))
            #expect(done.value.danger.phase == .accepted)
            // What was worked on here says more than the old register.
            let again = Self.open.replacingOccurrences(of: "电缆脱钩", with: "电缆拖地")
            #expect(Self.counts(try await Self.carryOut(Self.head + again, number: 3, world)) == [1, 0, 0, 1, 0])
            try await Self.sound(world)
        }
    }

    @Test func aCorrectedRowAmendsWhatNobodyHasTouched() async throws {
        try await MineWorld.with { world in
            _ = try await Self.carryOut(Self.head + Self.gone, world)
            let again = Self.gone.replacingOccurrences(of: "传感器无数据", with: "甲烷传感器无数据").replacingOccurrences(
                of: "2024-01-05", with: "2024-01-04")
            #expect(Self.counts(try await Self.carryOut(Self.head + again, number: 2, world)) == [1, 0, 1, 0, 0])
            let danger = try #require(try await Self.dangers(world)["A-3"])
            #expect(danger.finding.what == "甲烷传感器无数据")
            try await Self.sound(world)
        }
    }

    @Test(
        "what cannot have been so is refused with its column",
        arguments: [
            ("B-1,x,y,2025-03-05,B,,,,,,,,,,,,2025-03-01", ["整改完成日期", "验收人", "验收日期", "销号日期"]),
            ("B-2,x,y,2027-03-05,B,,,,,,,,,,,,", ["发现日期"]),
            ("B-3,x,y,2025-03-05,B,,无此人,,2025-03-12,,,,,,,,", ["责任人"]),
            ("B-4,x,y,2025-03-05,B,,钱二,,,,,,,,,,", ["整改期限"]),
            ("B-5,x,y,2025-03-05,B,,钱二,,2025-03-12,,,,2025-03-10,好,钱二,2025-03-11,", ["验收人"]),
            ("B-6,x,y,2025-03-05,四级,,,,,,,,,,,,", ["等级"]),
            ("B-7,,y,2025-03-05,B,,,,,,,,,,,,", ["隐患内容"]),
        ])
    func refused(row: String, columns: [String]) async throws {
        try await MineWorld.with { world in
            let report = try await Self.carryOut(Self.head + row + "\n", world)
            #expect(Self.counts(report) == [1, 0, 0, 0, 1])
            #expect(Set(report.flaws.map(\.column)) == Set(columns) && report.flaws.allSatisfy { $0.line == 2 })
        }
    }

    @Test func anothersMineIsNeitherFilledNorSeen() async throws {
        try await MineWorld.with { world in
            let foreign = "矿山编号,隐患内容,发现日期\n1,x,2025-03-05\n"
            let report = try await Self.carryOut(foreign, by: MineWorld.stranger, world)
            #expect(Self.counts(report) == [1, 0, 0, 0, 1])
            _ = try await Self.carryOut(Self.head + Self.open, number: 2, world)
            let id = try #require(try await Self.dangers(world)["A-2"]).id
            let seen = try await world.store.read { try HiddenDangerStore.find(id, for: MineWorld.stranger, $0) }
            #expect(seen == nil)
        }
    }
}
