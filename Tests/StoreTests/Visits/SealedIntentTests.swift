import Database
import Domain
import Foundation
import Kernel
import Ledger
import Store
import Support
import Testing

/// An order to visit is decided before it is known, and the ledger's order tells which came first.
@Suite struct SealedIntentTests {
    private static let today = Zone.china.day(of: .t0)
    private static let above = Actor(
        person: PersonID(7), name: "郑七", role: .prefecture, organisation: OrganisationID(98), site: nil)

    private static func order(_ day: Day = today, mine: SiteID = Cast.mine) -> VisitOrder {
        VisitOrder(mine: mine, purpose: "查瓦斯抽采台账", team: "吴六、郑八", day: day)
    }

    private static func commit(
        _ world: MineWorld, _ order: VisitOrder = order(), number: Int = 1, at now: Instant = .t0
    ) async throws -> SealedIntentStore.Kept {
        try await world.store.write { db in
            try SealedIntentStore.commit(
                CommitIntent(id: SealedIntentID(number), order: order), in: .at(now, by: MineWorld.county), db)
        }.value
    }

    private static func open(_ world: MineWorld, at now: Instant = .t0, number: Int = 1) async throws {
        _ = try await world.store.write { db in
            try SealedIntentStore.open(
                SealedIntentID(number).text, version: nil, in: .at(now, by: MineWorld.county), db)
        }
    }

    private static func records(_ world: MineWorld, _ type: String) async throws -> [(index: Int, record: Record)] {
        try await world.store.read { db in
            try db.all("SELECT idx, bytes FROM ledger_record ORDER BY idx") { row in
                (index: try row["idx"] as Int, record: Record(canonical: try row["bytes"]))
            }
        }.compactMap { item in item.record.map { (index: item.index, record: $0) } }.filter { $0.record.type == type }
    }

