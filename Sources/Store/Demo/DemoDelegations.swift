import Database
import Domain
import Kernel

extension Demo {
    /// The first mine's manager is away for training: the safety director acts for them, and has accepted it. The safety
    /// officer was asked by the director and has not answered yet.
    func makeDelegations() async throws {
        let (manager, director, safety) = (
            actor(.manager, at: 1), actor(.director, at: 1), actor(.safety, at: 1)
        )
        _ = try await store.write { db in
            let taken = try give(1, by: manager, to: director, [.acceptHiddenDanger, .closeHiddenDanger], "参加培训", db)
            let context = try sign(Context(now: now, actor: director), db)
            _ = try Delegations.accept(taken, in: context, db)
            _ = try give(2, by: director, to: safety, [.assignHiddenDanger], "休假", db)
        }
    }

    private func give(
        _ number: Int, by delegator: Actor, to delegate: Actor, _ permissions: [Permission], _ reason: String,
        _ db: Writer
    ) throws -> String {
        let wanted = Delegation(
            id: DelegationID(number), delegator: delegator.person, delegate: delegate.person,
            organisation: delegator.organisation, permissions: permissions, from: today, to: today.adding(days: 6),
            reason: reason)
        let context = try sign(Context(now: now, actor: delegator), db)
        return try Delegations.give(wanted, in: context, db).entity.id.text
    }
}
