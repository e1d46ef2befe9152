import Crypto
import Ledger
import Testing

@Suite struct MerkleProofTests {
    /// The tree of RFC 6962, section 2.1.3: seven leaves and the names that the text gives to its nodes.
    private enum Example {
        static let leaves = (0..<7).map { MerkleTree.leafHash([UInt8($0)]) }
        static let (a, b, c, d, e, f, j) = (leaves[0], leaves[1], leaves[2], leaves[3], leaves[4], leaves[5], leaves[6])
        static let g = MerkleTree.nodeHash(a, b)
        static let h = MerkleTree.nodeHash(c, d)
        static let i = MerkleTree.nodeHash(e, f)
        static let k = MerkleTree.nodeHash(g, h)
        static let l = MerkleTree.nodeHash(i, j)
        static let root = MerkleTree.nodeHash(k, l)
    }

    @Test func thePathsOfTheRFCAreMade() throws {
        let prover = MerkleProver(leaves: Example.leaves)
        #expect(MerkleTree.root(Example.leaves) == Example.root)
        #expect(try prover.inclusion(of: 0) == [Example.b, Example.h, Example.l])
        #expect(try prover.inclusion(of: 3) == [Example.c, Example.g, Example.l])
        #expect(try prover.inclusion(of: 4) == [Example.f, Example.j, Example.k])
        #expect(try prover.inclusion(of: 6) == [Example.i, Example.k])
        #expect(try prover.inclusion(of: 7) == nil)
    }

    @Test func theConsistencyProofsOfTheRFCAreMade() throws {
        let prover = MerkleProver(leaves: Example.leaves)
        #expect(try prover.consistency(from: 3) == [Example.c, Example.d, Example.g, Example.l])
        #expect(try prover.consistency(from: 4) == [Example.l])
        #expect(try prover.consistency(from: 6) == [Example.i, Example.j, Example.k])
        #expect(try prover.consistency(from: 7) == [])
        #expect(try prover.consistency(from: 0) == nil)
        #expect(try prover.consistency(from: 8) == nil)
    }

    private static let leaves = (0..<67).map { MerkleTree.leafHash(Array("leaf \($0)".utf8)) }

    /// RFC 6962, section 2.1, word for word.
    private static func naiveRoot(_ leaves: ArraySlice<Hash>) -> Hash {
        guard leaves.count > 1 else { return leaves.first ?? MerkleTree.emptyRoot }
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        let middle = leaves.startIndex + split
        return MerkleTree.nodeHash(naiveRoot(leaves[..<middle]), naiveRoot(leaves[middle...]))
    }

    @Test func theGrowingTreeAgreesWithTheRecursionAtEverySize() {
        for size in 0...Self.leaves.count {
            #expect(MerkleTree.root(Array(Self.leaves.prefix(size))) == Self.naiveRoot(Self.leaves.prefix(size)))
        }
    }

    @Test func everyInclusionProofVerifiesAndEveryMutationIsRefused() throws {
        for size in [1, 2, 3, 7, 8, 9, 33, 67] {
            let leaves = Array(Self.leaves.prefix(size))
            let (root, prover) = (MerkleTree.root(leaves), MerkleProver(leaves: leaves))
            for index in 0..<size {
                let path = try #require(try prover.inclusion(of: index))
                func holds(_ index: Int, _ size: Int, _ path: [Hash], _ leaf: Hash, _ root: Hash) -> Bool {
                    MerkleProof.includes(leaf, at: index, size: size, path: path, root: root)
                }
                #expect(holds(index, size, path, leaves[index], root))
                #expect(!holds(index, size, path, Example.root, root))
                #expect(!holds(index, size, path, leaves[index], Example.root))
                #expect(!holds(index, size, path + [root], leaves[index], root))
                #expect(!holds(-1, size, path, leaves[index], root))
                #expect(!holds(size, size, path, leaves[index], root))
                if !path.isEmpty { #expect(!holds(index, size, path.dropLast(), leaves[index], root)) }
                if size > 1 { #expect(!holds((index + 1) % size, size, path, leaves[index], root)) }
                for place in path.indices {
                    var wrong = path
                    wrong[place] = Example.root
                    #expect(!holds(index, size, wrong, leaves[index], root))
                }
            }
        }
    }

    @Test func everyConsistencyProofVerifiesAndEveryMutationIsRefused() throws {
        for size in [1, 2, 3, 7, 8, 9, 33, 67] {
            let leaves = Array(Self.leaves.prefix(size))
            let (root, prover) = (MerkleTree.root(leaves), MerkleProver(leaves: leaves))
            for old in 1...size {
                let oldRoot = MerkleTree.root(Array(leaves.prefix(old)))
                let path = try #require(try prover.consistency(from: old))
                func holds(_ old: Int, _ oldRoot: Hash, _ new: Int, _ newRoot: Hash, _ path: [Hash]) -> Bool {
                    MerkleProof.isConsistent(old: old, oldRoot: oldRoot, new: new, newRoot: newRoot, path: path)
                }
                #expect(holds(old, oldRoot, size, root, path))
                #expect(!holds(0, MerkleTree.emptyRoot, size, root, path))
                #expect(!holds(old, Example.root, size, root, path))
                #expect(!holds(old, oldRoot, size, Example.root, path))
                #expect(!holds(old, oldRoot, size, root, path + [root]))
                #expect(!holds(size + 1, oldRoot, size, root, path))
                for place in path.indices {
                    var wrong = path
                    wrong[place] = Example.root
                    #expect(!holds(old, oldRoot, size, root, wrong))
                    wrong.remove(at: place)
                    #expect(!holds(old, oldRoot, size, root, wrong))
                }
            }
        }
    }
}
