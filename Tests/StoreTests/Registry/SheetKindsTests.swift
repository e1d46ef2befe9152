import Database
import Domain
import Foundation
import Kernel
import Store
import Support
import Testing

/// Each kind of sheet: what it makes, what it merges, what it refuses.
@Suite struct SheetKindsTests {
    private static func carryOut(
        _ kind: String, _ text: String, by actor: Actor = Cast.manager, _ world: MineWorld,
        number: Int = Int.random(in: 1...1_000_000_000)
    ) async throws -> SheetReport {
        let run = try await SheetImportTests.run(text, world, kind, by: actor)
        let dry = try await run.check(by: actor).report.counts
        let report = try await run.carryOut(SheetImportTests.sheet(run, kind, number: number, by: actor)).report
        #expect(dry == report.counts, "a dry run tells what happens")
        return report
    }

    private static func counts(_ report: SheetReport) -> [Int] { SheetImportTests.counts(report.counts) }

    @Test func placesComeAsATreeEvenWhenTheRowsStandUpsideDown() async throws {
        try await MineWorld.with { world in
            let text = "编号,名称,类别,上级编号,长度（米）\nT-01-03,1203 回风巷,巷道,T-01,860\nT-01-03-1,风门,设施,T-01-03,\nT-01,通风系统,生产系统,,\n"
            let first = try await Self.carryOut("places", text, world)
            let second = try await Self.carryOut("places", text, world)
            #expect(Self.counts(first) == [3, 3, 0, 0, 0])
            #expect(Self.counts(second) == [3, 0, 0, 3, 0])
            let rows = try await world.store.read { db in
                try db.all(
                    """
                    SELECT place.name, above.code FROM place LEFT JOIN place above ON above.id = place.parent_id ORDER BY place.code
                    """
                ) { "\(try $0["name"] as String) < \(try $0["code"] as String? ?? "-")" }
            }
            #expect(rows == ["通风系统 < -", "1203 回风巷 < T-01", "风门 < T-01-03"])
        }
    }

    @Test func aTreeThatRunsInACircleOrHangsInTheAirIsRefusedRowByRow() async throws {
        try await MineWorld.with { world in
            let report = try await Self.carryOut(
                "places", "code,name,kind,parent\nA,a,area,B\nB,b,area,A\nC,c,area,nowhere\nD,d,area,\nE,e,area,D\n",
                world)
            #expect(Self.counts(report) == [5, 2, 0, 0, 3])
            #expect(Set(report.flaws.map(\.line)) == [2, 3, 4])
            #expect(report.flaws.allSatisfy { $0.column == "parent" })
        }
    }

    @Test func equipmentHangsInTheTreeAndAWrongFactIsTold() async throws {
        try await MineWorld.with { world in
            _ = try await Self.carryOut("places", "code,name,kind\nT,main haulage,roadway\n", world)
            let text =
                "设备编号,设备名称,安装地点,规格型号,下次检验日期,是否特种设备,责任人\nE1,带式输送机,T,DSJ80,2027/6/30,否,李四\nE2,水泵,T,X,2027-13-01,,\nE3,风机,T,X,,,无此人\n"
            let report = try await Self.carryOut("equipment", text, world)
            #expect(Self.counts(report) == [3, 1, 0, 0, 2])
            #expect(report.flaws.map(\.column) == ["下次检验日期", "责任人"])
            let amended = try await Self.carryOut("equipment", "设备编号,设备名称,规格型号\nE1,带式输送机,DSJ100\n", world)
            #expect(amended.merged.map(\.changes) == [[.init(field: "model", before: "DSJ80", after: "DSJ100")]])
        }
    }

    @Test func departmentsPersonsPostsAndHoldingsComeOneAfterTheOther() async throws {
        try await MineWorld.with { world in
            let units = try await Self.carryOut("organisations", "名称,层级,上级名称\n早班,班组,综采一队\n综采一队,区队,\n", world)
            let persons = try await Self.carryOut(
                "persons", "工号,姓名,部门,入职日期\n0001,周一,早班,2020-03-01\n0002,吴二,,\n0003,郑三,没有的队,\n", world)
            let posts = try await Self.carryOut(
                "posts", "岗位名称,部门,岗位类别,定员,井下\n采煤工,早班,一般岗位,12,是\n区长,综采一队,区队长,1,是\n", world)
            let holdings = try await Self.carryOut(
                "holdings", "岗位名称,工号,任职日期,任职方式\n采煤工,0001,2024-01-01,专职\n区长,0002,2024-01-01,\n区长,0009,2024-01-01,\n",
                world)
            #expect(Self.counts(units) == [2, 2, 0, 0, 0])
            #expect(Self.counts(persons) == [3, 2, 0, 0, 1])
            #expect(Self.counts(posts) == [2, 2, 0, 0, 0])
            #expect(Self.counts(holdings) == [3, 2, 0, 0, 1])
            let again = try await Self.carryOut(
                "holdings", "岗位名称,工号,任职日期,离任日期\n采煤工,0001,2024-01-01,2025-01-01\n", world)
            #expect(Self.counts(again) == [1, 0, 1, 0, 0])
        }
    }

