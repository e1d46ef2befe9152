package import Database
package import Foundation
package import Kernel
package import Ledger

/// Publishes the ledger: tiles, then the signed checkpoint, which is kept in the database before it is shown.
package actor Publisher {
    static let migration = Migration(
        number: 5, "checkpoints, one for each published size",
        [
            """
            CREATE TABLE checkpoint (
                size \(.integer) PRIMARY KEY, note TEXT NOT NULL, published_at \(.integer) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """
        ])

    /// What was published last, and when that was seen to be all there is.
    package struct Standing: Hashable, Sendable {
        package let size: Int
        package let at: Instant
    }

    private static let recordsInRead = 500
    /// So often the checkpoint is shown anew when nothing happens, so that its file tells that the ledger lives.
    private static let idleSeconds = 60
    private let store: DataStore
    private let signer: NoteSigner
    private let now: @Sendable () -> Instant
    private var folder: TileFolder
    private var tree = TileTree()
    /// The size of the checkpoint that the published files belong to.
    private var shown = 0
    private var isReady = false
    private var shownAt = Instant(milliseconds: 0)
    package private(set) var standing: Standing?

    package init(_ store: DataStore, folder: URL, signer: NoteSigner, now: @escaping @Sendable () -> Instant) {
        (self.store, self.signer, self.now) = (store, signer, now)
        self.folder = TileFolder(folder)
    }

    /// Publishes what has come since the last time; answers the published size.
    @discardableResult package func publish() async throws -> Int {
        let resumes = !isReady
        if resumes { try await resume() }
        isReady = false  // what the disk did not take is looked for again: the tree is ahead of its files
        while true {
            let records = try await LedgerRecords.read(store, from: tree.size, limit: Self.recordsInRead)
            for record in records { for file in tree.append(record) { try folder.write(file) } }
            if records.count < Self.recordsInRead { break }
        }
        if tree.size > shown || resumes {
            try await show()
        } else if now() >= shownAt.adding(seconds: Self.idleSeconds) {
            try await showAgain()
        }
        isReady = true
        standing = Standing(size: tree.size, at: now())
        return tree.size
    }

    /// Goes on from the last checkpoint; where its files do not bear it out, everything is written again.
    private func resume() async throws {
        try folder.write(Array((try signer.verifier.text + "\n").utf8), to: "log.vkey")
        let found = try await PublishedTree.find(store, folder)
        (tree, shown) = (found.tree, found.before)
    }

    private func show() async throws {
        for file in tree.edge {
            try folder.write(file)
            Mishap.pass(.amidTiles)
        }
        try folder.flush()
        let note = try signer.sign(Checkpoint(origin: signer.name, size: tree.size, root: tree.root).text)
        let (size, at) = (tree.size, now())
        _ = try await store.write { db in
            try db.run(
                """
                INSERT INTO checkpoint (size, note, published_at) VALUES (\(size), \(note), \(at)) ON CONFLICT (size) DO NOTHING
                """)
        }
        Mishap.pass(.beforeCheckpoint)
        try folder.write(Array(note.utf8), to: "checkpoint")
        try folder.flush()
        try folder.prune(from: shown, to: size)
        (shown, shownAt) = (size, at)
    }

    /// The same note once more: there is never a second one of a size.
    private func showAgain() async throws {
        let size = shown
        let note = try await store.read { db in
            try db.first("SELECT note FROM checkpoint WHERE size = \(size)") { try $0["note"] as String }
        }
        guard let note else { throw LedgerError.badFile("checkpoint: the database has none of size \(size)") }
        try folder.write(Array(note.utf8), to: "checkpoint")
        try folder.flush()
        shownAt = now()
    }
}
