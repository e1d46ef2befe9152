package import Database
package import Ledger

/// The tree of the newest checkpoint, taken up from its files without reading the records again.
package struct PublishedTree: Sendable {
    package let tree: TileTree
    /// The size of the checkpoint before: what lies between may hold files that nobody removed.
    package let before: Int

    /// An empty tree when there is no checkpoint or its files do not lead to its root.
    package static func find(_ store: DataStore, _ folder: TileFolder) async throws -> PublishedTree {
        let sizes = try await store.read { db in
            try db.all("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 2") {
                (size: try $0["size"] as Int, note: try $0["note"] as String)
            }
        }
        let nothing = PublishedTree(tree: TileTree(), before: 0)
        guard let newest = sizes.first, let checkpoint = try? Checkpoint(note: newest.note) else { return nothing }
        let first = newest.size / TilePath.width * TilePath.width
        let bundle = try await LedgerRecords.read(store, from: first, limit: newest.size - first)
        guard let tree = TileTree(size: newest.size, open: edge(newest.size, folder), bundle: bundle),
            tree.root == checkpoint.root
        else { return nothing }
        return PublishedTree(tree: tree, before: sizes.count > 1 ? sizes[1].size : 0)
    }

    private static func edge(_ size: Int, _ folder: TileFolder) -> [[Hash]] {
        (0..<TileTree.levels(of: size)).map { level in
            let count = size >> (8 * level)
            guard count % TilePath.width > 0 else { return [] }
            let name = TilePath.name(level: level, count / TilePath.width, count: count % TilePath.width)
            let bytes = folder.read(name) ?? []
            return stride(from: 0, to: bytes.count, by: 32).compactMap {
                Hash(Array(bytes[$0..<min($0 + 32, bytes.count)]))
            }
        }
    }
}

/// The records as the database keeps them, in the order of the ledger.
enum LedgerRecords {
    static func read(_ store: DataStore, from first: Int, limit: Int) async throws -> [[UInt8]] {
        try await store.read { db in try read(db, from: first, limit: limit) }
    }

    static func read(_ db: Reader, from first: Int, limit: Int) throws -> [[UInt8]] {
        try db.all("SELECT bytes FROM ledger_record WHERE idx >= \(first) ORDER BY idx LIMIT \(limit)") {
            try $0["bytes"] as [UInt8]
        }
    }
}
