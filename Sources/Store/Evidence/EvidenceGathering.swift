package import Database
package import Kernel
package import Ledger

/// Gathers what the ledger says about one subject, from the database and the published tiles.
package struct EvidenceGathering: Sendable {
    private static let attempts = 4
    private let folder: TileFolder

    package init(_ folder: TileFolder) { self.folder = folder }

    private struct Row: Sendable {
        let index: Int
        let sealed: [UInt8]
        let credential: String?
        let record: [UInt8]
    }

    /// The whole history of a subject such as `hidden-danger/…`; refuses what is unknown and what no checkpoint holds yet.
    package func bundle(of subject: String, _ db: Reader) throws -> EvidenceBundle {
        let own = try Self.rows(of: [subject], db)
        let credentials = Set(own.compactMap(\.credential)).sorted()
        var keys = try Self.rows(of: credentials.map(KeyBook.subject), db)
        // A passkey was enrolled with another key, whose records are needed too.
        let vouchers = Set(keys.compactMap(\.credential)).subtracting(credentials).sorted()
        keys += try Self.rows(of: vouchers.map(KeyBook.subject), db)
        guard !own.isEmpty else { throw Refusal.noEvidence }
        return try prove(own, keys)
    }

    /// One record and its receipt, by its number in its subject's history.
    package func receipt(of subject: String, number: Int, _ db: Reader) throws -> (record: [UInt8], proof: TlogProof) {
        let found = try db.first(
            """
            SELECT payload.idx, ledger_record.bytes FROM payload JOIN ledger_record ON ledger_record.idx = payload.idx
            WHERE payload.subject = \(subject) AND payload.number = \(number)
            """
        ) { (index: try $0["idx"] as Int, record: try $0["bytes"] as [UInt8]) }
        guard let found else { throw Refusal.noEvidence }
        let proof = try whole { note, checkpoint, prover in
            guard found.index < checkpoint.size, let path = try prover.inclusion(of: found.index) else {
                throw Refusal.notYetPublished
            }
            return TlogProof(index: found.index, path: path, note: note)
        }
        return (found.record, proof)
    }

    /// The same for a paper that anybody checks without a server; `nil` while no checkpoint holds the record.
    package func paperProof(of subject: String, number: Int, _ db: Reader) throws -> PaperProof? {
        do {
            let found = try receipt(of: subject, number: number, db)
            return PaperProof(record: found.record, proof: found.proof, log: try log)
        } catch let refusal as Refusal where refusal.code == Refusal.notYetPublished.code { return nil }
    }

    private var log: NoteVerifier {
        get throws {
            guard let vkey = folder.read("log.vkey") else { throw Refusal.notYetPublished }
            return try NoteVerifier(text: String(decoding: vkey, as: UTF8.self))
        }
    }

    /// A checkpoint may be replaced while its tiles are read; then the next one is taken.
    private func whole<T>(_ make: (String, Checkpoint, TileProver) throws -> T) throws -> T {
        for _ in 0..<Self.attempts {
            guard let bytes = folder.read("checkpoint") else { throw Refusal.notYetPublished }
            let note = String(decoding: bytes, as: UTF8.self)
            let checkpoint = try Checkpoint(note: note)
            do { return try make(note, checkpoint, TileProver(folder, size: checkpoint.size)) } catch LedgerError
                .badFile
            {
                continue
            }
        }
        throw Refusal.notYetPublished
    }

    private func prove(_ own: [Row], _ keys: [Row]) throws -> EvidenceBundle {
        let log = try log
        return try whole { note, checkpoint, prover in
            func item(_ row: Row, withPayload: Bool) throws -> EvidenceBundle.Item {
                guard row.index < checkpoint.size, let path = try prover.inclusion(of: row.index) else {
                    throw Refusal.notYetPublished
                }
                return .init(
                    index: row.index, record: row.record, path: path, sealed: withPayload ? row.sealed : nil)
            }
            return EvidenceBundle(
                items: try own.map { try item($0, withPayload: true) },
                keys: try keys.map { try item($0, withPayload: false) }, note: note, log: log)
        }
    }

    private static func rows(of subjects: [String], _ db: Reader) throws -> [Row] {
        try subjects.flatMap { subject in
            try db.all(
                """
                SELECT payload.idx, payload.salt, payload.body, payload.credential, ledger_record.bytes
                FROM payload JOIN ledger_record ON ledger_record.idx = payload.idx
                WHERE payload.subject = \(subject) ORDER BY payload.number
                """
            ) { row in
                let (salt, body): ([UInt8], String) = (try row["salt"], try row["body"])
                return Row(
                    index: try row["idx"], sealed: salt + Array(body.utf8), credential: try row["credential"],
                    record: try row["bytes"])
            }
        }
    }
}

extension Refusal {
    package static let noEvidence = Refusal(
        "evidence.unknown", kind: .unknown, "账本里没有这项记录。", "The ledger has no such record.")
    package static let notYetPublished = Refusal(
        "evidence.not-yet-published", kind: .busy, "记录已存入账本，签名的检查点约一秒后公布，请稍后再取。",
        "The record is kept; the signed checkpoint that holds it follows in about a second. Ask again then.")
}
