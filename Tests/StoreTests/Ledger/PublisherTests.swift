import Database
import Foundation
import Kernel
import Ledger
import Store
import Support
import Synchronization
import Testing

@Suite struct PublisherTests {
    private let signer: NoteSigner
    init() throws { signer = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32)) }

    private func publisher(_ world: MineWorld, _ folder: URL) -> Publisher {
        Publisher(world.store, folder: folder, signer: signer, now: { .t0 })
    }

    private func isSound(_ folder: URL, _ size: Int) throws -> Bool {
        if case .sound(size, _, [], []) = LedgerVerifier(folder: folder, key: try signer.verifier).verify() {
            true
        } else {
            false
        }
    }

    private func grow(_ world: MineWorld, _ numbers: Range<Int>) async throws {
        _ = try await world.store.write { db in
            for number in numbers {
                try db.append(
                    "test.done", body: "{}", about: "test/\(number)", number: 0, site: Cast.mine,
                    in: .at(by: Cast.manager))
            }
        }
    }

    @Test func aNewProcessGoesOnFromTheLastCheckpointWithoutWritingFullTilesAgain() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                try await grow(world, 0..<700)
                let size = try await publisher(world, folder).publish()
                let full = folder.appending(path: "tile/entries/000").path
                let old = Date(timeIntervalSince1970: 1_000_000_000)
                try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: full)
                try await grow(world, 700..<1_000)
                #expect(try await publisher(world, folder).publish() == size + 300)
                #expect(try FileManager.default.attributesOfItem(atPath: full)[.modificationDate] as? Date == old)
                #expect(try isSound(folder, size + 300))
            }
        }
    }

    @Test func whatTheDiskDidNotTakeIsWrittenTheNextTime() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                try await grow(world, 0..<100)
                let publisher = publisher(world, folder)
                let size = try await publisher.publish()
                let full = folder.appending(path: "tile/entries/000")
                try FileManager.default.createDirectory(at: full, withIntermediateDirectories: false)
                try await grow(world, 100..<700)
                await #expect(throws: LedgerError.self) { try await publisher.publish() }
                try FileManager.default.removeItem(at: full)
                #expect(try await publisher.publish() == size + 600)
                #expect(try isSound(folder, size + 600))
            }
        }
    }

    @Test("a folder that lost or spoilt its edge is written again", arguments: [true, false])
    func mends(isLost: Bool) async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                try await grow(world, 0..<300)
                let size = try await publisher(world, folder).publish()
                let tile = folder.appending(path: TilePath.name(level: 0, size / 256, count: size % 256))
                if isLost {
                    try FileManager.default.removeItem(at: folder)
                } else {
                    var bytes = try Data(contentsOf: tile)
                    bytes[5] ^= 1
                    try bytes.write(to: tile)
                }
                #expect(try await publisher(world, folder).publish() == size)
                #expect(try isSound(folder, size))
            }
        }
    }

    @Test func whatAKilledServerLeftIsTidiedByTheNext() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                try await grow(world, 0..<100)
                let before = try await publisher(world, folder).publish()
                let kept = folder.appending(path: TilePath.name(level: 0, 0, count: before))
                let bytes = try Data(contentsOf: kept)
                try await grow(world, 100..<400)
                let size = try await publisher(world, folder).publish()
                try FileManager.default.createDirectory(
                    at: kept.deletingLastPathComponent(), withIntermediateDirectories: true)
                try bytes.write(to: kept)
                _ = try await publisher(world, folder).publish()
                #expect(!FileManager.default.fileExists(atPath: kept.path))
                #expect(try isSound(folder, size))
            }
        }
    }

    @Test func theSameCheckpointIsShownAnewAfterAMinuteWithoutRecords() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                let clock = Clock(.t0)
                let publisher = Publisher(world.store, folder: folder, signer: signer, now: { clock.now })
                try await grow(world, 0..<10)
                try await publisher.publish()
                let file = folder.appending(path: "checkpoint")
                let note = try Data(contentsOf: file)
                try FileManager.default.removeItem(at: file)
                clock.now = .t0.adding(seconds: 59)
                try await publisher.publish()
                #expect(!FileManager.default.fileExists(atPath: file.path))
                clock.now = .t0.adding(seconds: 60)
                try await publisher.publish()
                #expect(try Data(contentsOf: file) == note)
            }
        }
    }

    @Test func aRebuildNamesWhatDiffersAndMakesItAgainByteForByte() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                try await grow(world, 0..<600)
                try await publisher(world, folder).publish()
                let tile = folder.appending(path: "tile/0/001")
                let good = try Data(contentsOf: tile)
                try Data("spoilt".utf8).write(to: tile)
                try Data().write(to: folder.appending(path: "tile/0/x"))
                let look = try await TileRebuild(world.store, rewrites: false).run(in: TileFolder(folder))
                #expect(look.differing == ["tile/0/001"])
                #expect(look.strange == ["tile/0/x"])
                #expect(try Data(contentsOf: tile) != good)
                _ = try await TileRebuild(world.store, rewrites: true).run(in: TileFolder(folder))
                #expect(try Data(contentsOf: tile) == good)
                let again = try await TileRebuild(world.store, rewrites: false).run(in: TileFolder(folder))
                #expect(again.differing.isEmpty && again.strange.isEmpty && again.isRootRight)
            }
        }
    }
}

/// A clock that a test sets.
private final class Clock: Sendable {
    private let instant: Mutex<Instant>
    init(_ instant: Instant) { self.instant = Mutex(instant) }
    var now: Instant {
        get { instant.withLock { $0 } }
        set { instant.withLock { $0 = newValue } }
    }
}
