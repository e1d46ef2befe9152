package import Database
package import Ledger

/// Makes the published files again from the records of the database.
package struct TileRebuild: Sendable {
    package struct Report: Hashable, Sendable {
        /// The size of the newest checkpoint.
        package var size = 0
        /// Files that were missing or held other bytes.
        package var differing: [String] = []
        /// Files that no tree of this size has.
        package var strange: [String] = []
        /// Whether the records lead to the root that was signed.
        package var isRootRight = true
    }

    private static let recordsInRead = 500
    private let store: DataStore
    private let rewrites: Bool
    private let onProgress: @Sendable (Int, Int) -> Void

    package init(_ store: DataStore, rewrites: Bool, onProgress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) {
        (self.store, self.rewrites, self.onProgress) = (store, rewrites, onProgress)
    }

    package func run(in folder: TileFolder) async throws -> Report {
        var (folder, report, tree) = (folder, Report(), TileTree())
        let newest = try await store.read { db in
            try db.first("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1") {
                (size: try $0["size"] as Int, note: try $0["note"] as String)
            }
        }
        guard let newest else { return report }
        report.size = newest.size
        while tree.size < newest.size {
            let limit = min(Self.recordsInRead, newest.size - tree.size)
            let records = try await LedgerRecords.read(store, from: tree.size, limit: limit)
            guard !records.isEmpty else { break }
            for record in records {
                for file in tree.append(record) { try put(file.bytes, file.name, &folder, &report) }
            }
            onProgress(tree.size, newest.size)
        }
        for file in tree.edge { try put(file.bytes, file.name, &folder, &report) }
        report.isRootRight = try Checkpoint(note: newest.note).root == tree.root
        guard report.isRootRight else { return report }
        try put(Array(newest.note.utf8), "checkpoint", &folder, &report)
        try removeStrangers(&folder, &report)
        return report
    }

    private func put(_ bytes: [UInt8], _ name: String, _ folder: inout TileFolder, _ report: inout Report) throws {
        guard folder.read(name) != bytes else { return }
        report.differing.append(name)
        if rewrites { try folder.write(bytes, to: name) }
    }

    private func removeStrangers(_ folder: inout TileFolder, _ report: inout Report) throws {
        for (name, place) in folder.tiles() {
            let count = place.map {
                min(TilePath.width, (report.size >> (8 * ($0.level ?? 0))) - $0.number * TilePath.width)
            }
            if let count, count == place?.count { continue }
            report.strange.append(name)
            if rewrites { try folder.remove(name) }
        }
        if rewrites { try folder.flush() }
    }
}
