import Database
import Domain
import Kernel

extension Demo {
    /// Orders to visit of the counties: opened, cancelled, forgotten, and one still sealed.
    func makeVisits() async throws {
        let purposes = ["查瓦斯抽采与监测台账", "夜查带班与入井人数", "复查停产区域封闭情况", "查主运输皮带保护装置", "查排水系统双回路"]
        var chance = SeededGenerator(seed: seed &* 15_485_863)
        for (number, mine) in [1, 1, 2, 3, 1].enumerated() {
            let county = county(of: mine)
            let sealed = now.adding(days: -20 + number * 4)
            let day = Zone.china.day(of: sealed)
            let id = SealedIntentID(at: sealed, random: (chance.next(), chance.next()))
            let salt = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
            let order = VisitOrder(
                mine: SiteID(mine), purpose: purposes[number], team: county.name,
                day: number == 4 ? today.adding(days: 1) : day)
            _ = try await store.write { db in
                let context = Context(now: sealed, actor: county)
                _ = try SealedIntentStore.commit(CommitIntent(id: id, order: order), under: salt, in: context, db)
                let arrived = Context(now: sealed.adding(hours: 3), actor: county)
                switch number {
                case 0, 2: _ = try SealedIntentStore.open(id.text, version: nil, in: arrived, db)
                case 1:
                    _ = try SealedIntentStore.cancel(
                        CancelIntent("道路塌方，改日另行安排"), on: id.text, version: nil, in: arrived, db)
                default: break  // the others stay sealed
                }
            }
        }
    }
}
