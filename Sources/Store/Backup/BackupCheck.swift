package import Database
package import Ledger

/// Whether a copy of the database leads to the root that was signed, and by whom.
package struct BackupCheck: Sendable {
    package struct Report: Hashable, Sendable {
        package let records: Int
        /// The size and root of the newest checkpoint that the copy holds.
        package let signedSize: Int
        package let root: String
    }

    package enum Flaw: Error, Hashable, Sendable { case noCheckpoint, strangeSignature, otherRoot(Int) }

    private let store: DataStore
    package init(_ store: DataStore) { self.store = store }

    package func run(key: NoteVerifier) async throws -> Report {
        let (note, records) = try await store.read { db in
            (
                try db.first("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1") { try $0["note"] as String },
                try db.value("SELECT size AS n FROM ledger_head WHERE id = 1", as: Int.self)
            )
        }
        guard let note else { throw Flaw.noCheckpoint }
        guard let text = try? key.open(note) else { throw Flaw.strangeSignature }
        let checkpoint = try Checkpoint(text: text)
        var frontier = TileTree()
        while frontier.size < checkpoint.size {
            let some = try await LedgerRecords.read(
                store, from: frontier.size, limit: min(500, checkpoint.size - frontier.size))
            guard !some.isEmpty else { break }
            for record in some { _ = frontier.append(record) }
        }
        guard frontier.size == checkpoint.size, frontier.root == checkpoint.root else {
            throw Flaw.otherRoot(checkpoint.size)
        }
        return Report(records: records, signedSize: checkpoint.size, root: checkpoint.root.hex)
    }
}
