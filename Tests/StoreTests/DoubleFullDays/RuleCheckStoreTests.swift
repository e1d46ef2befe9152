import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct RuleCheckStoreTests {
    /// The item of the only rule.
    private static let item = 4

    private static func rule(_ world: MineWorld) async throws -> RuleItem? {
        try await world.store.read { try DoubleFullDayStore.rules(of: MineWorld.campaign, limit: 9, $0).rows.first }
    }

    @Test func openingDrawsAndEverybodyDrawsTheSameFromTheLedger() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            _ = try await world.report()
            try await world.openDay()
            let rule = try #require(try await Self.rule(world))
            #expect(rule.number == Self.item && rule.draw.bound.text == "1-4" && rule.draw.people.count == 3)
            #expect(rule.draw.records.count == 1)
            let (seal, urn, records) = try await world.store.read { db in
                (
                    try DoubleFullDayStore.opening(of: MineWorld.campaign, db),
                    try DoubleFullDayStore.urn(of: MineWorld.campaign, db),
                    try DoubleFullDayStore.records(drawn: rule.draw.records, at: Cast.mine, db)
                )
            }
            let (opening, from) = (try #require(seal), try #require(urn))
            #expect(from.seed == opening.hash && opening.hash.hasPrefix("sha256:"))
            #expect(records.values.map(\.type) == ["hidden-danger.reported"])
            let again = RuleDraw.drawn(
                for: Self.item, seed: opening.hash, bound: rule.draw.bound, records: from.records,
                digest: RuleDrawing.digest)
            #expect(again == rule.draw)
            // As `printf abc | sha256sum` says.
            #expect(RuleDrawing.digest("abc").hasPrefix("ba7816bf8f01cfea"))
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
            _ = try await world.store.write { db in
                try db.run("UPDATE double_full_day_draw SET people = '1 2 3'")
            }
            let changed = try await LedgerAuditor().audit(world.store).findings.map(\.subject)
            #expect(rule.draw.people == [1, 2, 3] || changed == ["double-full-day/1"])
        }
    }

    @Test func aRuleThatNamesPostsIsAskedOfTheirHolders() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            let facts = Attributes<PlaceAttribute>([.boundPosts: "采煤队长、没有这个岗位"])
            try await RegistryStore(world.store).add(
                Place(id: PlaceID(60), site: Cast.mine, kind: .rule, name: "顶板管理制度", facts: facts),
                in: .at(by: Cast.manager))
            try await world.openDay()
            let rules = try await world.store.read {
                try DoubleFullDayStore.rules(of: MineWorld.campaign, limit: 9, $0).rows
            }
            let roof = try #require(rules.first { $0.name == "顶板管理制度" })
            #expect(roof.draw.bound.count == 1 && roof.draw.people.count == 1)
            let asked = try await world.store.read {
                try DoubleFullDayStore.people(drawn: roof.draw.people, in: MineWorld.campaign, $0)
            }
            #expect(asked.values.map(\.name) == [Cast.rectifier.name])
        }
    }

    @Test func answersAreKeptAndRecountedFromTheLedger() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            let people = try #require(try await world.draw(of: Self.item)).people
            #expect(people.count == 3)
            let answers = people.enumerated().map { "answer=person:\($0.element)\($0.offset < 2 ? "-" : "+")" }
            let line = (["\(Self.item) found answer=in-force+"] + answers + ["抽问 3 人，2 人不知晓"]).joined(separator: " ")
            let walked = try await world.walk([line], by: Cast.worker)
            #expect(walked.counted == 1 && walked.dangers.count == 1)
            let rule = try #require(try await Self.rule(world))
            #expect(
                rule.state == .found
                    && rule.answers?.known == RuleCheck(words: answers.map { String($0.dropFirst(7)) })?.known)
            #expect(rule.answers?.known.bad == 2 && rule.answers?.known.asked == 3)
            let danger = try await world.store.read {
                try HiddenDangerStore.find(walked.dangers[0], for: Cast.safety, $0)
            }
            #expect(danger?.danger.finding.place == PlaceID(4))
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
            _ = try await world.store.write { db in try db.run("UPDATE double_full_day_draw SET answers = NULL") }
            #expect(
                try await LedgerAuditor().audit(world.store).findings.map(\.subject).contains {
                    $0.hasPrefix("double-full-day-round/")
                })
        }
    }

    @Test func readingWhatWasDrawnUsesIndexes() async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { db in
                _ = try DoubleFullDayStore.rules(of: MineWorld.campaign, limit: 50, db)
                _ = try DoubleFullDayStore.rules([1, 2], of: MineWorld.campaign, db)
                _ = try DoubleFullDayStore.people(drawn: [1, 2], in: MineWorld.campaign, db)
                _ = try DoubleFullDayStore.records(drawn: [1, 2], at: Cast.mine, db)
                _ = try DoubleFullDayStore.urn(of: MineWorld.campaign, db)
            }
            for table in ["double_full_day_draw", "double_full_day_item", "double_full_day_round", "payload", "place"] {
                #expect(QueryPlan.wholeTables(table, in: plans) == [], "\(table)")
            }
            #expect(QueryPlan.sorts("double_full_day_draw", in: plans) == [])
        }
    }
}