    @Test func aFigureIsCorrectedOnlyWithAReason() async throws {
        try await MineWorld.with { world in
            let first = try await Self.carryOut("facts", "指标,期间,数值,来源\n产量,2026-10,96000,月报\n产量,2026-13,1,月报\n", world)
            let silent = try await Self.carryOut("facts", "指标,期间,数值,来源\n产量,2026-10,97000,月报\n", world)
            let told = try await Self.carryOut("facts", "指标,期间,数值,来源,更正原因\n产量,2026-10,97000,月报,漏报一班\n", world)
            #expect(Self.counts(first) == [2, 1, 0, 0, 1])
            #expect(Self.counts(silent) == [1, 0, 0, 0, 1])
            #expect(Self.counts(told) == [1, 0, 1, 0, 0])
        }
    }

    @Test func divisionsComeFromTheNationalList() async throws {
        let list = URL(filePath: #filePath).appending(path: "../../../../../shared/data/divisions/gb2260-2019-04.csv")
            .standardized
        let text = (try? String(contentsOf: list, encoding: .utf8)) ?? "code,name\n990000,云岭省\n990101,青石县\n"
        try await MineWorld.with { world in
            let first = try await Self.carryOut("divisions", text, by: SheetImportTests.administrator, world)
            let second = try await Self.carryOut("divisions", text, by: SheetImportTests.administrator, world)
            #expect(first.counts.created == first.counts.rows)
            #expect(second.counts.unchanged == second.counts.rows)
        }
    }

    @Test func anotherMinesRowsAreAnsweredLikeThoseOfAnUnknownMine() async throws {
        try await MineWorld.with { world in
            for kind in ["persons", "places"] {
                let text =
                    kind == "persons"
                    ? "mine,number,name\n2,1,a\n77,1,a\n1,1,a\n"
                    : "mine,code,name,kind\n2,1,a,area\n77,1,a,area\n1,1,a,area\n"
                let report = try await Self.carryOut(kind, text, by: Cast.manager, world)
                #expect(Self.counts(report) == [3, 1, 0, 0, 2])
                #expect(Set(report.flaws.map(\.reason)).count == 1)
            }
        }
    }

    @Test func aWorkerKeepsNothingAndARegulatorNotWhatIsTheMines() async throws {
        try await MineWorld.with { world in
            for actor in [Cast.worker, MineWorld.county] {
                let report = try await Self.carryOut("places", "mine,code,name,kind\n1,A,a,area\n", by: actor, world)
                #expect(Self.counts(report) == [1, 0, 0, 0, 1])
            }
        }
    }

    @Test func aCountysMinesAreItsOwnAndAMineOfOthersIsRefused() async throws {
        try await MineWorld.with { world in
            let other = Organisation(id: OrganisationID(98), parent: nil, level: .county, name: "白水县")
            try await RegistryStore(world.store).add(other, in: .at(by: SheetImportTests.administrator))
            let neighbour = Actor(person: PersonID(7), name: "郑七", role: .county, organisation: other.id, site: nil)
            let text = "编号,名称,类型,企业\nN1,新矿,井工煤矿,青石煤业\nN2,新库,尾矿库,青石煤业\n"
            #expect(
                Self.counts(try await Self.carryOut("mines", text, by: MineWorld.county, world)) == [2, 2, 0, 0, 0])
            #expect(
                Self.counts(try await Self.carryOut("mines", text.replacing("新矿", with: "改名"), by: neighbour, world))
                    == [2, 0, 0, 0, 2])
            let seen = try await world.store.read { db in
                (try RegistryStore.find(SiteID("N1") ?? SiteID(0), for: MineWorld.county, db)
                    as RegistryStore.Kept<Site>?)?.entity
            }
            #expect(seen?.supervisor == OrganisationID(99))
            let companies = try await world.store.read {
                try $0.value("SELECT count(*) AS n FROM organisation WHERE name = '青石煤业'", as: Int.self)
            }
            #expect(companies == 1)
        }
    }

    @Test func aPondHasNoGasClassAndAClosedMineItsReason() async throws {
        try await MineWorld.with { world in
            let text = "id,name,kind,status,瓦斯等级,坝高（米）\nP1,库,尾矿库,关闭,,42\nP2,库二,尾矿库,生产,高瓦斯,\n"
            let report = try await Self.carryOut("mines", text, by: SheetImportTests.administrator, world)
            #expect(Self.counts(report) == [2, 1, 0, 0, 1])
            #expect(report.flaws.map(\.column) == ["瓦斯等级"])
        }
    }

    @Test func whatIsImportedIsSoundInTheLedger() async throws {
        try await MineWorld.with { world in
            _ = try await Self.carryOut(
                "mines", "id,name,owner\nM1,a,A\nM2,b,A\n", by: SheetImportTests.administrator, world)
            _ = try await Self.carryOut("mines", "id,name,owner\nM1,a,B\n", by: SheetImportTests.administrator, world)
            let owners = try await world.store.read { db in
                try db.all("SELECT owner_path FROM site WHERE id IN ('M1', 'M2') ORDER BY id") {
                    try $0["owner_path"] as String
                }
            }
            #expect(owners.count == 2)
            #expect(owners.first?.split(separator: "/").first != owners.last?.split(separator: "/").first)
            _ = try await Self.carryOut("places", "code,name,kind,parent\nA,a,area,\nB,b,area,A\n", world)
            _ = try await Self.carryOut("persons", "number,name\n1,a\n", world)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }
}
