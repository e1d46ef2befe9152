import Database
import Domain
import Kernel
import Policy
import Store
import Support
import Testing

/// A campaign keeps the checklists that it was opened with.
@Suite struct FrozenChecklistTests {
    private static func book(_ lines: [String]) -> RuleBook {
        let origin = Origin(document: "检查表", article: "1", jurisdiction: "CN", isLocal: true)
        let lists = ["~equipment", "ventilation", "hoisting"].map { about in
            Checklist(
                name: "test.\(about)", sites: ["coal-ug"], about: about,
                term: Term(from: Day(daysSinceEpoch: 20_000), to: nil), origin: origin,
                lines: lines.map { .init(what: Localized($0, $0), clause: "第1条") })
        }
        return RuleBook(checklists: lists)
    }

    private static func open(
        _ book: RuleBook, _ world: MineWorld, id: Int = 1, in month: CampaignMonth = MineWorld.month
    ) async throws -> DoubleFullDay {
        let rules = DoubleFullDayRules(
            dayOfMonth: 24, mostInRound: 40, secondsBetweenPlaces: 20, opensDaysBefore: 3, book: book)
        let command = OpenDoubleFullDay(id: DoubleFullDayID(id), site: Cast.mine, month: month, rules: rules)
        return try await world.store.write { db in
            try DoubleFullDayStore.open(command, in: .at(by: Cast.safety), db).day
        }.value
    }

    @Test func whatIsEditedLaterChangesNoCampaign() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            let day = try await Self.open(Self.book(["甲", "乙"]), world)
            let edited = Self.book(["丙"])
            let lists = try await world.store.read { try DoubleFullDayStore.checklists(of: day, edited, $0) }
            // Nothing of the mine hoists: that list is not its campaign's.
            #expect(lists.map(\.about) == ["ventilation", "~equipment"])
            #expect(lists.allSatisfy { $0.lines.map(\.what.zh) == ["甲", "乙"] })
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func aVersionIsKeptOnceAndAnAlteredOneIsFound() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            _ = try await Self.open(Self.book(["甲"]), world)
            _ = try await Self.open(Self.book(["甲"]), world, id: 2, in: MineWorld.month.previous)
            let kept = try await world.store.read { db in
                try db.value("SELECT count(*) AS n FROM checklist_edition", as: Int.self)
            }
            #expect(kept == 2)
            _ = try await world.store.write { db in
                let list = SiteChecklist(
                    name: "test.ventilation", about: "ventilation", version: Day(daysSinceEpoch: 20_000),
                    document: "检查表",
                    isLocal: true,
                    lines: [.init(key: "a", what: Localized("别的", "other"), document: "第1条", article: "")])
                try db.run(
                    """
                    UPDATE checklist_edition SET body = \(try JSONText.encode(list))
                    WHERE digest IN (SELECT digest FROM double_full_day_checklist WHERE about = 'ventilation')
                    """)
            }
            let found = try await LedgerAuditor().audit(world.store).findings.map(\.subject).sorted()
            #expect(found == ["double-full-day/1", "double-full-day/2"])
        }
    }

    @Test func aCampaignFromBeforeReadsTheListsOfItsDay() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            let day = try await Self.open(RuleBook(), world)
            let lists = try await world.store.read { try DoubleFullDayStore.checklists(of: day, Self.book(["甲"]), $0) }
            #expect(lists.map(\.about) == ["ventilation", "hoisting", "~equipment"])
        }
    }
}
