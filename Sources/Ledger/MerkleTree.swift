import Crypto

/// The tree of RFC 6962, section 2.1: leaves and nodes are hashed with different first bytes.
package enum MerkleTree {
    package static let emptyRoot = Hash(SHA256.hash(data: [UInt8]()))

    package static func leafHash(_ bytes: [UInt8]) -> Hash {
        var hasher = SHA256()
        hasher.update(data: [0x00])
        hasher.update(data: bytes)
        return Hash(hasher.finalize())
    }

    package static func nodeHash(_ left: Hash, _ right: Hash) -> Hash {
        var hasher = SHA256()
        hasher.update(data: [0x01])
        hasher.update(data: left.bytes)
        hasher.update(data: right.bytes)
        return Hash(hasher.finalize())
    }

    /// The root over leaf hashes; the largest power of two below the count goes left.
    package static func root(_ leaves: [Hash]) -> Hash {
        var frontier = MerkleFrontier()
        for leaf in leaves { frontier.append(leaf) }
        return frontier.root
    }
}

/// The right edge of a growing tree: one hash for each perfect subtree, largest first; memory grows with log2(size).
package struct MerkleFrontier: Sendable {
    package private(set) var size = 0
    package private(set) var peaks: [Hash] = []

    package init() {}

    package mutating func append(_ leaf: Hash) {
        var hash = leaf
        var rest = size
        while rest & 1 == 1, let left = peaks.popLast() {
            hash = MerkleTree.nodeHash(left, hash)
            rest >>= 1
        }
        peaks.append(hash)
        size += 1
    }

    package var root: Hash { Self.root(of: peaks) }

    /// The root over perfect subtrees, largest first.
    static func root(of peaks: [Hash]) -> Hash {
        guard var hash = peaks.last else { return MerkleTree.emptyRoot }
        for left in peaks.dropLast().reversed() { hash = MerkleTree.nodeHash(left, hash) }
        return hash
    }
}
