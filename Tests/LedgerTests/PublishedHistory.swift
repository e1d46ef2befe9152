import Foundation
import Ledger

/// A ledger of any length in a folder of its own, published the way the server does it.
struct PublishedHistory {
    let signer: NoteSigner
    let folder: URL

    init() throws {
        signer = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32))
        folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    static func records(_ count: Int) throws -> [[UInt8]] {
        var last: [String: (seq: Int, leaf: String)] = [:]
        return try (0..<count).map { number in
            let mine = "m\(number % 3)"
            let record = Record(
                type: "test.done", id: "\(number)", subject: "test/\(number)", mine: mine,
                seq: (last[mine]?.seq ?? -1) + 1,
                prev: last[mine]?.leaf ?? "", claimed: "2026-11-24T08:00:00+08:00", body: "sha256:00",
                signer: .init(person: "p", post: "q"))
            let bytes = try record.canonicalBytes()
            last[mine] = (record.seq, MerkleTree.leafHash(bytes).hex)
            return bytes
        }
    }

    /// `stops` are the sizes at which a checkpoint is shown on the way.
    func publish(_ records: [[UInt8]], stops: Set<Int> = []) throws {
        var (tree, tiles, shown) = (TileTree(), TileFolder(folder), 0)
        try tiles.write(Array((try signer.verifier.text + "\n").utf8), to: "log.vkey")
        for record in records {
            for file in tree.append(record) { try tiles.write(file) }
            if stops.contains(tree.size) { try show(tree, &tiles, after: &shown) }
        }
        try show(tree, &tiles, after: &shown)
    }

    func show(_ tree: TileTree, _ tiles: inout TileFolder, after shown: inout Int) throws {
        for file in tree.edge { try tiles.write(file) }
        let note = try signer.sign(Checkpoint(origin: "test.log", size: tree.size, root: tree.root).text)
        try tiles.write(Array(note.utf8), to: "checkpoint")
        try tiles.flush()
        try tiles.prune(from: shown, to: tree.size)
        shown = tree.size
    }

    func files() -> [String] {
        let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder.appending(path: name).path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    func verdict() throws -> LedgerVerifier.Verdict {
        LedgerVerifier(folder: folder, key: try signer.verifier).verify()
    }

    var isSound: Bool { get throws { if case .sound = try verdict() { true } else { false } } }
}
