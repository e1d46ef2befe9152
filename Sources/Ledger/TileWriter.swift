package import Foundation

/// Keeps the published files of a growing tree; what it writes is a function of the records alone.
package struct TileWriter {
    private let folder: URL
    /// Hashes of the unfinished tile of each level.
    private var open: [[Hash]] = []
    private var bundle: [[UInt8]] = []
    private var frontier = MerkleFrontier()
    /// Files of smaller trees, kept until the new checkpoint no longer needs them.
    private var stale: [URL] = []

    package init(folder: URL) { self.folder = folder }

    package var size: Int { frontier.size }
    package var root: Hash { frontier.root }

    /// Takes in the next record; a full tile is written at once, if files are wanted.
    package mutating func append(_ bytes: [UInt8], writes: Bool = true) throws {
        frontier.append(MerkleTree.leafHash(bytes))
        bundle.append(bytes)
        if bundle.count == TilePath.width {
            if writes { try write(bundle: bundle, number: (size - 1) / TilePath.width) }
            bundle = []
        }
        try push(MerkleTree.leafHash(bytes), level: 0, position: size - 1, writes: writes)
    }

    /// Writes the unfinished tiles; their earlier, narrower forms stay until `prune`.
    package mutating func writePartial() throws {
        if !bundle.isEmpty { try write(bundle: bundle, number: size / TilePath.width) }
        for (level, hashes) in open.enumerated() where !hashes.isEmpty {
            try write(hashes, level: level, number: (size >> (8 * level)) / TilePath.width)
        }
    }

    /// Removes what only smaller trees had; call it when the new checkpoint is published.
    package mutating func prune() throws {
        for file in stale where FileManager.default.fileExists(atPath: file.path) {
            try FileManager.default.removeItem(at: file)
        }
        stale = []
    }

    private mutating func push(_ hash: Hash, level: Int, position: Int, writes: Bool) throws {
        if open.count == level { open.append([]) }
        open[level].append(hash)
        guard open[level].count == TilePath.width else { return }
        let full = open[level]
        open[level] = []
        if writes { try write(full, level: level, number: position / TilePath.width) }
        try push(MerkleTree.root(full), level: level + 1, position: position / TilePath.width, writes: writes)
    }

    private mutating func write(bundle: [[UInt8]], number: Int) throws {
        let bytes = bundle.flatMap { [UInt8($0.count >> 8), UInt8($0.count & 0xFF)] + $0 }
        try write(bytes, level: nil, number: number, count: bundle.count)
    }

    private mutating func write(_ hashes: [Hash], level: Int, number: Int) throws {
        try write(hashes.flatMap(\.bytes), level: level, number: number, count: hashes.count)
    }

    private mutating func write(_ bytes: [UInt8], level: Int?, number: Int, count: Int) throws {
        try DurableFile.write(bytes, to: folder.appending(path: TilePath.name(level: level, number, count: count)))
        let partial = folder.appending(path: TilePath.name(level: level, number, count: TilePath.width) + ".p")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: partial.path) else { return }
        if count == TilePath.width {
            stale.append(partial)
        } else {
            stale += names.filter { $0 != String(count) }.map { partial.appending(path: $0) }
        }
    }
}
