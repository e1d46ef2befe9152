package import Database
package import Domain
package import Kernel
package import Store

extension MineWorld {
    package static let card = GoodPracticeID(7)

    package func propose(_ practice: String = "风门旁加语音提醒", by actor: Actor = Cast.worker) async throws {
        _ = try await store.write { db in
            let command = ProposeGoodPractice(
                id: Self.card, title: "风门会说话", system: .ventilation, trouble: "两道风门同时打开", practice: practice,
                result: "一个月没有再出现")
            return try GoodPracticeStore.propose(command, in: .at(by: actor), db)
        }
    }

    package func publish(
        for audience: GoodPractice.Audience = .province, by actor: Actor = Cast.safety
    ) async throws {
        _ = try await store.write { db in
            try GoodPracticeStore.publish(for: audience, on: Self.card, version: nil, in: .at(by: actor), db)
        }
    }

    /// Does something with the card; the other mine does unless said otherwise.
    @discardableResult package func practice(
        by actor: Actor = MineWorld.stranger,
        _ deed: @escaping @Sendable (GoodPracticeID, Context, Writer) throws -> GoodPracticeStore.Kept
    ) async throws -> GoodPracticeStore.Kept {
        try await store.write { db in try deed(Self.card, .at(by: actor), db) }.value
    }

    package func practices(for actor: Actor) async throws -> [GoodPracticeStore.Kept] {
        try await store.read { db in try GoodPracticeStore.page(limit: 9, for: actor, db).rows }
    }
}
