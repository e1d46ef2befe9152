import Foundation

/// Checks an evidence bundle with nothing but its bytes and, where the reader has it, the log's key.
package struct EvidenceCheck: Sendable {
    package struct Sound: Sendable {
        package let records: [(index: Int, record: Record)]
        package let signatures: Int
        package let checkpoint: Checkpoint
        package let log: NoteVerifier
    }

    package struct Flaw: Error, Hashable, Sendable, CustomStringConvertible {
        package let file: String
        package let reason: String
        package init(file: String, reason: String) { (self.file, self.reason) = (file, reason) }
        package var description: String { "\(file): \(reason)" }
    }

    private let archive: TarArchive

    package init(_ bytes: [UInt8]) throws {
        guard let archive = TarArchive(bytes) else {
            throw Flaw(file: "the bundle", reason: "it is damaged, or not a bundle of evidence")
        }
        self.archive = archive
    }

    /// Without `key` the bundle's own policy says which log it is: then only the bundle's parts agree with each other.
    package func run(key given: NoteVerifier? = nil) throws -> Sound {
        let log = try policy()
        if let given, given.text != log.text {
            throw Flaw(file: "policy", reason: "it is of another log than the key given")
        }
        guard archive["README"].map({ Array(EvidenceBundle.readme.utf8) == $0 }) == true else {
            throw Flaw(file: "README", reason: "it is not the one of this form of bundle")
        }
        let keys = try keyRecords(log)
        let own = try ownRecords(log)
        guard let checkpoint = own.first?.checkpoint else { throw Flaw(file: "records", reason: "there is none") }
        try expectNothingElse(own.map(\.index))
        var (book, signatures) = (KeyBook(), 0)
        let all = Dictionary((keys + own).map { ($0.index, $0) }) { first, _ in first }
        for item in all.values.sorted(by: { $0.index < $1.index }) {
            if let reason = book.take(item.record, at: item.index) { throw Flaw(file: item.file, reason: reason) }
        }
        signatures = own.count { $0.record.sig != nil }
        return Sound(
            records: own.map { ($0.index, $0.record) }, signatures: signatures, checkpoint: checkpoint, log: log)
    }

    private struct Item {
        let file: String
        let index: Int
        let record: Record
        let checkpoint: Checkpoint
    }

    private func policy() throws -> NoteVerifier {
        let text = archive["policy"].map { String(decoding: $0, as: UTF8.self) } ?? ""
        let line = text.split(separator: "\n").first ?? ""
        guard line.hasPrefix("log "), let log = try? NoteVerifier(text: String(line.dropFirst(4))),
            EvidenceBundle.policy(log) == text
        else { throw Flaw(file: "policy", reason: "it names no log, or its key is damaged") }
        return log
    }

    private func keyRecords(_ log: NoteVerifier) throws -> [Item] {
        struct Line: Decodable { let record, proof: String }
        let text = archive["keys.jsonl"].map { String(decoding: $0, as: UTF8.self) } ?? "missing"
        guard text.isEmpty || text.hasSuffix("\n") else { throw Flaw(file: "keys.jsonl", reason: "it is damaged") }
        return try text.split(separator: "\n", omittingEmptySubsequences: true).map { line in
            guard let read = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)),
                let record = Data(base64Encoded: read.record),
                EvidenceBundle.line(record: Array(record), proof: read.proof) == line
            else { throw Flaw(file: "keys.jsonl", reason: "a line of it is damaged") }
            return try item("keys.jsonl", Array(record), read.proof, log)
        }
    }

    private func ownRecords(_ log: NoteVerifier) throws -> [Item] {
        try archive.members.filter { $0.name.hasPrefix("records/") }.map { member in
            let number = String(member.name.dropFirst(8))
            let name = "proofs/\(number).tlog-proof"
            guard let proof = archive[name] else { throw Flaw(file: name, reason: "it is missing") }
            let item = try item(member.name, member.bytes, String(decoding: proof, as: UTF8.self), log)
            guard String(item.index) == number else { throw Flaw(file: name, reason: "it proves another record") }
            if let sealed = archive["payload/\(number)"],
                PayloadSeal.hash(salt: [], payload: sealed) != item.record.body
            {
                throw Flaw(file: "payload/\(number)", reason: "it is not what the record seals")
            }
            return item
        }
    }

    private func item(_ file: String, _ bytes: [UInt8], _ proof: String, _ log: NoteVerifier) throws -> Item {
        guard let record = Record(canonical: bytes) else { throw Flaw(file: file, reason: "it is not a record") }
        do {
            let proof = try TlogProof(text: proof)
            return Item(file: file, index: proof.index, record: record, checkpoint: try proof.check(bytes, by: log))
        } catch LedgerError.badNote(let reason) { throw Flaw(file: file, reason: "its proof does not hold: \(reason)") }
    }

    private func expectNothingElse(_ indexes: [Int]) throws {
        let known = Set(
            ["README", "policy", "keys.jsonl"]
                + indexes.flatMap { ["records/\($0)", "proofs/\($0).tlog-proof", "payload/\($0)"] })
        var seen: Set<String> = []
        for member in archive.members where !known.contains(member.name) || !seen.insert(member.name).inserted {
            throw Flaw(file: member.name, reason: "it does not belong here")
        }
    }
}
