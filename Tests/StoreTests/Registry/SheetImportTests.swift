import Database
import Domain
import Foundation
import Kernel
import Store
import Support
import Testing

@Suite struct SheetImportTests {
    static let administrator = Actor(
        person: PersonID(90), name: "管理员", role: .administrator, organisation: OrganisationID(99), site: nil)

    static func run(
        _ text: String, _ world: MineWorld, _ kind: String = "mines", _ choices: [String: String] = [:],
        by actor: Actor = administrator
    ) async throws -> ImportRun {
        let target = try #require(SheetTargets.named(kind))
        return try ImportRun(world.store, SheetFile(Data(text.utf8)), target, choices, by: actor, now: { .t0 })
    }

    static func sheet(_ run: ImportRun, _ kind: String = "mines", number: Int = 1, by actor: Actor = administrator)
        -> SheetImport
    {
        SheetImport(
            id: SheetImport.ID(number), kind: kind, fileName: "list.csv", fileHash: run.file.hash, actor: actor,
            startedAt: .t0,
            stage: .running)
    }

    private static func carryOut(_ text: String, number: Int = 1, _ world: MineWorld) async throws -> [Int] {
        let run = try await run(text, world)
        return counts(try await run.carryOut(sheet(run, number: number)).report.counts)
    }

    static func counts(_ counts: SheetCounts) -> [Int] {
        [counts.rows, counts.created, counts.merged, counts.unchanged, counts.refused]
    }

    @Test func repeatedIdsMergeAndASecondImportChangesNothing() async throws {
        try await MineWorld.with { world in
            let text = "id,name,capacity\nM1,a,1\nM1,a,2\nM2,b,x\nM3,c,\n"
            let dry = Self.counts(try await Self.run(text, world).check(by: Self.administrator).report.counts)
            let first = try await Self.carryOut(text, number: 1, world)
            let second = try await Self.carryOut(text, number: 2, world)
            let changed = try await Self.carryOut("id,name,capacity\nM1,new,1\n", number: 3, world)
            #expect(dry == [4, 2, 1, 0, 1])
            #expect(first == [4, 2, 1, 0, 1])
            #expect(second == [4, 0, 0, 3, 1])
            #expect(changed == [1, 0, 1, 0, 0])
            let history = try await world.store.read { try Chronicle.history(of: "site/M1", $0).map(\.type) }
            #expect(history == ["site.registered", "site.amended"])
        }
    }

    @Test func aDryRunTellsWhatWouldChangeAndChangesNothing() async throws {
        try await MineWorld.with { world in
            _ = try await Self.carryOut("id,name\nM1,old\n", world)
            let report = try await Self.run("id,name\nM1,new\nM4,d\n", world).check(by: Self.administrator).report
            #expect(report.merged.map(\.changes) == [[.init(field: "name", before: "old", after: "new")]])
            #expect(report.created.map(\.title) == ["M4 · d"])
            let count = try await world.store.read { try $0.value("SELECT count(*) AS n FROM site", as: Int.self) }
            #expect(count == 3)
        }
    }

    @Test(
        "a sheet that cannot be read as a whole imports nothing",
        arguments: [
            ("id,name\nM1,a\nM2,\"b\n", "import.quote-never-closed"), ("name\na\n", "import.columns-missing"),
            ("", "import.empty"),
            ("id,name\n", "import.only-heads"), ("id,name\nM1,a\0\n", "import.nul-byte"),
            ("PK\u{3}\u{4}xx", "workbook.damaged"),
            ("id,name\nM1,\(String(repeating: "x", count: 300_000))\n", "import.cell-too-long"),
            ("id,name\(String(repeating: ",x", count: 499))\n", "import.too-many-columns"),
        ])
    func broken(text: String, code: String) async throws {
        try await MineWorld.with { world in
            let error = await #expect(throws: Refusal.self) { _ = try await Self.carryOut(text, world) }
            #expect(error?.code == code)
            let count = try await world.store.read { try $0.value("SELECT count(*) AS n FROM site", as: Int.self) }
            #expect(count == 2)
        }
    }

    @Test func anImportThatBrokeOffGoesOnWhereItStopped() async throws {
        try await MineWorld.with { world in
            let text = "id,name\n" + (0..<1_300).map { "M\($0),矿\($0)\n" }.joined() + "M0,矿\n"
            let run = try await Self.run(text, world)
            let broken = try ImportRun(
                world.store, run.file, BreakingTarget(line: 700), by: Self.administrator, now: { .t0 })
            await #expect(throws: StoreError.self) { _ = try await broken.carryOut(Self.sheet(run)) }
            let kept = try await world.store.read { try ImportStore.find(SheetImport.ID(1), $0) }
            #expect(kept?.stage == .running)
            #expect(kept?.reached == 500)
            let again = try await Self.run(text, world).carryOut(Self.sheet(run, number: 2))
            #expect(again.id == SheetImport.ID(1))
            #expect(Self.counts(again.report.counts) == [1_301, 1_300, 1, 0, 0])
            let count = try await world.store.read { try $0.value("SELECT count(*) AS n FROM site", as: Int.self) }
            #expect(count == 1_302)
            let history = try await world.store.read { try Chronicle.history(of: "site/M0", $0).map(\.type) }
            #expect(history == ["site.registered"])
        }
    }

    @Test func whoBroughtInWhatStandsInTheLedger() async throws {
        try await MineWorld.with { world in
            _ = try await Self.carryOut("id,name\nM1,a\n", world)
            let history = try await world.store.read { try Chronicle.history(of: "import/1", $0) }
            #expect(history.map(\.type) == ["import.started", "import.finished"])
            #expect(history.last?.body.contains("\"created\":1") == true)
        }
    }
}

/// Loses the database at one line of the sheet, as a kill would.
private struct BreakingTarget: SheetTarget {
    let line: Int
    var kind: SheetKind { MineSheet.kind }

    func isFor(_ role: Role) -> Bool { true }

    func look(_ record: SheetRecord, coming: Set<String>, _ db: Reader, _ context: Context) throws -> SheetLook {
        guard record.line < line else { throw StoreError(code: "lost", message: "killed") }
        return try mines.look(record, coming: coming, db, context)
    }
    func create(_ record: SheetRecord, _ db: Writer, _ context: Context) throws {
        try mines.create(record, db, context)
    }
    func amend(_ record: SheetRecord, _ db: Writer, _ context: Context) throws { try mines.amend(record, db, context) }

    private var mines: any SheetTarget { get throws { try #require(SheetTargets.named("mines")) } }
}
