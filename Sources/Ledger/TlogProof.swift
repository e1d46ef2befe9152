import Foundation

/// A receipt as C2SP tlog-proof writes it: where a record stands, its path to the root, and the signed checkpoint.
package struct TlogProof: Hashable, Sendable {
    private static let head = "c2sp.org/tlog-proof@v1"

    package let index: Int
    package let path: [Hash]
    /// The checkpoint as a signed note.
    package let note: String

    package init(index: Int, path: [Hash], note: String) { (self.index, self.path, self.note) = (index, path, note) }

    package var text: String {
        "\(Self.head)\nindex \(index)\n" + path.map { "\($0.base64)\n" }.joined() + "\n\(note)"
    }

    /// Reads a receipt; refuses whatever `text` would not give.
    package init(text: String) throws {
        guard let blank = text.range(of: "\n\n") else { throw LedgerError.badNote("it is not a tlog-proof") }
        let lines = text[..<blank.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 2, lines[0] == Self.head, lines[1].hasPrefix("index "),
            let index = Int(lines[1].dropFirst(6)), index >= 0
        else { throw LedgerError.badNote("it is not a tlog-proof") }
        let path = lines.dropFirst(2).map { Data(base64Encoded: String($0)).flatMap { Hash(Array($0)) } }
        self.init(index: index, path: path.compactMap(\.self), note: String(text[blank.upperBound...]))
        guard self.text == text else { throw LedgerError.badNote("it is not a tlog-proof in its one form") }
    }

    /// The checkpoint, once its signature is right and the record is beneath its root.
    package func check(_ record: [UInt8], by key: NoteVerifier) throws -> Checkpoint {
        let checkpoint = try Checkpoint(text: try key.open(note))
        guard
            MerkleProof.includes(
                MerkleTree.leafHash(record), at: index, size: checkpoint.size, path: path, root: checkpoint.root)
        else { throw LedgerError.badNote("the record is not at \(index) beneath the checkpoint's root") }
        return checkpoint
    }
}
