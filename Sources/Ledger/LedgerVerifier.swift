package import Foundation

/// Checks a published ledger, trusting nothing but its files and a public key.
package struct LedgerVerifier {
    package enum Verdict: Hashable, Sendable {
        case sound(size: Int, root: String)
        /// `index` is the first record that is not as it should be, where one can be named.
        case broken(file: String, index: Int?, reason: String)
    }

    private struct Flaw: Error { let file: String; let index: Int?; let reason: String }

    private let folder: URL
    private let key: NoteVerifier

    package init(folder: URL, key: NoteVerifier) { (self.folder, self.key) = (folder, key) }

    package func verify() -> Verdict {
        do {
            let checkpoint = try readCheckpoint()
            let expected = TilePath.all(size: checkpoint.size)
            let tiles = try recomputed(size: checkpoint.size)
            for file in expected { if let level = file.level { try compare(level, file.number, file.count, tiles.hashes) } }
            guard tiles.root == checkpoint.root else {
                throw Flaw(file: "checkpoint", index: nil, reason: "its root is not the root of the records")
            }
            try refuseStrangers(Set(expected.map { TilePath.name(level: $0.level, $0.number, count: $0.count) }))
            return .sound(size: checkpoint.size, root: checkpoint.root.hex)
        } catch let flaw as Flaw {
            return .broken(file: flaw.file, index: flaw.index, reason: flaw.reason)
        } catch { return .broken(file: "checkpoint", index: nil, reason: "\(error)") }
    }

    private func readCheckpoint() throws -> Checkpoint {
        let published = try bytes("log.vkey", index: nil)
        guard String(decoding: published, as: UTF8.self) == key.text + "\n" else {
            throw Flaw(file: "log.vkey", index: nil, reason: "it is not the key that was given")
        }
        let note = try bytes("checkpoint", index: nil)
        let text = String(decoding: note, as: UTF8.self)
        guard Array(text.utf8) == note else { throw Flaw(file: "checkpoint", index: nil, reason: "it is not UTF-8") }
        do { return try Checkpoint(text: try key.open(text)) } catch LedgerError.badNote(let reason) {
            throw Flaw(file: "checkpoint", index: nil, reason: reason)
        }
    }

    /// Reads every entry bundle once; keeps 32 bytes a record for the tiles, and the last record of each site.
    private func recomputed(size: Int) throws -> (hashes: [Hash], root: Hash) {
        var chains: [String: (seq: Int, leaf: Hash)] = [:]
        var hashes: [Hash] = []
        for number in 0..<(size + TilePath.width - 1) / TilePath.width {
            let count = min(TilePath.width, size - number * TilePath.width)
            let name = TilePath.name(level: nil, number, count: count)
            let entries = try split(try bytes(name, index: number * TilePath.width), name, first: number * TilePath.width, count)
            for entry in entries {
                let leaf = MerkleTree.leafHash(entry)
                try follow(entry, leaf, index: hashes.count, name, &chains)
                hashes.append(leaf)
            }
        }
        return (hashes, MerkleTree.root(hashes))
    }

    private func follow(
        _ entry: [UInt8], _ leaf: Hash, index: Int, _ name: String, _ chains: inout [String: (seq: Int, leaf: Hash)]
    ) throws {
        guard let record = Record(canonical: entry) else {
            throw Flaw(file: name, index: index, reason: "it is not a record in canonical form")
        }
        let last = chains[record.mine]
        guard record.seq == (last?.seq ?? -1) + 1, record.prev == (last?.leaf.hex ?? "") else {
            throw Flaw(file: name, index: index, reason: "it does not follow the record before it of \(record.mine)")
        }
        chains[record.mine] = (record.seq, leaf)
    }

    private func split(_ bundle: [UInt8], _ name: String, first: Int, _ count: Int) throws -> [[UInt8]] {
        var entries: [[UInt8]] = []
        var position = 0
        while position + 2 <= bundle.count, entries.count < count {
            let length = Int(bundle[position]) << 8 | Int(bundle[position + 1])
            guard position + 2 + length <= bundle.count else { break }
            entries.append(Array(bundle[position + 2..<position + 2 + length]))
            position += 2 + length
        }
        guard position == bundle.count, entries.count == count else {
            throw Flaw(file: name, index: first + entries.count, reason: "the bundle does not hold \(count) whole records")
        }
        return entries
    }

    private func compare(_ level: Int, _ number: Int, _ count: Int, _ leaves: [Hash]) throws {
        let name = TilePath.name(level: level, number, count: count)
        let span = 1 << (8 * level)
        let found = try bytes(name, index: number * TilePath.width * span)
        for slot in 0..<count {
            let first = (number * TilePath.width + slot) * span
            let wanted = span == 1 ? leaves[first] : MerkleTree.root(Array(leaves[first..<first + span]))
            guard found.count == count * 32, Array(found[slot * 32..<slot * 32 + 32]) == wanted.bytes else {
                throw Flaw(file: name, index: first, reason: "the tile does not agree with the records")
            }
        }
    }

    private func bytes(_ name: String, index: Int?) throws -> [UInt8] {
        guard let data = try? Data(contentsOf: folder.appending(path: name)) else {
            throw Flaw(file: name, index: index, reason: "the file is missing or cannot be read")
        }
        return Array(data)
    }

    private func refuseStrangers(_ expected: Set<String>) throws {
        let tiles = folder.appending(path: "tile")
        guard let names = FileManager.default.enumerator(atPath: tiles.path) else { return }
        for case let name as String in names {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: tiles.appending(path: name).path, isDirectory: &isFolder) else { continue }
            if !isFolder.boolValue, !expected.contains("tile/" + name) {
                throw Flaw(file: "tile/" + name, index: nil, reason: "no tree of this size has this file")
            }
        }
    }
}
