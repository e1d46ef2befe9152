import Database
import Domain
import Kernel

extension Demo {
    private struct Practice {
        let mine: Int
        let title: String
        let system: ProductionSystem
        let trouble: String
        let practice: String
        let result: String
        let adopters: [(mine: Int, verdict: GoodPractice.Outcome.Effect?)]
    }

    /// Cards that mines of the demo have told the others, and what those say of it; the first mine has one that waits.
    func makeGoodPractices() async throws {
        for (index, practice) in Self.practices.enumerated() {
            let told = start.adding(days: 30 + index * 6)
            guard told < now else { continue }
            try await makeGoodPractice(practice, number: index, at: told)
        }
    }

    private func makeGoodPractice(_ told: Practice, number: Int, at instant: Instant) async throws {
        let worker = Context(now: instant, actor: actor(.team, at: told.mine))
        var chance = SeededGenerator(seed: seed &* 3_571 &+ UInt64(number))
        let id = GoodPracticeID(at: instant, random: (chance.next(), chance.next()))
        let photo = try await takePhoto(
            of: Self.stories(for: Self.kinds[told.mine - 1])[number % 3], isMended: true,
            HiddenDangerID("practice-\(number)") ?? HiddenDangerID(number), in: worker)
        _ = try await store.write { [self] db in
            let command = ProposeGoodPractice(
                id: id, title: told.title, system: told.system, trouble: told.trouble, practice: told.practice,
                result: told.result, photos: [photo].compactMap(\.self))
            _ = try GoodPracticeStore.propose(command, in: worker, db)
            guard number > 0 else { return }
            let signed = Context(now: instant.adding(hours: 20), actor: actor(.safety, at: told.mine))
            _ = try GoodPracticeStore.publish(for: .province, on: id, version: nil, in: signed, db)
            for (index, adopter) in told.adopters.enumerated() {
                let at = instant.adding(days: 2 + index)
                guard at < now else { return }
                let other = Context(now: at, actor: actor(.safety, at: adopter.mine))
                _ = try GoodPracticeStore.adopt("先在一个地点试用，一个月后看效果再推开", on: id, in: other, db)
                let later = Context(now: at.adding(days: 9), actor: other.actor)
                guard let verdict = adopter.verdict, later.now < now else { continue }
                let text = verdict == .works ? "试用一个月没有再出现，已全矿推开" : "有改善，但本矿巷道条件不同，需要调整位置"
                _ = try GoodPracticeStore.answer(verdict, text, on: id, in: later, db)
            }
        }
    }

    private static let practices = [
        Practice(
            mine: 1, title: "皮带机头加装粉尘自清洁喷吹，烟雾传感器不再被埋", system: .transport, trouble: "烟雾传感器三天就被煤尘覆盖，靠人工擦拭常漏擦",
            practice: "用压风管接一路定时喷吹，每两小时吹扫三秒；喷嘴与传感器成四十五度", result: "两个月内没有再出现传感器失效", adopters: []),
        Practice(
            mine: 2, title: "风门加语音提醒，两道风门不再同时打开", system: .ventilation, trouble: "运料时两道风门常同时打开，风流短路",
            practice: "在闭锁之外加语音：前一道未关，后一道旁的喇叭提示“请先关门”", result: "同时打开由每月十余次降到零",
            adopters: [(1, .works), (3, .works), (4, .partly), (5, nil), (6, .works)]),
        Practice(
            mine: 3, title: "锚杆托盘涂色，班班看得出松动", system: .support, trouble: "托盘松动靠敲打才知道，夜班容易漏",
            practice: "托盘与螺母之间画一条色线，错位即松动；班前会带队看第一排", result: "松动当班发现率由四成升到九成以上",
            adopters: [(1, .works), (2, .works), (5, .works), (6, .partly), (4, nil), (7, .works), (8, nil)]),
        Practice(
            mine: 8, title: "爆破警戒用两把锁，少一人都起不了爆", system: .blasting, trouble: "警戒岗换人时有空当",
            practice: "起爆箱加两把锁，钥匙由两个警戒岗各持一把，到位后交回", result: "三个月警戒到位率百分之百",
            adopters: [(9, .works), (10, .works)]),
        Practice(
            mine: 11, title: "坝上浸润线管口装反光牌，夜里也能读数", system: .seepage, trouble: "雨夜巡坝看不清管口，读数靠估",
            practice: "管口装反光编号牌和刻度，巡坝照一下即可读数、拍照", result: "雨季夜间读数缺失由两成降到零", adopters: [(12, .works)]),
    ]
}
