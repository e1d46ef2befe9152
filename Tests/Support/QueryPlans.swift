package import Database

extension MineWorld {
    /// How the engine answers every question that `body` asks.
    package func plans(_ body: @escaping @Sendable (Reader) throws -> Void) async throws -> [String] {
        try await store.read { db in try db.plans { try body(db) } }
    }
}

/// What a plan says, of either engine.
package enum QueryPlan {
    /// Lines of plans that read every row of a table without any order.
    package static func wholeTables(_ table: String, in plans: [String]) -> [String] {
        plans.flatMap { $0.split(separator: "\n").map(String.init) }.filter {
            $0 == "SCAN \(table)" || $0.contains("Seq Scan on \(table) ")
        }
    }

    /// Plans that put rows of a table in order instead of reading them so.
    package static func sorts(_ table: String, in plans: [String]) -> [String] {
        plans.filter { plan in
            plan.contains(table)
                && ["TEMP B-TREE FOR ORDER BY", "TEMP B-TREE FOR LAST", "Sort Key"].contains { plan.contains($0) }
        }
    }
}
