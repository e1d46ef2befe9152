import Database
import Domain
import Foundation
import Kernel
import Ledger
import Store
import Support
import Testing

/// Each day of each mine is sealed once, whatever happens to the server, and a planted fault is named.
@Suite struct DaySealTests {
    private static func at(_ day: Int, _ minutes: Int = 20) -> Instant {
        // `.t0` is in the morning of the 24th.
        let start = Zone.china.start(of: Zone.china.day(of: .t0))
        return start.adding(days: day - 24).adding(seconds: minutes * 60)
    }

    private static func seals(_ world: MineWorld, _ site: SiteID = Cast.mine) async throws -> [DaySeal] {
        try await world.store.read { try DaySealStore.page(of: site, limit: 99, $0).rows.map(\.seal) }
    }

    private static func audit(_ world: MineWorld) async throws -> AuditReport {
        try await LedgerAuditor().audit(world.store)
    }

    @Test func theDayIsSealedAfterItsEndAndOnce() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            let clock = DaySealClock(world.store)
            #expect(try await clock.runDue(at: Self.at(24, 23 * 60)) == 0)
            #expect(try await clock.runDue(at: Self.at(25, 9)) == 0, "what was begun before midnight is let in")
            // Two processes at once, and a restart.
            async let one = clock.runDue(at: Self.at(25))
            async let two = DaySealClock(world.store).runDue(at: Self.at(25))
            #expect(try await one + two == 2, "each of the two mines once")
            #expect(try await clock.runDue(at: Self.at(25, 30)) == 0)
            let seal = try #require(try await Self.seals(world).first)
            let size = try await world.store.read { try Chronicle.chain(of: Cast.mine, limit: 1, $0).total }
            #expect(seal.first == 0 && seal.last == size - 2 && seal.count == size - 1 && !seal.isLate)
            #expect(try await Self.audit(world).findings == [])
        }
    }

    @Test func emptyDaysAreSealedTooAndLateOnesSaySo() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            let clock = DaySealClock(world.store)
            for day in 25...26 { try await clock.runDue(at: Self.at(day)) }
            // Off for three days, back on the 30th at noon.
            #expect(try await clock.runDue(at: Self.at(30, 12 * 60)) == 8)
            let seals = try await Self.seals(world)
            #expect(seals.map(\.day.text) == (24...29).reversed().map { "2026-11-\($0)" })
            #expect(seals.map(\.isLate) == [true, true, true, true, false, false])
            #expect(seals.dropLast().allSatisfy { $0.count == 0 })
            let report = try await Self.audit(world)
            #expect(report.findings == [] && report.unsealed == [])
            #expect(try await StrangersVerdict.isSound(world))
        }
    }

    @Test func aRecordThatClaimsTheDayBeforeFallsIntoTheNextSealAndIsCountedOnce() async throws {
        try await MineWorld.with { world in
            let clock = DaySealClock(world.store)
            try await clock.runDue(at: Self.at(25))
            _ = try await world.report()  // claims the 24th, after its seal
            try await clock.runDue(at: Self.at(26))
            let seals = try await Self.seals(world)
            #expect(seals[0].first == seals[1].last + 1 && seals[0].count == 1)
            #expect(try await Self.audit(world).findings == [])
            // The clock leaps forth and back.
            try await clock.runDue(at: Self.at(29))
            _ = try await world.report("二", number: 2)
            #expect(try await clock.runDue(at: Self.at(27)) == 0)
            try await clock.runDue(at: Self.at(30))
            #expect(try await Self.audit(world).findings == [])
            #expect(try await StrangersVerdict.isSound(world))
        }
    }

    @Test func aMineThatComesLaterIsSealedFromItsFirstDay() async throws {
        try await MineWorld.with { world in
            let clock = DaySealClock(world.store)
            try await clock.runDue(at: Self.at(25))
            let context = Context(now: Self.at(26, 600), actor: Cast.manager)
            try await RegistryStore(world.store).add(
                Organisation(id: OrganisationID(3), parent: nil, level: .mine, name: "矿3"), in: context)
            try await RegistryStore(world.store).add(
                Site(
                    id: SiteID(3), name: "矿3", kind: .coalUnderground, status: .producing,
                    organisation: OrganisationID(3), supervisor: OrganisationID(99)), in: context)
            try await clock.runDue(at: Self.at(26, 700))
            #expect(try await Self.seals(world, SiteID(3)) == [])
            try await clock.runDue(at: Self.at(29))
            #expect(
                try await Self.seals(world, SiteID(3)).map(\.day.text) == ["2026-11-28", "2026-11-27", "2026-11-26"])
            #expect(try await Self.audit(world).findings == [])
        }
    }

    @Test func whatWasDueAndNotDoneIsInTheSeal() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            for command in [GradeHiddenDanger(.generalB), try AssignHiddenDanger.sample] as [any Command<HiddenDanger>]
            {
                _ = try await world.dangers.perform(command, on: id, version: nil, in: .at(by: Cast.safety))
            }
            let deadline = try #require(
                try await world.store.read { try HiddenDangerStore.find(id, for: Cast.safety, $0) }?.danger.deadline)
            let after = Zone.china.start(of: deadline.adding(days: 1)).adding(seconds: 1200)
            try await DaySealClock(world.store).runDue(at: Self.at(25))
            try await DaySealClock(world.store).runDue(at: after)
            let seal = try #require(try await Self.seals(world).first { $0.day == deadline })
            let duty = try #require(seal.duties.first { $0.kind == .rectification })
            #expect(duty.due == 1 && duty.unmet == 1 && duty.open == ["hidden-danger/\(id)"])
            #expect(seal.due >= 1 && seal.unmet >= 1)
            #expect(try await Self.seals(world).filter { $0.day > deadline }.isEmpty)
        }
    }

    @Test(
        "a planted fault is named with mine and day",
        arguments: [
            "DELETE FROM day_seal WHERE day = '2026-11-25'", "UPDATE day_seal SET records = 9 WHERE day = '2026-11-25'",
            "UPDATE day_seal SET last_seq = 0 WHERE day = '2026-11-25'",
            "UPDATE day_seal SET unmet = 1 WHERE day = '2026-11-25'",
            "UPDATE day_seal SET is_late = 1 WHERE day = '2026-11-25'",
            "UPDATE day_seal SET day = '2026-12-25' WHERE day = '2026-11-25'",
        ] as [SQL])
    func planted(_ change: SQL) async throws {
        try await MineWorld.with { world in
            for day in 25...26 { try await DaySealClock(world.store).runDue(at: Self.at(day)) }
            _ = try await world.store.write { db in try db.run(change) }
            let findings = try await Self.audit(world).findings
            #expect(findings.contains { $0.subject.hasPrefix("day/1/2026-11-25") }, "\(findings)")
        }
    }

    @Test func aSealThatSkipsADayOrCountsWrongIsNamedByTheAuditAndByTheVerifier() async throws {
        try await MineWorld.with { world in
            try await DaySealClock(world.store).runDue(at: Self.at(25))
            // Somebody with the database's password seals the 26th without the 25th.
            _ = try await world.store.write { db in
                let head = try Chronicle.chain(of: Cast.mine, limit: 1, db).total
                let day = try #require(Day("2026-11-26"))
                try db.append(
                    Record.sealType, body: "{}", about: "day/\(Cast.mine)/\(day)", number: 0, site: Cast.mine,
                    in: Context(now: Self.at(27), actor: .clockwork),
                    seal: .init(day: day, first: head - 1, last: head - 1, count: 0, due: 0, unmet: 0, isLate: false))
            }
            let reason = "mine \(Cast.mine) has no seal of 2026-11-25, before that of 2026-11-26"
            let findings = try await Self.audit(world).findings
            #expect(findings.contains { $0.subject == Cast.mine.text && $0.reason.contains(reason) }, "\(findings)")
            #expect(try await StrangersVerdict.of(world).contains(reason))
        }
    }

    @Test func theJobAndTheListReadByTheirIndexes() async throws {
        try await MineWorld.with { world in
            try await DaySealClock(world.store).runDue(at: Self.at(25))
            let plans = try await world.plans { db in
                _ = try DaySealStore.page(of: Cast.mine, limit: 31, db)
                _ = try DaySealStore.page(of: Cast.mine, before: Day("2026-11-25"), limit: 31, db)
            }
            for table in ["day_seal", "payload"] {
                #expect(
                    QueryPlan.wholeTables(table, in: plans) == [] && QueryPlan.sorts(table, in: plans) == [], "\(plans)"
                )
            }
        }
    }
}

/// What a stranger says of a world's ledger, once it is published.
private enum StrangersVerdict {
    static func of(_ world: MineWorld) async throws -> String {
        try await withTemporaryFolder { folder in
            let signer = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32))
            try await Publisher(world.store, folder: folder, signer: signer, now: { .t0 }).publish()
            return "\(LedgerVerifier(folder: folder, key: try signer.verifier).verify())"
        }
    }

    static func isSound(_ world: MineWorld) async throws -> Bool { try await of(world).hasPrefix("sound") }
}
