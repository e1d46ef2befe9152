import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct DoubleFullDayPlanTests {
    private static let last = (heldOn: Zone.china.day(of: .t0), id: MineWorld.campaign)

    @Test("a list of campaigns reads no table whole", arguments: [Cast.safety, MineWorld.county])
    func campaigns(actor: Actor) async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { db in
                for month in [nil, MineWorld.month] {
                    _ = try DoubleFullDayStore.page(in: month, after: nil, limit: 50, for: actor, db)
                    _ = try DoubleFullDayStore.page(in: month, after: Self.last, limit: 50, for: actor, db)
                }
                _ = try DoubleFullDayStore.current(at: Cast.mine, for: actor, db)
            }
            #expect(QueryPlan.wholeTables("double_full_day", in: plans) == [])
        }
    }

    @Test("the board of a month reads no campaigns of other months", arguments: [MineWorld.county, Cast.safety])
    func board(actor: Actor) async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { db in
                for order in [CampaignBoard.Order.items, .closure] {
                    _ = try CampaignBoard(MineWorld.month, by: order, for: actor, db).page(from: 0, limit: 50, db)
                }
            }
            for table in ["double_full_day", "double_full_day_danger", "hidden_danger"] {
                #expect(QueryPlan.wholeTables(table, in: plans) == [], "\(table)")
            }
        }
    }

    @Test func theCampaignsOfAMineAreReadInOrder() async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { db in
                _ = try DoubleFullDayStore.page(after: nil, limit: 50, for: Cast.safety, db)
                _ = try DoubleFullDayStore.current(at: Cast.mine, for: Cast.safety, db)
            }
            #expect(QueryPlan.sorts("double_full_day", in: plans) == [])
        }
    }

    @Test("the items of a campaign are read in order", arguments: [nil] + CheckItemRow.State.allCases)
    func items(state: CheckItemRow.State?) async throws {
        try await MineWorld.with { world in
            let filters = [
                CheckItemFilter(state: state), CheckItemFilter(state: state, checker: Cast.worker.person),
                CheckItemFilter(state: state, group: "ventilation", team: OrganisationID(1)),
            ]
            let plans = try await world.plans { db in
                for filter in filters {
                    _ = try DoubleFullDayStore.items(filter, of: MineWorld.campaign, limit: 50, db)
                }
            }
            #expect(QueryPlan.wholeTables("double_full_day_item", in: plans) == [])
            #expect(QueryPlan.sorts("double_full_day_item", in: plans) == [])
        }
    }
}
