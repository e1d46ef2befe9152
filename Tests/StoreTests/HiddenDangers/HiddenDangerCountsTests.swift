import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct HiddenDangerCountsTests {
    private static let steps: [(any Command<HiddenDanger>, Actor)] = [
        (GradeHiddenDanger(.generalB), Cast.safety), (WithdrawHiddenDanger("误报"), Cast.safety),
        (GradeHiddenDanger(.major, stoppedArea: "1203"), Cast.safety), (GradeHiddenDanger(.generalC), Cast.safety),
    ]

    @Test("after any history the kept counts are those of a full count", arguments: [1, 2, 3])
    func keptCountsAreTrue(seed: Int) async throws {
        try await MineWorld.with { world in
            var chance = UInt64(seed)
            func next(_ count: Int) -> Int {
                chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(chance >> 33) % count
            }
            for number in 1...12 { _ = try await world.report(number: number) }
            for _ in 0..<30 {
                let (command, actor) = Self.steps[next(Self.steps.count)]
                let id = HiddenDanger.ID(1 + next(12))
                _ = try? await world.dangers.perform(command, on: id, version: nil, in: .at(by: actor))
            }
            let (kept, counted) = try await world.store.read { db in
                (
                    try Self.piles(
                        """
                        SELECT site_id, phase, grade, CAST(SUM(n) AS \(.integer)) AS n FROM danger_count
                        GROUP BY site_id, phase, grade HAVING SUM(n) > 0 ORDER BY site_id, phase, grade
                        """, db),
                    try Self.piles(
                        """
                        SELECT site_id, phase, COALESCE(grade, '') AS grade, count(*) AS n FROM hidden_danger
                        GROUP BY site_id, phase, COALESCE(grade, '') ORDER BY site_id, phase, COALESCE(grade, '')
                        """, db)
                )
            }
            #expect(kept == counted)
            #expect(kept.count > 1)
        }
    }

    private static func piles(_ question: SQL, _ db: Reader) throws -> [String] {
        try db.all(question) { row in
            let (site, phase): (String, String) = (try row["site_id"], try row["phase"])
            let (grade, count): (String, Int) = (try row["grade"], try row["n"])
            return "\(site) \(phase) \(grade) \(count)"
        }
    }

    @Test(
        "what is seen is found by any run of its characters",
        arguments: [
            ("闭锁", 1), ("门闭", 1), ("锁", 1), ("风 锁失效", 1), ("ＣＨ４", 1), ("ch4 失效", 1), ("锁闭", 0), ("！", 0), ("%", 0),
            ("失", 2),
            ("\"; DROP TABLE x", 0),
        ])
    func words(question: String, count: Int) async throws {
        try await MineWorld.with { world in
            _ = try await world.report("风门闭锁失效，CH4偏高", number: 1)
            _ = try await world.report("甲烷传感器失灵", number: 2)
            let page = try await world.store.read {
                try HiddenDangerStore.page(.init(words: question), for: Cast.worker, $0)
            }
            #expect(page.total == count)
            #expect(page.rows.count == count)
            let stranger = try await world.store.read {
                try HiddenDangerStore.page(.init(words: question), for: MineWorld.stranger, $0)
            }
            #expect(stranger.total == 0)
        }
    }
}
