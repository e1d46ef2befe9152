import Database
import Domain
import Kernel
import Store
import Support
import Testing

/// A piece of a register names the same few people and places again and again; each is looked up once.
@Suite struct HistoryLookupTests {
    private static func record(_ number: Int, _ assignee: String) -> SheetRecord {
        SheetRecord(
            line: number,
            values: [
                "site": Cast.mine.text, "number": "H-\(number)", "what": "风门闭锁失效", "place": "1203 回风巷",
                "foundOn": "2025-03-05", "grade": "general-b", "reporter": "老王", "assignee": assignee, "measures": "更换",
                "deadline": "2025-03-12", "correctedOn": "2025-03-10", "correction": "已更换", "acceptor": "孙三",
                "acceptedOn": "2025-03-11", "closedOn": "2025-03-11",
            ])
    }

    @Test func aRowOfAPieceAsksOnlyForItself() async throws {
        try await MineWorld.with { world in
            let target = try #require(SheetTargets.named("hidden-dangers"))
            let context = Context.at(by: Cast.safety)
            func questions(_ rows: Int) async throws -> Int {
                try await world.plans { db in
                    for number in 0..<rows { _ = try target.look(Self.record(number, "钱二"), coming: [], db, context) }
                }.count
            }
            let (few, many) = (try await questions(2), try await questions(42))
            #expect(many - few == 40, "each further row is asked for once")
        }
    }

    @Test func whoIsNotKnownIsRefusedInEachRow() async throws {
        try await MineWorld.with { world in
            let target = try #require(SheetTargets.named("hidden-dangers"))
            let flaws = try await world.store.read { db in
                try (0..<3).map { number in
                    var values = Self.record(number, "无此人").values
                    for field in ["correctedOn", "correction", "acceptor", "acceptedOn", "closedOn"] {
                        values[field] = nil
                    }
                    values["deadline"] = "2026-12-01"
                    let look = try target.look(
                        SheetRecord(line: number, values: values), coming: [], db, .at(by: Cast.safety))
                    guard case .refused(let flaws) = look else { return "taken" }
                    return flaws.map { "\($0.line) \($0.column)" }.joined()
                }
            }
            #expect(flaws == ["0 assignee", "1 assignee", "2 assignee"])
        }
    }
}
