import Foundation

/// A record with its receipt and the log's key as text that QR codes on a paper carry; letters and lines, no other bytes.
///
/// The whole is `davylamp-paper@v1`, the key, the record, and the receipt (C2SP tlog-proof), each on its own lines.
/// A code holds `davylamp-paper@v1 NUMBER/COUNT BYTES`, a newline, and that many bytes of the whole.
package struct PaperProof: Sendable {
    package struct Sound: Sendable {
        package let record: Record
        package let checkpoint: Checkpoint
        package let log: NoteVerifier
    }

    /// Version 40-L takes 2,953 bytes; a phone reads fewer from paper with more ease.
    package static let mostInCode = 1_800
    static let head = "davylamp-paper@v1"

    package let record: [UInt8]
    package let proof: TlogProof
    package let log: NoteVerifier

    package init(record: [UInt8], proof: TlogProof, log: NoteVerifier) {
        (self.record, self.proof, self.log) = (record, proof, log)
    }

    package var text: String {
        "\(Self.head)\nlog \(log.text)\n\(String(decoding: record, as: UTF8.self))\n\(proof.text)"
    }

    /// What each code carries; they may be scanned in any order.
    package var codes: [String] {
        let bytes = Array(text.utf8)
        let count = (bytes.count + Self.mostInCode - 1) / Self.mostInCode
        var (pieces, start): ([ArraySlice<UInt8>], Int) = ([], 0)
        while start < bytes.count {
            var end = min(start + Self.mostInCode, bytes.count)
            // No letter is divided.
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            pieces.append(bytes[start..<end])
            start = end
        }
        let all = max(count, pieces.count)
        return pieces.enumerated().map { index, piece in
            "\(Self.head) \(index + 1)/\(all) \(piece.count)\n\(String(decoding: piece, as: UTF8.self))"
        }
    }

    /// Reads the whole back; refuses whatever `text` would not give.
    init(text: String) throws {
        let lines = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
        guard lines.count == 4, lines[0] == Self.head, lines[1].hasPrefix("log ") else {
            throw LedgerError.badNote("it is not what a paper's code carries")
        }
        guard let log = try? NoteVerifier(text: String(lines[1].dropFirst(4))) else {
            throw LedgerError.badNote("the log's key in it is damaged")
        }
        self.init(record: Array(lines[2].utf8), proof: try TlogProof(text: String(lines[3])), log: log)
        guard self.text == text else { throw LedgerError.badNote("it is not in its one form") }
    }

    /// The record, once the receipt holds for the log's key and whoever signed did so with the key that the record names.
    /// Without `key` the code's own is taken. That the person's key was enrolled, a bundle shows and a code does not.
    package func check(key given: NoteVerifier? = nil) throws -> Sound {
        if let given, given.text != log.text { throw LedgerError.badNote("it is of another log than the key given") }
        guard let record = Record(canonical: record) else { throw LedgerError.badNote("it holds no record") }
        let checkpoint = try proof.check(self.record, by: log)
        if let reason = KeyBook.flawOfHand(record) { throw LedgerError.badNote(reason) }
        return Sound(record: record, checkpoint: checkpoint, log: log)
    }
}
