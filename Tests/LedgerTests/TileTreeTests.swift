import Ledger
import Support
import Testing

@Suite struct TileTreeTests {
    @Test(
        "a random history: tiles lead to the root, and the tree is taken up again from its edge at any size",
        arguments: 1...8)
    func random(seed: Int) throws {
        var chance = Chance(state: UInt64(seed))
        let size = Int.random(in: 0...70_000, using: &chance)
        var (tree, leaves, edges): (TileTree, [Hash], [TileFile]) = (TileTree(), [], [])
        for number in 0..<size {
            let record = Array("\(seed)/\(number)/\(chance.next())".utf8)
            leaves.append(MerkleTree.leafHash(record))
            for file in tree.append(record) where file.level != nil { #expect(file.bytes == Self.tile(file, leaves)) }
            if number == size / 2 { edges = tree.edge; #expect(try Self.resumed(tree, edges).root == tree.root) }
        }
        #expect(tree.size == size)
        #expect(tree.root == MerkleTree.root(leaves))
        for file in tree.edge where file.level != nil { #expect(file.bytes == Self.tile(file, leaves)) }
        var (again, other) = (try Self.resumed(tree, tree.edge), tree)
        for number in 0..<300 {
            let record = Array("more \(number)".utf8)
            #expect(again.append(record) == other.append(record))
        }
        #expect(again.root == other.root)
    }

    @Test func anEdgeOfAnotherSizeIsRefused() {
        var tree = TileTree()
        for number in 0..<5 { _ = tree.append([UInt8(number)]) }
        let hashes = (0..<5).map { MerkleTree.leafHash([UInt8($0)]) }
        let bundle = (0..<5).map { [UInt8($0)] }
        #expect(TileTree(size: 5, open: [hashes], bundle: bundle)?.root == tree.root)
        #expect(TileTree(size: 6, open: [hashes], bundle: bundle) == nil)
        #expect(TileTree(size: 5, open: [Array(hashes.dropLast())], bundle: bundle) == nil)
        #expect(TileTree(size: 5, open: [hashes], bundle: Array(bundle.dropLast())) == nil)
        #expect(TileTree(size: 5, open: [hashes], bundle: bundle.reversed()) == nil)
        #expect(TileTree(size: 5, open: [], bundle: bundle) == nil)
        #expect(TileTree(size: -1, open: [], bundle: []) == nil)
    }

    @Test(
        "the names of files are read back, and no others are",
        arguments: [
            (Int?.none, 0, 256), (0, 0, 1), (0, 999, 255), (1, 1000, 256), (2, 1_234_067, 17), (nil, 5_000_000_123, 8),
        ])
    func names(level: Int?, number: Int, count: Int) throws {
        let name = TilePath.name(level: level, number, count: count)
        let place = try #require(TilePath.place(of: name))
        #expect((place.level, place.number, place.count) == (level, number, count))
        for bad in [name + "/", "/" + name, name + ".p/0", name.replacing("tile", with: "Tile"), name + "x"] {
            #expect(TilePath.place(of: bad) == nil)
        }
    }

    /// A tile by its definition: each slot is the root over the leaves beneath it.
    private static func tile(_ file: TileFile, _ leaves: [Hash]) -> [UInt8] {
        let span = 1 << (8 * (file.level ?? 0))
        return (0..<file.count).flatMap { slot in
            let first = file.firstRecord(of: slot)
            return MerkleTree.root(Array(leaves[first..<first + span])).bytes
        }
    }

    private static func resumed(_ tree: TileTree, _ edge: [TileFile]) throws -> TileTree {
        var open = [[Hash]](repeating: [], count: TileTree.levels(of: tree.size))
        for file in edge {
            guard let level = file.level else { continue }
            open[level] = stride(from: 0, to: file.bytes.count, by: 32).compactMap {
                Hash(Array(file.bytes[$0..<$0 + 32]))
            }
        }
        return try #require(TileTree(size: tree.size, open: open, bundle: records(edge)))
    }

    private static func records(_ edge: [TileFile]) -> [[UInt8]] {
        guard var rest = edge.first(where: { $0.level == nil })?.bytes[...] else { return [] }
        var records: [[UInt8]] = []
        while rest.count >= 2, let high = rest.popFirst(), let low = rest.popFirst() {
            records.append(Array(rest.prefix(Int(high) << 8 | Int(low))))
            rest = rest.dropFirst(Int(high) << 8 | Int(low))
        }
        return records
    }
}
