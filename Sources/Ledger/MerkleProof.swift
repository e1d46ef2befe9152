/// Checks proofs that others made, strictly: a hash too many or too few is a refusal (RFC 9162, sections 2.1.3.2, 2.1.4.2).
package enum MerkleProof {
    /// Whether `path` leads from the leaf at `index` to the root of a tree of `size`.
    package static func includes(_ leaf: Hash, at index: Int, size: Int, path: [Hash], root: Hash) -> Bool {
        guard index >= 0, index < size else { return false }
        var (position, last, hash) = (index, size - 1, leaf)
        for sibling in path {
            guard last != 0 else { return false }
            if position & 1 == 1 || position == last {
                hash = MerkleTree.nodeHash(sibling, hash)
                skipLevelsWithoutSibling(&position, &last)
            } else {
                hash = MerkleTree.nodeHash(hash, sibling)
            }
            (position, last) = (position >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }

    /// Whether the tree of `old` leaves is the beginning of the tree of `new`; a tree of no leaves proves nothing.
    package static func isConsistent(old: Int, oldRoot: Hash, new: Int, newRoot: Hash, path: [Hash]) -> Bool {
        guard old > 0, old <= new else { return false }
        if old == new { return path.isEmpty && oldRoot == newRoot }
        var rest = path[...]
        guard let first = old.nonzeroBitCount == 1 ? oldRoot : rest.popFirst() else { return false }
        var (position, last) = (old - 1, new - 1)
        while position & 1 == 1 { (position, last) = (position >> 1, last >> 1) }
        var (oldHash, newHash) = (first, first)
        for hash in rest {
            guard last != 0 else { return false }
            if position & 1 == 1 || position == last {
                (oldHash, newHash) = (MerkleTree.nodeHash(hash, oldHash), MerkleTree.nodeHash(hash, newHash))
                skipLevelsWithoutSibling(&position, &last)
            } else {
                newHash = MerkleTree.nodeHash(newHash, hash)
            }
            (position, last) = (position >> 1, last >> 1)
        }
        return last == 0 && oldHash == oldRoot && newHash == newRoot
    }

    /// A node without a sibling on its right rises unchanged until it is a right child.
    private static func skipLevelsWithoutSibling(_ position: inout Int, _ last: inout Int) {
        while position & 1 == 0, position != 0 { (position, last) = (position >> 1, last >> 1) }
    }
}
