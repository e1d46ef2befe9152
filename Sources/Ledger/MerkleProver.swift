/// Makes proofs over a tree of which perfect subtrees can be asked for (RFC 6962, section 2.1).
package struct MerkleProver {
    private let size: Int
    /// The hash over the leaves `index << level ..< (index + 1) << level`.
    private let node: (_ level: Int, _ index: Int) throws -> Hash

    package init(size: Int, node: @escaping (_ level: Int, _ index: Int) throws -> Hash) {
        (self.size, self.node) = (size, node)
    }

    package init(leaves: [Hash]) {
        self.init(size: leaves.count) { level, index in
            MerkleTree.root(Array(leaves[index << level..<(index + 1) << level]))
        }
    }

    /// The path from a leaf to the root; `nil` when the tree has no such leaf.
    package func inclusion(of index: Int) throws -> [Hash]? {
        guard (0..<size).contains(index) else { return nil }
        var (range, path): (Range<Int>, [Hash]) = (0..<size, [])
        while range.count > 1 {
            let split = range.lowerBound + Self.split(range.count)
            let goesLeft = index < split
            path.append(try root(of: goesLeft ? split..<range.upperBound : range.lowerBound..<split))
            range = goesLeft ? range.lowerBound..<split : split..<range.upperBound
        }
        return path.reversed()
    }

    /// That the tree of the first `old` leaves is the beginning of this one; `nil` unless 0 < old ≤ size.
    package func consistency(from old: Int) throws -> [Hash]? {
        guard old > 0, old <= size else { return nil }
        var (range, path, isWhole): (Range<Int>, [Hash], Bool) = (0..<size, [], true)
        while old != range.upperBound {
            let split = range.lowerBound + Self.split(range.count)
            let goesLeft = old <= split
            path.append(try root(of: goesLeft ? split..<range.upperBound : range.lowerBound..<split))
            if !goesLeft { isWhole = false }
            range = goesLeft ? range.lowerBound..<split : split..<range.upperBound
        }
        if !isWhole { path.append(try root(of: range)) }
        return path.reversed()
    }

    /// The root over all leaves, of which there is one at least.
    package var root: Hash { get throws { try root(of: 0..<size) } }

    private func root(of range: Range<Int>) throws -> Hash {
        if range.count.nonzeroBitCount == 1 {
            let level = range.count.trailingZeroBitCount
            return try node(level, range.lowerBound >> level)
        }
        let split = range.lowerBound + Self.split(range.count)
        return MerkleTree.nodeHash(try root(of: range.lowerBound..<split), try root(of: split..<range.upperBound))
    }

    /// The largest power of two below `count`.
    private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
