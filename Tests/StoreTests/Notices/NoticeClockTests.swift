import Database
import Domain
import Kernel
import Policy
import Store
import Support
import Testing

@Suite struct NoticeClockTests {
    private static func clocks(_ world: MineWorld) throws -> NoticeClocks {
        NoticeClocks(world.store, try RuleBook.shipped)
    }

    /// 07:00 so many days after the day of every test.
    private static func morning(_ days: Int) -> Instant { Instant.t0.adding(hours: 24 * days - 1) }

    private static func escalations(_ id: HiddenDanger.ID, _ world: MineWorld) async throws -> [Escalation] {
        try await world.store.read { try EscalationStore.all(of: "hidden-danger/\(id)", $0) }
    }

    @Test func theRectifierIsRemindedBeforeTheDeadlineOnceEach() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let clocks = try Self.clocks(world)
            let id = try await world.assigned(days: 5)
            for hour in 0...(24 * 5) { try await clocks.runDue(at: .t0.adding(hours: hour)) }
            let reminders = try await world.inbox(of: Cast.rectifier).filter { $0.kind == .dueSoon }
            #expect(reminders.map(\.matter.days) == [0, -1, -3])
            #expect(reminders.map(\.at) == [Self.morning(5), Self.morning(4), Self.morning(2)])
            #expect(try await Self.escalations(id, world).isEmpty)
        }
    }

    @Test func afterTheDeadlineItRisesUpTheLineWithARecordEach() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let clocks = try Self.clocks(world)
            let id = try await world.assigned(days: 0)
            for day in 1...9 { try await clocks.runDue(at: Self.morning(day)) }
            let told = try await Self.escalations(id, world)
            #expect(told.map(\.days) == [7, 3, 1])
            #expect(try await world.kinds(of: Cast.rectifier).filter { $0 == .overdue }.count == 3)
            #expect(try await world.kinds(of: Cast.safety).filter { $0 == .escalated }.count == 3)
            // The mine has no safety director: the manager stands next above and is told from the first day on.
            #expect(try await world.kinds(of: Cast.manager) == [.escalated, .escalated, .escalated])
            #expect(try await world.kinds(of: MineWorld.county).isEmpty)
            let report = try await LedgerAuditor().audit(world.store)
            #expect(report.findings == [])
            #expect(report.subjects["escalation"] == 3)
        }
    }

    @Test func aMajorDangerIsTheAuthoritysOnTheFirstDay() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let id = try await world.assigned(.major, days: 0)
            try await Self.clocks(world).runDue(at: Self.morning(1))
            #expect(try await world.kinds(of: MineWorld.county).contains(.escalated))
            #expect(try await Self.escalations(id, world).map(\.days) == [1])
        }
    }

    @Test func whatWasMissedIsToldOnceWithEverybodyItHadReached() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let id = try await world.assigned(days: 3)
            try await Self.clocks(world).runDue(at: Self.morning(7))
            #expect(try await Self.escalations(id, world).map(\.days) == [3])
            #expect(try await world.kinds(of: Cast.rectifier).filter { $0 != .assigned } == [.overdue])
            // The step of the third day, told on the fourth, says what is so by then.
            #expect(try await world.inbox(of: Cast.rectifier).filter { $0.kind == .overdue }.map(\.matter.days) == [4])
        }
    }

    @Test func whatIsMendedExtendedOrReturnedHasItsClockMoved() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let clocks = try Self.clocks(world)
            let id = try await world.assigned(days: 0)
            let rules = try HiddenDangerRules.sample
            try await world.act(
                RectifyHiddenDanger("已换", factors: Measure.Factor.allCases, rules: rules), on: id, by: Cast.rectifier)
            for day in 1...3 { try await clocks.runDue(at: Self.morning(day)) }
            #expect(try await Self.escalations(id, world).isEmpty)
            let asked = try await world.kinds(of: Cast.safety).filter { $0 == .verificationDue }
            #expect(asked.count == 2)
            try await clocks.runDue(at: Self.morning(4))
            #expect(try await Self.escalations(id, world).map(\.clock) == [.verification])
            try await world.act(AcceptHiddenDanger(), on: id, by: Cast.safety, at: Self.morning(4).adding(hours: 1))
            for day in 5...20 { try await clocks.runDue(at: Self.morning(day)) }
            #expect(try await Self.escalations(id, world).count == 1)
            #expect(try await world.store.read { try NoticeClockStore.nextDue($0) } == nil)
        }
    }

    @Test func twoRunnersAndARunThatBrokeOffTellNothingTwice() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            for number in 1...20 { _ = try await world.assigned(number: number, days: 0) }
            // A transaction that dies in the middle leaves the clock as it was.
            struct Kill: Error {}
            let broken = NoticeClocks(
                world.store, try RuleBook.shipped,
                readings: [
                    HiddenDanger.kind: { id, clock, db in
                        if id == "11" { throw Kill() }
                        return try Clockwork.readings[HiddenDanger.kind]?(id, clock, db)
                    }
                ])
            await #expect(throws: Kill.self) { try await broken.runDue(at: Self.morning(1)) }
            #expect(try await world.kinds(of: Cast.rectifier).contains(.overdue) == false)
            let clocks = try Self.clocks(world)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { try await clocks.runDue(at: Self.morning(1)) } }
                try await group.waitForAll()
            }
            #expect(try await world.inbox(of: Cast.rectifier).filter { $0.kind == .overdue }.count == 20)
            let count = try await world.store.read {
                try $0.value("SELECT count(*) AS n FROM escalation", as: Int.self)
            }
            #expect(count == 20)
        }
    }

    @Test func editedLaddersPlanTheRunningClocksAnewAndTellNothingAgain() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let id = try await world.assigned(days: 0)
            let clocks = try Self.clocks(world)
            try await clocks.plan(at: .t0)
            try await clocks.runDue(at: Self.morning(1))
            _ = try await world.store.write { try NoticeClockStore.plan(by: "another", at: Self.morning(1), $0) }
            try await clocks.runDue(at: Self.morning(1).adding(hours: 1))
            #expect(try await Self.escalations(id, world).map(\.days) == [1])
            try await clocks.runDue(at: Self.morning(3))
            #expect(try await Self.escalations(id, world).map(\.days) == [3, 1])
        }
    }

    @Test func theNextClockIsReadFromAnIndex() async throws {
        try await MineWorld.with { world in
            let plans = try await world.store.read { db in try db.plans { _ = try NoticeClockStore.nextDue(db) } }
            #expect(plans.allSatisfy { $0.contains("notice_clock_by_due") }, "\(plans)")
        }
    }
}
