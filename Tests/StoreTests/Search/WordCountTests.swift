import Database
import Domain
import Kernel
import Store
import Support
import Testing

/// How many dangers hold a word is counted by the index; it says as many as the list has rows, to each within their scope.
@Suite struct WordCountTests {
    private static let company = Actor(
        person: PersonID(7), name: "郑七", role: .company, organisation: OrganisationID(1), site: nil)
    private static let asked: [(Actor, SiteID?, Int)] = [
        (Cast.worker, nil, 3), (company, nil, 3), (company, Cast.mine, 3), (company, SiteID(2), 0),
        (MineWorld.county, nil, 2), (MineWorld.county, Cast.mine, 1), (MineWorld.county, SiteID(2), 1),
        (MineWorld.stranger, nil, 2), (MineWorld.stranger, Cast.mine, 0),
    ]

    @Test func theIndexCountsAsManyAsAreListed() async throws {
        try await MineWorld.with { world in
            for number in 1...3 { _ = try await world.report("风门闭锁失效 \(number)", number: number) }
            _ = try await world.report("皮带跑偏", number: 4)
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.major, stoppedArea: "1203"), on: HiddenDanger.ID(1), version: nil,
                in: .at(by: Cast.safety))
            for (number, foundBy) in [(5, Finding.FoundBy.own), (6, .regulator)] {
                let finding = Finding(what: "风门变形", placeText: "2101", foundBy: foundBy)
                _ = try await world.dangers.report(
                    ReportHiddenDanger(id: HiddenDanger.ID(number), site: SiteID(2), finding: finding),
                    in: .at(by: MineWorld.stranger))
            }
            try await world.store.read { db in
                for (actor, site, count) in Self.asked {
                    let filter = HiddenDangerFilter(words: "风门", site: site)
                    let page = try HiddenDangerStore.page(filter, for: actor, db)
                    #expect(
                        page.total == count && page.rows.count == count, "\(actor.role) at \(String(describing: site))")
                }
            }
        }
    }
}
