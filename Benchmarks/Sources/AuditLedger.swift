import ArgumentParser
import Crypto
import Foundation
import Ledger

/// A published ledger of its own: how long a proof and a full audit take, beside the bare hashing of as many records.
struct AuditLedger: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Proves and audits a published ledger of many records.")
    private static let mines = 1_000
    private static let proofs = 2_000

    @Argument(help: "An empty folder for the ledger.") var folder: String
    @Option(help: "How many records.") var records = 1_000_000

    func run() throws {
        let signer = try NoteSigner(name: "bench.log", seed: Array(repeating: 7, count: 32))
        let (leaves, size, bare) = try publish(signer)
        let url = URL(filePath: folder, directoryHint: .isDirectory)
        let key = try signer.verifier
        var figures = ["records": Double(records), "bytes": Double(size), "bare_seconds": bare]
        figures["proof_us"] = try prove(leaves, TileFolder(url), key)
        let (cpu, begin) = (CPU.seconds(), Date())
        guard case .sound(records, _, [], _) = LedgerVerifier(folder: url, key: key).verify() else {
            throw ValidationError("the ledger that was published is not sound")
        }
        figures["audit_cpu"] = CPU.seconds() - cpu
        figures["audit_seconds"] = Date().timeIntervalSince(begin)
        try report(figures)
    }

    /// Writes the records as the server publishes them; answers their leaves, a record's bytes and what bare hashing takes.
    private func publish(_ signer: NoteSigner) throws -> (leaves: [Hash], size: Int, bare: Double) {
        var (tree, tiles) = (TileTree(), TileFolder(URL(filePath: folder, directoryHint: .isDirectory)))
        var last = [String](repeating: "", count: Self.mines)
        var (bytes, leaves): ([UInt8], [Hash]) = ([], [])
        try tiles.write(Array((try signer.verifier.text + "\n").utf8), to: "log.vkey")
        for number in 0..<records {
            let mine = number % Self.mines
            bytes = try record(number, mine, last[mine]).canonicalBytes()
            leaves.append(MerkleTree.leafHash(bytes))
            last[mine] = leaves[number].hex
            for file in tree.append(bytes) { try tiles.write(file) }
        }
        for file in tree.edge { try tiles.write(file) }
        let note = try signer.sign(Checkpoint(origin: signer.name, size: tree.size, root: tree.root).text)
        try tiles.write(Array(note.utf8), to: "checkpoint")
        try tiles.flush()
        let (begin, node) = (CPU.seconds(), [UInt8](repeating: 1, count: 65))
        var sum = 0
        for _ in 0..<records {
            for byte in SHA256.hash(data: bytes).prefix(1) { sum += Int(byte) }
            for byte in SHA256.hash(data: node).prefix(1) { sum += Int(byte) }
        }
        return (leaves, bytes.count, sum < 0 ? 0 : CPU.seconds() - begin)
    }

    private func record(_ number: Int, _ mine: Int, _ prev: String) -> Record {
        let (minute, digits) = (number / Self.mines % 60, String(number, radix: 16))
        let zeros = String(repeating: "0", count: 12 - digits.count)
        let clock = minute < 10 ? "08:0\(minute):00" : "08:\(minute):00"
        let body = String(repeating: "ab", count: 32)
        return Record(
            type: "hidden-danger.reported",
            id: "01935b7a-0000-7000-8000-\(zeros)\(digits)",
            subject: "hidden-danger/01935b7a-0000-7000-8000-000000000001", mine: "mine-\(mine)",
            seq: number / Self.mines,
            prev: prev, claimed: "2026-11-24T\(clock)+08:00",
            body: "sha256:\(body)",
            signer: .init(person: "01935b7a-0000-7000-8000-00000000000\(mine % 10)", post: "safety-officer"))
    }

    /// Microseconds to make a proof of a record anywhere and to check it.
    private func prove(_ leaves: [Hash], _ tiles: TileFolder, _ key: NoteVerifier) throws -> Double {
        let note = String(decoding: tiles.read("checkpoint") ?? [], as: UTF8.self)
        let checkpoint = try Checkpoint(text: try key.open(note))
        let prover = TileProver(tiles, size: checkpoint.size)
        let begin = CPU.seconds()
        for number in 0..<Self.proofs {
            let index = number &* 7_919 % records
            guard let path = try prover.inclusion(of: index),
                MerkleProof.includes(
                    leaves[index], at: index, size: checkpoint.size, path: path, root: checkpoint.root)
            else { throw ValidationError("the proof of record \(index) does not hold") }
        }
        return (CPU.seconds() - begin) / Double(Self.proofs) * 1e6
    }
}
