import Foundation
import Ledger
import Testing

@Suite struct PublishedLedgerTests {
    private let signer: NoteSigner
    private let folder: URL

    init() throws {
        signer = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32))
        folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
    }

    private func records(_ count: Int) throws -> [[UInt8]] {
        var last: [String: (seq: Int, leaf: String)] = [:]
        return try (0..<count).map { number in
            let mine = "m\(number % 3)"
            let record = Record(
                type: "test.done", id: "\(number)", subject: "test/\(number)", mine: mine, seq: (last[mine]?.seq ?? -1) + 1,
                prev: last[mine]?.leaf ?? "", claimed: "2026-11-24T08:00:00+08:00", body: "sha256:00",
                signer: .init(person: "p", post: "q"))
            let bytes = try record.canonicalBytes()
            last[mine] = (record.seq, MerkleTree.leafHash(bytes).hex)
            return bytes
        }
    }

    private func publish(_ records: [[UInt8]], to folder: URL, stops: Set<Int> = []) throws {
        var tiles = TileWriter(folder: folder)
        for (index, record) in records.enumerated() {
            try tiles.append(record)
            if stops.contains(index) { try show(&tiles, in: folder) }
        }
        try show(&tiles, in: folder)
        try DurableFile.write(Array((try signer.verifier.text + "\n").utf8), to: folder.appending(path: "log.vkey"))
    }

    private func show(_ tiles: inout TileWriter, in folder: URL) throws {
        try tiles.writePartial()
        let note = try signer.sign(Checkpoint(origin: "test.log", size: tiles.size, root: tiles.root).text)
        try DurableFile.write(Array(note.utf8), to: folder.appending(path: "checkpoint"))
        try tiles.prune()
    }

    private func files(_ folder: URL) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return all.filter { !folder.appending(path: $0).hasDirectoryPath && isFile(folder.appending(path: $0)) }.sorted()
    }

    private func isFile(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    private func verdict() throws -> LedgerVerifier.Verdict {
        LedgerVerifier(folder: folder, key: try signer.verifier).verify()
    }

    @Test("a published history of any size is sound", arguments: [0, 1, 2, 255, 256, 257, 700])
    func sound(size: Int) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try publish(try records(size), to: folder)
        guard case .sound(size, _) = try verdict() else { Issue.record("\(try verdict())"); return }
    }

    @Test func publishingStepByStepLeavesTheSameBytesAsARebuild() throws {
        let other = folder.appendingPathExtension("rebuilt")
        defer { for folder in [folder, other] { try? FileManager.default.removeItem(at: folder) } }
        let history = try records(600)
        try publish(history, to: folder, stops: [0, 3, 99, 254, 255, 256, 400, 511, 512])
        try publish(history, to: other)
        #expect(files(folder) == files(other))
        for name in files(other) {
            #expect(try Data(contentsOf: folder.appending(path: name)) == Data(contentsOf: other.appending(path: name)))
        }
    }

    @Test func whatTheOldCheckpointNeedsStaysUntilTheNewOneIsThere() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let history = try records(300)
        var tiles = TileWriter(folder: folder)
        for record in history.prefix(100) { try tiles.append(record) }
        try show(&tiles, in: folder)
        let before = files(folder)
        for record in history.dropFirst(100) { try tiles.append(record) }
        try tiles.writePartial()
        #expect(Set(before).isSubset(of: files(folder)))
        try show(&tiles, in: folder)
        #expect(!files(folder).contains("tile/0/000.p/100"))
    }

    @Test func oneFlippedBitInAnyFileIsFound() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try publish(try records(300), to: folder)
        for name in files(folder) {
            let url = folder.appending(path: name)
            let good = try Data(contentsOf: url)
            for position in Set([0, good.count / 2, good.count - 1]) {
                var bad = good
                bad[position] ^= 0x01
                try bad.write(to: url)
                if case .sound = try verdict() { Issue.record("a flipped bit at \(position) of \(name) was not found") }
            }
            try good.write(to: url)
        }
    }

    @Test func theFirstBadRecordIsNamed() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try publish(try records(300), to: folder)
        let url = folder.appending(path: "tile/entries/001.p/44")
        var bundle = try Data(contentsOf: url)
        bundle[2] = 0x5B
        try bundle.write(to: url)
        guard case .broken("tile/entries/001.p/44", 256, _) = try verdict() else { Issue.record("\(try verdict())"); return }
    }

    @Test func anotherKeyAndAStrangersFileAreRefused() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try publish(try records(3), to: folder)
        let other = try NoteSigner(name: "test.log", seed: Array(repeating: 8, count: 32))
        if case .sound = LedgerVerifier(folder: folder, key: try other.verifier).verify() { Issue.record("wrong key accepted") }
        try Data().write(to: folder.appending(path: "tile/0/000.p/2"))
        if case .sound = try verdict() { Issue.record("a strange file was not noticed") }
    }

    @Test func weakKeysAreRefused() {
        let weak = Data([1] + [UInt8](repeating: 0, count: 32)).base64EncodedString()
        #expect(throws: LedgerError.self) { try NoteVerifier(text: "x+00000000+\(weak)") }
        #expect(throws: LedgerError.self) { try NoteVerifier(text: "nonsense") }
    }
}
