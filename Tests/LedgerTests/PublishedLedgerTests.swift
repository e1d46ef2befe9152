import Foundation
import Ledger
import Testing

@Suite struct PublishedLedgerTests {
    private let history: PublishedHistory
    private var folder: URL { history.folder }

    init() throws { history = try PublishedHistory() }

    @Test("a published history of any size is sound", arguments: [0, 1, 2, 255, 256, 257, 700])
    func sound(size: Int) throws {
        defer { history.remove() }
        try history.publish(try PublishedHistory.records(size))
        guard case .sound(size, _, [], []) = try history.verdict() else {
            Issue.record("\(try history.verdict())"); return
        }
    }

    @Test func publishingStepByStepLeavesTheSameBytesAsARebuild() throws {
        let other = try PublishedHistory()
        defer { for history in [history, other] { history.remove() } }
        let records = try PublishedHistory.records(600)
        try history.publish(records, stops: [1, 4, 100, 255, 256, 257, 401, 512, 513])
        try other.publish(records)
        #expect(history.files() == other.files())
        for name in other.files() {
            #expect(
                try Data(contentsOf: folder.appending(path: name))
                    == Data(contentsOf: other.folder.appending(path: name)))
        }
    }

    @Test func whatTheOldCheckpointNeedsStaysUntilTheNewOneIsThere() throws {
        defer { history.remove() }
        let records = try PublishedHistory.records(300)
        try history.publish(Array(records.prefix(100)))
        var (tree, tiles, shown) = (TileTree(), TileFolder(folder), 100)
        for record in records { for file in tree.append(record) { try tiles.write(file) } }
        for file in tree.edge { try tiles.write(file) }
        guard case .sound(100, _, let unsigned, []) = try history.verdict() else {
            Issue.record("\(try history.verdict())"); return
        }
        #expect(
            unsigned == [
                "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44",
            ])
        try history.show(tree, &tiles, after: &shown)
        #expect(!history.files().contains("tile/0/000.p/100"))
        #expect(try history.isSound)
    }

    @Test func oneFlippedBitInAnyFileIsFound() throws {
        defer { history.remove() }
        try history.publish(try PublishedHistory.records(300))
        for name in history.files() {
            let url = folder.appending(path: name)
            let good = try Data(contentsOf: url)
            for position in good.count < 250 ? Array(0..<good.count) : [0, 1, good.count / 2, good.count - 1] {
                var bad = good
                bad[position] ^= UInt8(1 << (position % 8))
                try bad.write(to: url)
                #expect(try !history.isSound, "a flipped bit at \(position) of \(name) was not found")
            }
            try good.write(to: url)
        }
        #expect(try history.isSound)
    }

    @Test func everyFlippedBitOfASmallLedgerIsFound() throws {
        defer { history.remove() }
        try history.publish(try PublishedHistory.records(2))
        for name in history.files() {
            let url = folder.appending(path: name)
            let good = try Data(contentsOf: url)
            for bit in 0..<good.count * 8 {
                var bad = good
                bad[bit / 8] ^= UInt8(1 << (bit % 8))
                try bad.write(to: url)
                if try history.isSound { Issue.record("the flipped bit \(bit) of \(name) was not found") }
            }
            try good.write(to: url)
        }
    }

    @Test(
        "the first bad record is named",
        arguments: [
            ("tile/entries/001.p/44", 2, 256), ("tile/0/000", 32 * 17 + 3, 17), ("tile/0/001.p/44", 32 * 43, 299),
            ("tile/1/000.p/1", 5, 0),
        ])
    func firstBad(name: String, byte: Int, index: Int) throws {
        defer { history.remove() }
        try history.publish(try PublishedHistory.records(300))
        let url = folder.appending(path: name)
        var bytes = try Data(contentsOf: url)
        bytes[byte] ^= 0x20
        try bytes.write(to: url)
        guard case .broken(name, index, _) = try history.verdict() else {
            Issue.record("\(try history.verdict())"); return
        }
    }

    @Test func aMissingFileIsNamedWithItsFirstRecord() throws {
        defer { history.remove() }
        try history.publish(try PublishedHistory.records(600))
        try FileManager.default.removeItem(at: folder.appending(path: "tile/entries/001"))
        guard case .broken("tile/entries/001", 256, _) = try history.verdict() else {
            Issue.record("\(try history.verdict())")
            return
        }
    }

    @Test func anotherKeyAndAStrangersFileAreRefused() throws {
        defer { history.remove() }
        try history.publish(try PublishedHistory.records(3))
        let other = try NoteSigner(name: "test.log", seed: Array(repeating: 8, count: 32))
        if case .sound = LedgerVerifier(folder: folder, key: try other.verifier).verify() {
            Issue.record("wrong key accepted")
        }
        for name in ["tile/0/000.p/2", "tile/0/note.txt", "tile/9999999999999999999/000", "tile/0/x001/x/1"] {
            let url = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: url)
            #expect(try !history.isSound, "\(name) was not noticed")
            try FileManager.default.removeItem(at: url)
        }
    }

    @Test func weakKeysAreRefused() {
        let weak = Data([1] + [UInt8](repeating: 0, count: 32)).base64EncodedString()
        #expect(throws: LedgerError.self) { try NoteVerifier(text: "x+00000000+\(weak)") }
        #expect(throws: LedgerError.self) { try NoteVerifier(text: "nonsense") }
    }
}
