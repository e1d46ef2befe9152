/// One published file of tiles or records, whole.
package struct TileFile: Hashable, Sendable {
    /// `nil` for a bundle of records.
    package let level: Int?
    package let number: Int
    /// How many hashes or records it holds; fewer than 256 on the right edge only.
    package let count: Int
    package let bytes: [UInt8]

    package var name: String { TilePath.name(level: level, number, count: count) }

    /// The index of the first record beneath slot `slot`.
    package func firstRecord(of slot: Int) -> Int { (number * TilePath.width + slot) << (8 * (level ?? 0)) }
}

/// The right edge of a growing tree as its files: what is published is a function of the records alone.
package struct TileTree: Sendable {
    /// The hashes of the unfinished tile of each level.
    private var open: [[Hash]] = []
    /// The records of the unfinished bundle.
    private var bundle: [[UInt8]] = []
    package private(set) var size = 0

    package init() {}

    package var root: Hash {
        var peaks: [Hash] = []
        for hashes in open.reversed() where !hashes.isEmpty {
            var frontier = MerkleFrontier()
            for hash in hashes { frontier.append(hash) }
            peaks += frontier.peaks
        }
        return MerkleFrontier.root(of: peaks)
    }

    /// Takes in the next record; answers the files that are full now.
    package mutating func append(_ record: [UInt8]) -> [TileFile] {
        size += 1
        bundle.append(record)
        var full: [TileFile] = []
        if bundle.count == TilePath.width {
            full.append(Self.file(bundle, number: size / TilePath.width - 1))
            bundle = []
        }
        push(MerkleTree.leafHash(record), level: 0, position: size - 1, &full)
        return full
    }

    /// The unfinished files of the right edge.
    package var edge: [TileFile] {
        var files = bundle.isEmpty ? [] : [Self.file(bundle, number: size / TilePath.width)]
        for (level, hashes) in open.enumerated() where !hashes.isEmpty {
            files.append(Self.file(hashes, level: level, number: size >> (8 * level) / TilePath.width))
        }
        return files
    }

    private mutating func push(_ hash: Hash, level: Int, position: Int, _ full: inout [TileFile]) {
        if open.count == level { open.append([]) }
        open[level].append(hash)
        guard open[level].count == TilePath.width else { return }
        full.append(Self.file(open[level], level: level, number: position / TilePath.width))
        let root = MerkleTree.root(open[level])
        open[level] = []
        push(root, level: level + 1, position: position / TilePath.width, &full)
    }

    private static func file(_ records: [[UInt8]], number: Int) -> TileFile {
        let bytes = records.flatMap { [UInt8($0.count >> 8), UInt8($0.count & 0xFF)] + $0 }
        return TileFile(level: nil, number: number, count: records.count, bytes: bytes)
    }

    private static func file(_ hashes: [Hash], level: Int, number: Int) -> TileFile {
        TileFile(level: level, number: number, count: hashes.count, bytes: hashes.flatMap(\.bytes))
    }
}

extension TileTree {
    /// The tree at `size`, from the hashes of its unfinished tiles, lowest level first, and its unfinished bundle.
    ///
    /// `nil` when they cannot belong to a tree of this size; whether they are true shows only when `root` is compared.
    package init?(size: Int, open: [[Hash]], bundle: [[UInt8]]) {
        guard size >= 0, bundle.count == size % TilePath.width else { return nil }
        for (level, hashes) in open.enumerated() where hashes.count != (size >> (8 * level)) % TilePath.width {
            return nil
        }
        guard size >> (8 * open.count) == 0 else { return nil }
        guard open.isEmpty || zip(bundle, open[0]).allSatisfy({ MerkleTree.leafHash($0) == $1 }) else { return nil }
        (self.size, self.open, self.bundle) = (size, open, bundle)
    }

    /// How many levels a tree of this size has tiles of.
    package static func levels(of size: Int) -> Int {
        var (rest, levels) = (size, 0)
        while rest > 0 { (rest, levels) = (rest >> 8, levels + 1) }
        return levels
    }
}