    @Test func theLedgerProvesThatTheVisitWasDecidedBeforeTheSelfReportAndTheOtherWayRound() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                _ = try await world.report("早已自报", number: 5)
                _ = try await Self.commit(world)
                // The manager hears that somebody left and reports in haste.
                let late = try await world.report("听说来人才报", number: 6)
                try await Self.open(world)
                let signer = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32))
                try await Publisher(world.store, folder: folder, signer: signer, now: { .t0 }).publish()
                let reported = try await Self.records(world, "hidden-danger.reported").map(\.record.id)
                let sealed = try #require(try await Self.records(world, "sealed-intent.committed").first?.record.id)
                let ledger = LedgerOrder(folder: folder, key: try signer.verifier)
                #expect(try ledger.prove(sealed, reported[1]).earlier.record.id == sealed)
                #expect(try ledger.prove(sealed, reported[0]).earlier.record.id == reported[0])
                #expect(late == HiddenDanger.ID(6))
                // What was opened is what was sealed, as anybody computes it from the two payloads.
                let bodies = try await world.store.read { db in
                    try Chronicle.history(of: "sealed-intent/\(SealedIntentID(1))", db).map(\.body)
                }
                guard case .committed(let before) = try JSONText.decode(SealedIntentEvent.self, from: bodies[0]),
                    case .opened(let after) = try JSONText.decode(SealedIntentEvent.self, from: bodies[1])
                else { Issue.record("\(bodies)"); return }
                let salt = stride(from: 0, to: after.salt.count, by: 2).compactMap { place in
                    UInt8(after.salt.dropFirst(place).prefix(2), radix: 16)
                }
                #expect(salt.count == 32)
                #expect(PayloadSeal.hash(salt: salt, payload: Array(after.text.utf8)) == before.hash)
                #expect(after.order == Self.order() && !bodies[0].contains("瓦斯"))
                #expect(try await LedgerAuditor().audit(world.store).findings == [])
            }
        }
    }

    @Test func untilItIsOpenedTheRecordsTellTheMineNothing() async throws {
        try await MineWorld.with { world in
            let before = try await world.store.read { try Chronicle.chain(of: Cast.mine, limit: 50, $0).total }
            _ = try await Self.commit(world)
            let after = try await world.store.read { try Chronicle.chain(of: Cast.mine, limit: 50, $0).total }
            #expect(before == after)
            let record = try #require(try await Self.records(world, "sealed-intent.committed").first?.record)
            #expect(record.mine == "-")
            let text = String(decoding: try record.canonicalBytes(), as: UTF8.self)
            #expect(!text.contains("\"\(Cast.mine)\"") && !text.contains(Self.today.text + "\""))
            for actor in [Cast.manager, Cast.worker, MineWorld.stranger] {
                await #expect(throws: Refusal.unknownIntent) {
                    try await world.store.read { try SealedIntentStore.known(SealedIntentID(1).text, for: actor, $0) }
                }
                let page = try await world.store.read { try SealedIntentStore.page(limit: 9, for: actor, $0) }
                #expect(page.rows.isEmpty && page.total == 0)
            }
            try await Self.open(world)
            let own = try await world.store.read { try SealedIntentStore.page(limit: 9, for: Cast.manager, $0) }
            #expect(own.total == 1 && own.rows.first?.order == Self.order())
            let other = try await world.store.read { try SealedIntentStore.page(limit: 9, for: MineWorld.stranger, $0) }
            #expect(other.total == 0)
            let chain = try await world.store.read { try Chronicle.chain(of: Cast.mine, limit: 1, $0).rows }
            #expect(chain.map(\.type) == ["sealed-intent.opened"])
        }
    }

    @Test func whatIsSealedTwiceHasAnotherHash() async throws {
        try await MineWorld.with { world in
            let one = try await Self.commit(world, number: 1)
            let two = try await Self.commit(world, number: 2)
            #expect(one.intent.committed.hash != two.intent.committed.hash)
        }
    }

    @Test func onlyARegulatorForAMineInScopeSealsAndOnlyForADayToCome() async throws {
        try await MineWorld.with { world in
            let day = Self.today
            let bad: [(VisitOrder, Actor, Refusal)] = [
                (Self.order(), Cast.manager, .intentNeedsAuthority),
                (Self.order(day.adding(days: -1)), MineWorld.county, .intentDayPast),
                (Self.order(day.adding(days: 61)), MineWorld.county, .intentDayFar),
                (
                    VisitOrder(mine: Cast.mine, purpose: " ", team: "x", day: day), MineWorld.county,
                    .intentPurposeMissing
                ),
                (VisitOrder(mine: Cast.mine, purpose: "x", team: "", day: day), MineWorld.county, .intentTeamMissing),
                (Self.order(mine: SiteID(77)), MineWorld.county, .unknownEntity),
            ]
            for (order, actor, refusal) in bad {
                await #expect(throws: refusal) {
                    _ = try await world.store.write { db in
                        try SealedIntentStore.commit(
                            CommitIntent(id: SealedIntentID(9), order: order), in: .at(by: actor), db)
                    }
                }
            }
        }
    }

    @Test func itIsOpenedOnItsDayOnceAndByItsAuthority() async throws {
        try await MineWorld.with { world in
            let tomorrow = Self.today.adding(days: 1)
            _ = try await Self.commit(world, Self.order(tomorrow))
            await #expect(throws: Refusal.intentTooEarly(tomorrow)) { try await Self.open(world) }
            let then = Instant.t0.adding(days: 1)
            for actor in [Cast.manager, MineWorld.stranger] {
                await #expect(throws: Refusal.unknownIntent) {
                    _ = try await world.store.write { db in
                        try SealedIntentStore.open(SealedIntentID(1).text, version: nil, in: .at(then, by: actor), db)
                    }
                }
            }
            try await Self.open(world, at: then)
            await #expect(throws: Refusal.intentNotSealed) { try await Self.open(world, at: then) }
        }
    }

    @Test func whatSomebodyChangedInTheDatabaseCannotBeOpenedAndIsFound() async throws {
        let changes: [SQL] = [
            "UPDATE sealed_intent SET text = replace(text, '抽采', '监控')",
            "UPDATE sealed_intent SET visit_on = '2026-12-01'",
            "UPDATE sealed_intent SET site_id = '2'", "UPDATE sealed_intent SET office_id = '1'",
            "UPDATE sealed_intent SET phase = 'opened'", "DELETE FROM sealed_intent",
        ]
        for (number, change) in changes.enumerated() {
            try await MineWorld.with { world in
                _ = try await Self.commit(world)
                _ = try await world.store.write { db in try db.run(change) }
                if number == 0 { await #expect(throws: Refusal.intentAltered) { try await Self.open(world) } }
                let findings = try await LedgerAuditor().audit(world.store).findings
                #expect(findings.contains { $0.subject.hasPrefix("sealed-intent") }, "\(number)")
            }
        }
    }

    @Test func aCancelledOneStaysWithItsReasonAndUnknownToTheMine() async throws {
        try await MineWorld.with { world in
            _ = try await Self.commit(world)
            func cancel(_ reason: String) async throws {
                _ = try await world.store.write { db in
                    try SealedIntentStore.cancel(
                        CancelIntent(reason), on: SealedIntentID(1).text, version: nil, in: .at(by: MineWorld.county),
                        db)
                }
            }
            await #expect(throws: Refusal.intentReasonMissing) { try await cancel(" ") }
            try await cancel("大雪封路")
            let kept = try await world.store.read {
                try SealedIntentStore.page(limit: 9, for: MineWorld.county, $0).rows
            }
            #expect(kept.map(\.intent.phase) == [.cancelled] && kept[0].intent.cancellation?.reason == "大雪封路")
            #expect(
                try await world.store.read { try SealedIntentStore.page(limit: 9, for: Cast.manager, $0).total } == 0)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func whatWasNotOpenedInTimeIsToldToTheSuperiorAndNotTheOtherWayRound() async throws {
        try await MineWorld.with { world in
            _ = try await Self.commit(world)
            try await RegistryStore(world.store).add(
                Organisation(id: OrganisationID(98), parent: nil, level: .prefecture, name: "石川市"),
                in: .at(by: Cast.manager))
            _ = try await world.store.write { db in
                try db.run(
                    "UPDATE organisation SET path = (SELECT path FROM organisation WHERE id = '98') || path WHERE id = '99'"
                )
            }
            let after = Self.today.adding(days: 1)
            func waiting(_ actor: Actor, _ day: Day?) async throws -> Int {
                try await world.store.read {
                    try SealedIntentStore.waiting(before: day, limit: 9, for: actor, $0).total
                }
            }
            #expect(try await waiting(MineWorld.county, Self.today) == 0)
            #expect(try await waiting(MineWorld.county, after) == 1)
            #expect(try await waiting(Self.above, after) == 1)
            #expect(try await waiting(Cast.manager, after) == 0)
            let elsewhere = Actor(
                person: PersonID(8), name: "王八", role: .county, organisation: OrganisationID(2), site: nil)
            #expect(try await waiting(elsewhere, after) == 0)
        }
    }

    @Test func theListsReadByTheirIndexes() async throws {
        try await MineWorld.with { world in
            _ = try await Self.commit(world)
            let plans = try await world.plans { db in
                for actor in [MineWorld.county, Cast.manager] {
                    _ = try SealedIntentStore.page(limit: 50, for: actor, db)
                    _ = try SealedIntentStore.page(of: Cast.mine, limit: 50, for: actor, db)
                }
                _ = try SealedIntentStore.waiting(before: Self.today, limit: 50, for: MineWorld.county, db)
            }
            #expect(plans.contains { $0.contains("sealed_intent_") }, "\(plans)")
        }
    }
}
