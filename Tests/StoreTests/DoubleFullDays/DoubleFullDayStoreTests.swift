import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct DoubleFullDayStoreTests {
    /// Four places, two posts, two violations.
    private static let due = 8

    private static func figures(_ world: MineWorld) async throws -> (
        kept: DoubleFullDay.Figures, counted: DoubleFullDay.Figures
    ) {
        let kept = try #require(try await world.day()).figures
        let counted = try await world.store.read { try DoubleFullDayStore.recount(MineWorld.campaign, $0) }
        return (kept, counted)
    }

    private static func open(_ world: MineWorld) async throws -> [String] {
        try await world.store.read { db in
            try DoubleFullDayStore.items(CheckItemFilter(state: .notDone), of: MineWorld.campaign, limit: 99, db).rows
                .map(\.item.name)
        }
    }

    @Test func whatIsDueIsFrozenWithOwnersAndCheckers() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            let kept = try await world.openDay()
            #expect(kept.figures.items == .init(due: Self.due, done: 0, notApplicable: 0))
            #expect(kept.figures.people == .init(due: 4, done: 0, notApplicable: 0))
            #expect(kept.day.opening.lists.map(\.items) == [1, 1, 2, 2])
            let rows = try await world.store.read { db in
                try DoubleFullDayStore.items(CheckItemFilter(), of: MineWorld.campaign, limit: 99, db).rows
            }
            let fan = try #require(rows.first { $0.item.name == "主通风机" })
            #expect(
                fan.item.owner == Cast.rectifier.person && fan.item.group == "ventilation" && !fan.item.isOwnerAssumed)
            let road = try #require(rows.first { $0.item.name == "回风巷" })
            #expect(road.item.owner == Cast.manager.person && road.item.isOwnerAssumed && road.item.place == "通风系统")
            #expect(rows.allSatisfy { !$0.checkerName.isEmpty })
            // What is registered afterwards changes nothing.
            try await RegistryStore(world.store).add(
                Place(id: PlaceID(50), site: Cast.mine, kind: .facility, name: "新硐室"), in: .at(by: Cast.manager))
            #expect(try await Self.figures(world).counted.items.due == Self.due)
            await #expect(throws: Refusal.campaignExists) { try await world.openDay() }
        }
    }

    @Test func ringsReachWhatWasDoneAndNoMore() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            let first = try await world.walk(
                ["1 ok mark=ventilation@2026-07-01:2+", "2 found cause=machine 轴承温度高", "3 not-applicable 已封闭"],
                by: Cast.worker)
            let marks = try await world.store.read { db in
                try DoubleFullDayStore.items(CheckItemFilter(), of: MineWorld.campaign, limit: 1, db).rows[0].marks
            }
            #expect(marks.text == "ventilation@2026-07-01:2+")
            #expect(first.counted == 3 && first.dangers.count == 1)
            let again = try await world.walk(["1 ok", "2 found cause=machine 轴承温度高"], by: Cast.worker)
            #expect(again.counted == 0 && again.dangers.isEmpty)
            let other = try await world.walk(["1 ok", "4 ok"], by: Cast.rectifier)
            #expect(other.counted == 1 && other.doubled == 1)
            let figures = try await Self.figures(world)
            #expect(figures.kept == figures.counted)
            #expect(figures.kept.items == .init(due: Self.due, done: 3, notApplicable: 1) && figures.kept.found == 1)
            #expect(try await Self.open(world).count == 4)
            let danger = try await world.store.read {
                try HiddenDangerStore.find(HiddenDangerID(901), for: Cast.safety, $0)
            }
            #expect(
                danger?.danger.finding.source == .doubleFullDay && danger?.danger.finding.campaign == MineWorld.campaign
            )
            #expect(danger?.danger.finding.place == PlaceID(3) && danger?.danger.finding.cause == .machine)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func whatIsSentAgainIsFoundOnceThoughAnotherHadSettledTheItemOrTheDayIsClosed() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            try await world.walk(["2 ok"], by: Cast.rectifier)
            let finding = ["2 found cause=machine 轴承温度高"]
            #expect(try await world.walk(finding, by: Cast.worker).dangers.count == 1)
            #expect(try await world.walk(finding, by: Cast.worker, danger: 910).dangers.isEmpty)
            #expect(try await world.walk(["2 found 地脚螺栓松动"], by: Cast.worker, danger: 920).dangers.count == 1)
            _ = try await world.store.write { db in
                try DoubleFullDayStore.close(
                    CloseDoubleFullDay("完成", leftBecause: "检修"), on: MineWorld.campaign, version: nil,
                    in: .at(by: Cast.manager), db)
            }
            let late = ["6 found 顶板掉渣"]
            #expect(try await world.walk(late, by: Cast.worker, danger: 930).dangers.count == 1)
            #expect(try await world.walk(late, by: Cast.worker, danger: 940).dangers.isEmpty)
            let figures = try await Self.figures(world)
            #expect(figures.kept == figures.counted && figures.kept.found == 3)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func takingPartIsHavingLookedAndAnExcuseStaysVisible() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            func take(_ actor: Actor) async throws {
                _ = try await world.store.write { db in
                    try DoubleFullDayStore.takePart(TakePart(), on: MineWorld.campaign, in: .at(by: actor), db)
                }
            }
            try await take(Cast.worker)
            try await take(Cast.worker)
            _ = try await world.store.write { db in
                try DoubleFullDayStore.excuse(
                    ExcusePerson("探亲假"), Cast.rectifier.person, on: MineWorld.campaign, in: .at(by: Cast.safety), db)
            }
            #expect(try await Self.figures(world).kept.people == .init(due: 4, done: 1, notApplicable: 1))
            try await take(Cast.rectifier)
            let figures = try await Self.figures(world)
            #expect(figures.kept == figures.counted && figures.kept.people == .init(due: 4, done: 2, notApplicable: 0))
            await #expect(throws: Refusal.notOnTheRoll) { try await take(MineWorld.county) }
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func theOfficeMovesExcludesAndExplainsAndTheManagerCloses() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            try await world.walk(["1 ok"], by: Cast.worker)
            func perform(_ command: some Command<DoubleFullDay>) async throws {
                _ = try await world.store.write { db in
                    try DoubleFullDayStore.perform(
                        command, on: MineWorld.campaign, version: nil, in: .at(by: Cast.safety), db)
                }
            }
            try await perform(ExcludeItems([2, 3], reason: "停用"))
            try await perform(ExplainItems([4, 5], reason: "人员不足"))
            await #expect(throws: Refusal.itemsUnknown) { try await perform(ExcludeItems([99], reason: "x")) }
            _ = try await world.store.write { db in
                try DoubleFullDayStore.reassign(
                    [6, 7], to: Cast.worker.person, reason: "换班", on: MineWorld.campaign, in: .at(by: Cast.safety), db)
            }
            let due = try await world.store.read { db in
                try DoubleFullDayStore.items(
                    CheckItemFilter(checker: Cast.worker.person), of: MineWorld.campaign, limit: 99, db
                ).rows.map(\.item.number)
            }
            #expect(Set(due).isSuperset(of: [6, 7]))
            // An item that does not apply and is looked at all the same is not counted twice.
            #expect(try await world.walk(["2 ok"], by: Cast.rectifier).counted == 0)
            let close = CloseDoubleFullDay("完成", leftBecause: "检修")
            let closed = try await world.store.write { db in
                try DoubleFullDayStore.close(close, on: MineWorld.campaign, version: nil, in: .at(by: Cast.manager), db)
            }.value
            #expect(closed.day.closing?.figures.items == .init(due: Self.due, done: 1, notApplicable: 2))
            let late = try await world.walk(["6 found 顶板掉渣"], by: Cast.worker, at: Instant.t0.adding(hours: 40))
            #expect(late.isLate && late.counted == 0 && late.dangers.count == 1)
            #expect(try await Self.figures(world).kept.items.done == 1)
            await #expect(throws: Refusal.campaignClosed) { try await perform(ExplainItems([6], reason: "x")) }
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func inASecondRoundAnotherLooks() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            let kept = try await world.openDay(turns: 2)
            #expect(kept.figures.items.due == Self.due * 2)
            let rows = try await world.store.read { db in
                try DoubleFullDayStore.items(CheckItemFilter(), of: MineWorld.campaign, limit: 99, db).rows
                    .filter { $0.item.name == "主通风机" }
            }
            #expect(rows.map(\.item.turn) == [1, 2] && rows[0].item.checker != rows[1].item.checker)
        }
    }

    @Test func anotherMineSeesAndDoesNothing() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            #expect(try await world.day(for: MineWorld.stranger) == nil)
            await #expect(throws: Refusal.unknownCampaign) { try await world.walk(["1 ok"], by: MineWorld.stranger) }
            await #expect(throws: Refusal.unknownCampaign) {
                try await world.store.write { db in
                    let command = OpenDoubleFullDay(
                        id: DoubleFullDayID(2), site: Cast.mine, month: MineWorld.month, rules: .sample)
                    return try DoubleFullDayStore.open(command, in: .at(by: MineWorld.stranger), db)
                }
            }
            let (own, county) = try await world.store.read { db in
                (
                    try DoubleFullDayStore.page(after: nil, limit: 9, for: MineWorld.stranger, db).total,
                    try DoubleFullDayStore.page(after: nil, limit: 9, for: MineWorld.county, db).total
                )
            }
            #expect(own == 0 && county == 1)
            let without = try await world.store.read { db in
                try DoubleFullDayStore.without(MineWorld.month, limit: 9, for: MineWorld.county, db).map(\.name)
            }
            #expect(without == ["矿2"])
        }
    }

    @Test func aTamperedItemIsFound() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            _ = try await world.store.write { db in
                try db.run("UPDATE double_full_day_item SET outcome = 'ok', round = 1 WHERE number = 1")
            }
            let found = try await LedgerAuditor().audit(world.store).findings
            #expect(found.isEmpty)  // nobody's round says so, so the recount must:
            let figures = try await Self.figures(world)
            #expect(figures.kept != figures.counted)
            _ = try await world.store.write { db in
                try db.run("DELETE FROM double_full_day_item WHERE number = 2")
            }
            #expect(try await LedgerAuditor().audit(world.store).findings.map(\.subject) == ["double-full-day/1"])
        }
    }
}
