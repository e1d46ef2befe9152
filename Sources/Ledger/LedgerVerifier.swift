package import Foundation

/// Checks a published ledger, trusting nothing but its files and a public key; memory does not grow with the records.
package struct LedgerVerifier {
    package enum Verdict: Hashable, Sendable {
        /// `unsigned` names files beyond the checkpoint, as a server that was killed leaves them: nothing vouches for them yet.
        /// `unsealed` names mines with a past day that has no seal yet, each with the first such day.
        case sound(size: Int, root: String, unsigned: [String], unsealed: [String])
        /// `index` is the first record that is not as it should be, where one can be named.
        case broken(file: String, index: Int?, reason: String)
    }

    struct Flaw: Error { let file: String; let index: Int?; let reason: String }

    private static let attempts = 5
    private let folder: TileFolder
    private let key: NoteVerifier
    private let onProgress: (_ done: Int, _ size: Int) -> Void

    package init(folder: URL, key: NoteVerifier, onProgress: @escaping (_ done: Int, _ size: Int) -> Void = { _, _ in })
    {
        (self.folder, self.key, self.onProgress) = (TileFolder(folder), key, onProgress)
    }

    /// A checkpoint that was replaced while its files were being read is not a flaw: the new one is checked instead.
    package func verify() -> Verdict {
        var verdict = Verdict.broken(file: "checkpoint", index: nil, reason: "it changes faster than it can be read")
        for _ in 0..<Self.attempts {
            let before = folder.read("checkpoint")
            verdict = attempt()
            if case .sound = verdict { return verdict }
            if folder.read("checkpoint") == before { return verdict }
        }
        return verdict
    }

    private func attempt() -> Verdict {
        do {
            let checkpoint = try PublishedCheckpoint(folder: folder, key: key).read()
            let edge = try PublishedEdge(folder: folder, size: checkpoint.size).read()
            let (tree, seals) = try walk(checkpoint.size, edge)
            guard tree.root == checkpoint.root else {
                throw Flaw(file: "checkpoint", index: nil, reason: "its root is not the root of the records")
            }
            let unsigned = try StrayFiles(folder: folder, size: checkpoint.size).check()
            return .sound(
                size: checkpoint.size, root: checkpoint.root.hex, unsigned: unsigned,
                unsealed: seals.unsealed.map { "\($0.mine) since \($0.since)" })
        } catch let flaw as Flaw {
            return .broken(file: flaw.file, index: flaw.index, reason: flaw.reason)
        } catch { return .broken(file: "checkpoint", index: nil, reason: "\(error)") }
    }

    /// Reads every bundle once, in order, and compares each tile as soon as the records beneath it are read.
    private func walk(_ size: Int, _ edge: [String: [UInt8]]) throws -> (TileTree, SealBook) {
        var (tree, chains, keys, seals) = (TileTree(), SiteChains(), KeyBook(), SealBook())
        let beacons = BeaconBook(folder, size: size)
        for number in 0..<(size + TilePath.width - 1) / TilePath.width {
            let first = number * TilePath.width
            let name = TilePath.name(level: nil, number, count: min(TilePath.width, size - first))
            let bundle = try edge[name] ?? bytes(name, index: first)
            for record in try RecordBundle.split(
                bundle, name: name, first: first, count: min(TilePath.width, size - first))
            {
                let read = try chains.follow(record, index: tree.size, file: name)
                if let reason = keys.take(read, at: tree.size) ?? seals.take(read) {
                    throw Flaw(file: name, index: tree.size, reason: reason)
                }
                beacons.take(read, at: tree.size)
                for file in tree.append(record) where file.level != nil {
                    try compare(file, try bytes(file.name, index: first))
                }
            }
            if number % 64 == 0 { onProgress(tree.size, size) }
        }
        for file in tree.edge where file.level != nil { try compare(file, edge[file.name] ?? []) }
        if let flaw = beacons.flaw {
            let (bundle, first) = (flaw.index / TilePath.width, flaw.index / TilePath.width * TilePath.width)
            let name = TilePath.name(level: nil, bundle, count: min(TilePath.width, size - first))
            throw Flaw(file: name, index: flaw.index, reason: flaw.reason)
        }
        return (tree, seals)
    }

    private func compare(_ file: TileFile, _ found: [UInt8]) throws {
        guard found != file.bytes else { return }
        let slot = zip(found, file.bytes).enumerated().first { $0.element.0 != $0.element.1 }.map { $0.offset / 32 }
        throw Flaw(
            file: file.name, index: file.firstRecord(of: slot ?? min(found.count / 32, file.count - 1)),
            reason: "the tile does not agree with the records")
    }

    private func bytes(_ name: String, index: Int?) throws -> [UInt8] {
        guard let bytes = folder.read(name) else {
            throw Flaw(file: name, index: index, reason: "the file is missing or cannot be read")
        }
        return bytes
    }
}
