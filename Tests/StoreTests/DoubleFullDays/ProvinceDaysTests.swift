import Database
import Domain
import Kernel
import Store
import Support
import Testing

/// Small in every run of the tests; `make province` runs 12 mines, 4,000 people and 30,000 items.
@Suite struct ProvinceDaysTests {
    @Test func wholeDaysAreCountedAsTheyWereLived() async throws {
        try await TestEngine.each { engine in
            let store = try DataStore(engine)
            defer { store.close() }
            try await store.migrate(Schema.migrations)
            let (size, clock) = (ProvinceSize.asked, ContinuousClock())
            let begin = clock.now
            let days = try await Province.live(size, on: store)
            let lived = clock.now
            #expect(days.map(\.deeds.due).reduce(0, +) == size.items)
            #expect(days.map(\.deeds.people).reduce(0, +) == size.people)
            for day in days { try await Self.check(day, store) }
            #expect(try await LedgerAuditor().audit(store).findings == [])
            print(
                "province: \(size.mines) mines, \(size.people) people, \(size.items) items:",
                "lived in \(lived - begin), checked in \(clock.now - lived)")
        }
    }

    /// Rings, list and close-out of one mine beside what the script did and beside the ledger.
    private static func check(_ day: ProvinceDay, _ store: DataStore) async throws {
        let (mine, deeds) = (day.mine, day.deeds)
        try await store.read { db in
            let report = try CloseOutReport(mine.campaign.text, for: mine.safety, db)
            #expect(report.kept.figures == deeds.figures, "mine \(mine.number)")
            #expect(try DoubleFullDayStore.recount(mine.campaign, db) == deeds.figures, "mine \(mine.number)")
            #expect(try notInspected(mine, db) == deeds.left, "mine \(mine.number)")
            #expect(try CloseOutRecount.report(of: mine.campaign, db) == report.now, "mine \(mine.number)")
            #expect(report.stated == report.now && report.now.dangers.found == deeds.found)
            #expect(!deeds.left.isEmpty && deeds.found > 0 && deeds.tookPart < deeds.people)
            #expect(report.left.map(\.count).reduce(0, +) == deeds.left.count)
        }
    }

    /// The list as a screen reads it, page by page.
    private static func notInspected(_ mine: ProvinceMine, _ db: Reader) throws -> [Int] {
        var numbers: [Int] = []
        while true {
            let filter = CheckItemFilter(state: .notDone, after: numbers.last ?? 0)
            let rows = try DoubleFullDayStore.items(filter, of: mine.campaign, limit: 50, db).rows
            numbers += rows.map(\.item.number)
            if rows.count < 50 { return numbers }
        }
    }
}
