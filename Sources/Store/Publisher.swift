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

    private static let recordsInRead = 500
    private let store: DataStore
    private let folder: URL
    private let signer: NoteSigner
    private let now: @Sendable () -> Instant
    private var tiles: TileWriter
    private var isReady = false

    package init(_ store: DataStore, folder: URL, signer: NoteSigner, now: @escaping @Sendable () -> Instant) {
        (self.store, self.folder, self.signer, self.now) = (store, folder, signer, now)
        tiles = TileWriter(folder: folder)
    }

    /// Publishes what has come since the last time; answers the published size.
    @discardableResult package func publish() async throws -> Int {
        let before = tiles.size
        if !isReady { try DurableFile.write(Array((try signer.verifier.text + "\n").utf8), to: folder.appending(path: "log.vkey")) }
        while true {
            let records = try await next()
            for record in records { try tiles.append(record) }
            if records.count < Self.recordsInRead { break }
        }
        if tiles.size > before || !isReady { try await show() }
        isReady = true
        return tiles.size
    }

    private func next() async throws -> [[UInt8]] {
        let from = tiles.size
        return try await store.read { db in
            try db.all(
                "SELECT bytes FROM ledger_record WHERE idx >= \(from) ORDER BY idx LIMIT \(Self.recordsInRead)"
            ) { try $0["bytes"] as [UInt8] }
        }
    }

    private func show() async throws {
        try tiles.writePartial()
        let checkpoint = Checkpoint(origin: signer.name, size: tiles.size, root: tiles.root)
        let note = try signer.sign(checkpoint.text)
        let (size, at) = (tiles.size, now())
        _ = try await store.write { db in
            try db.run(
                """
                INSERT INTO checkpoint (size, note, published_at) VALUES (\(size), \(note), \(at)) ON CONFLICT (size) DO NOTHING
                """)
        }
        try DurableFile.write(Array(note.utf8), to: folder.appending(path: "checkpoint"))
        try tiles.prune()
    }
}
