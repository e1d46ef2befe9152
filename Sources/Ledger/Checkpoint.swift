import Foundation

/// The head of the tree at one size, as C2SP tlog-checkpoint writes it.
package struct Checkpoint: Hashable, Sendable {
    package let origin: String
    package let size: Int
    package let root: Hash

    package init(origin: String, size: Int, root: Hash) { (self.origin, self.size, self.root) = (origin, size, root) }

    package var text: String { "\(origin)\n\(size)\n\(Data(root.bytes).base64EncodedString())\n" }

    package init(text: String) throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 4, lines[3].isEmpty, let size = Int(lines[1]), size >= 0, String(size) == lines[1],
            let bytes = Data(base64Encoded: String(lines[2])), let root = Hash(Array(bytes))
        else { throw LedgerError.badNote("it is not a checkpoint") }
        self.init(origin: String(lines[0]), size: size, root: root)
        guard self.text == text else { throw LedgerError.badNote("it is not in the canonical form") }
    }

    /// The checkpoint of a note that one's own database holds; its signature is not asked.
    package init(note: String) throws {
        guard let blank = note.range(of: "\n\n", options: .backwards) else {
            throw LedgerError.badNote("it has no signature")
        }
        try self.init(text: String(note[..<blank.lowerBound]) + "\n")
    }
}
