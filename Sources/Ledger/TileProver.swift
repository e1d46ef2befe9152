/// Makes proofs from the published tiles alone: at most one tile a level is read, each once.
package final class TileProver {
    private let folder: TileFolder
    private let size: Int
    private var tiles: [String: [Hash]] = [:]

    package init(_ folder: TileFolder, size: Int) { (self.folder, self.size) = (folder, size) }

    /// `nil` when the tree has no such leaf. Throws when a tile is missing, as happens when a newer checkpoint replaced it.
    package func inclusion(of index: Int) throws -> [Hash]? {
        try MerkleProver(size: size) { level, number in try self.node(level, number) }.inclusion(of: index)
    }

    package func consistency(from old: Int) throws -> [Hash]? {
        try MerkleProver(size: size) { level, number in try self.node(level, number) }.consistency(from: old)
    }

    /// The root over the first `count` records.
    package func root(of count: Int) throws -> Hash {
        guard count > 0 else { return MerkleTree.root([]) }
        return try MerkleProver(size: count) { level, number in try self.node(level, number) }.root
    }

    private func node(_ level: Int, _ number: Int) throws -> Hash {
        let (row, height) = (level / 8, level % 8)
        let first = number << height
        let hashes = try tile(row, first / TilePath.width)
        let slots = first % TilePath.width..<first % TilePath.width + 1 << height
        guard slots.upperBound <= hashes.count else { throw LedgerError.badFile("a tile of level \(row) is too short") }
        return MerkleTree.root(Array(hashes[slots]))
    }

    private func tile(_ level: Int, _ number: Int) throws -> [Hash] {
        let count = min(TilePath.width, size >> (8 * level) - number * TilePath.width)
        let name = TilePath.name(level: level, number, count: count)
        if let known = tiles[name] { return known }
        guard let bytes = folder.read(name), bytes.count == count * 32 else { throw LedgerError.badFile(name) }
        let hashes = stride(from: 0, to: bytes.count, by: 32).compactMap { Hash(Array(bytes[$0..<$0 + 32])) }
        tiles[name] = hashes
        return hashes
    }
}
