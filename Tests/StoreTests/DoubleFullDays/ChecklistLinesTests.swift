import Database
import Domain
import Kernel
import Policy
import Store
import Support
import Testing

/// The lines that an enterprise keeps: in force at its mine, in campaigns that are opened later, seen by nobody else.
@Suite struct ChecklistLinesTests {
    private static let today = Zone.china.day(of: .t0)

    private static func keep(
        _ world: MineWorld, _ id: Int = 1, _ zh: String? = "局扇专人看管", for supplied: String? = nil,
        by actor: Actor = Cast.safety
    ) async throws {
        let wording = zh.map { ChecklistLine.Wording(zh: $0, en: nil, document: "通风制度", article: "第12条") }
        let command = KeepChecklistLine(
            id: ChecklistLineID(id), about: "ventilation", supplied: supplied, wording: wording, from: today,
            reason: "例会决定")
        let book = try RuleBook.shipped
        _ = try await world.store.write { db in
            try ChecklistLines.keep(command, book, in: .at(by: actor), db)
        }.value
    }

    private static func ventilation(of site: SiteID, _ world: MineWorld) async throws -> SiteChecklist {
        let book = try RuleBook.shipped
        let lists = try await world.store.read { try SiteChecklists.read(of: site, on: today, book, $0) }
        return try #require(lists.first { $0.about == "ventilation" })
    }

    private static func supplied() throws -> String {
        try #require(RuleBook.shipped.checklist(about: "ventilation", at: "coal-ug", on: today)?.lines.first?.what.zh)
    }

    @Test func anOpenCampaignKeepsItsLinesAndTheNextHasTheNewOnes() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            let book = try RuleBook.shipped
            let rules = try DoubleFullDayRules(book, on: Self.today)
            func open(_ id: Int, _ month: CampaignMonth) async throws -> DoubleFullDay {
                let command = OpenDoubleFullDay(id: DoubleFullDayID(id), site: Cast.mine, month: month, rules: rules)
                return try await world.store.write { db in
                    try DoubleFullDayStore.open(command, in: .at(by: Cast.safety), db).day
                }.value
            }
            let old = try await open(1, MineWorld.month)
            let first = try Self.supplied()
            try await Self.keep(world)
            try await Self.keep(world, 2, nil, for: first)
            let soon = try #require(CampaignMonth("2026-12"))
            let new = try await open(2, soon)
            let lists = try await world.store.read { db in
                try [old, new].map { try DoubleFullDayStore.checklists(of: $0, book, db) }
            }
            let shown = lists.map { $0.first { $0.about == "ventilation" } }
            #expect(shown[0]?.inForce.first?.what.zh == first && shown[0]?.leftOut == [])
            #expect(shown[1]?.inForce.last?.what.zh == "局扇专人看管" && shown[1]?.inForce.last?.keeper == "矿1")
            #expect(shown[1]?.leftOut.first?.leftOut == "例会决定" && shown[1]?.leftOut.first?.what.zh == first)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func anotherMineSeesNothingOfIt() async throws {
        try await MineWorld.with { world in
            try await Self.keep(world)
            #expect(try await Self.ventilation(of: Cast.mine, world).inForce.last?.keeper == "矿1")
            #expect(try await Self.ventilation(of: SiteID(2), world).inForce.allSatisfy { $0.keeper == nil })
            func seen(_ actor: Actor) async throws -> Int {
                try await world.store.read { db in
                    try ChecklistLines.page(about: nil, after: nil, limit: 9, for: actor, db).total
                }
            }
            #expect(try await seen(MineWorld.stranger) == 0)
            #expect(try await seen(MineWorld.county) == 1)
            await #expect(throws: Refusal.checklistLineUnknown) {
                try await world.store.read { try ChecklistLines.known("1", for: MineWorld.stranger, $0) }
            }
        }
    }

    @Test func aMineCannotUndoWhatItsCompanyDecided() async throws {
        try await MineWorld.with { world in
            let company = OrganisationID(50)
            let registry = RegistryStore(world.store)
            try await registry.add(
                Organisation(id: company, parent: nil, level: .company, name: "公司"), in: .at(by: Cast.manager))
            _ = try await world.store.write { db in
                guard var mine: Organisation = try RegistryStore.find(OrganisationID(1), db)?.entity else { return }
                mine.parent = company
                _ = try RegistryStore.put(mine, expecting: .anything, db, .at(by: Cast.manager))
            }
            let boss = Actor(
                person: PersonID(60), name: "郑总", role: .company, organisation: company, site: nil)
            try await Self.keep(world, 1, "总公司要求", for: try Self.supplied(), by: boss)
            #expect(try await Self.ventilation(of: Cast.mine, world).inForce.first?.what.zh == "总公司要求")
            await #expect(throws: Refusal.checklistLineAbove) {
                try await Self.keep(world, 2, nil, for: try Self.supplied())
            }
            let worker = Cast.worker
            await #expect(throws: Refusal.notTheKeeper) { try await Self.keep(world, 3, "工人加的", by: worker) }
        }
    }

    @Test func alteredLinesAreFoundAndListsUseTheirIndex() async throws {
        try await MineWorld.with { world in
            try await Self.keep(world)
            let book = try RuleBook.shipped
            let plans = try await world.plans { db in
                _ = try SiteChecklists.read(of: Cast.mine, on: Self.today, book, db)
                _ = try ChecklistLines.page(about: "ventilation", after: nil, limit: 9, for: Cast.safety, db)
            }
            #expect(QueryPlan.wholeTables("checklist_line", in: plans) == [])
            _ = try await world.store.write { try $0.run("UPDATE checklist_line SET from_on = '2020-01-01'") }
            #expect(try await LedgerAuditor().audit(world.store).findings.map(\.subject) == ["checklist-line/1"])
        }
    }
}
