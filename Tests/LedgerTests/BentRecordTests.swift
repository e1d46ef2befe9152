import Foundation
import Kernel
import Ledger
import Support
import Testing

/// Records, notes, receipts and names: what is taken is exactly what would be written.
@Suite struct BentRecordTests {
    private static let words = [
        "\n", "\n\n", "— ", "+", "=", "/", "\"", "\\u0000", "{", "[", "x", ".p/", "null", "\u{301}",
    ]

    private func expectOneForm(_ samples: [String], rounds: Int = 3_000, _ read: (String) -> String?) throws {
        let outcome = try Bending(samples, words: Self.words).run(rounds) { bytes in
            guard let text = String(validating: bytes, as: UTF8.self), let written = read(text) else { return false }
            #expect(Array(written.utf8) == bytes)
            return true
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }

    @Test("a record is its canonical bytes", arguments: 1...3)
    func records(seed: UInt64) throws {
        let key = try PersonKey(.password, seed: [UInt8](repeating: 3, count: 32))
        let full = Record(
            type: "test.done", id: "7", subject: "test/矿\"\n\u{1}", mine: "m1", seq: 3,
            prev: String(repeating: "a", count: 64),
            claimed: "2026-11-24T08:00:00+08:00", body: "sha256:00",
            signer: .init(person: "p", post: "q", actingFor: "r", delegation: "d", credential: key.text, alg: -8),
            parents: ["aa", "bb"], beacon: .init(size: 9, root: "cc"), sig: ["value": "dd"])
        let samples = try [full.canonicalBytes()] + PublishedHistory.records(2)
        let outcome = try Bending(samples, words: Self.words).run(2_000, seed: seed) { bytes in
            guard let record = Record(canonical: bytes) else { return false }
            let written = try record.canonicalBytes()
            #expect(written == bytes)
            return true
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }

    @Test func notesAndCheckpoints() throws {
        let log = try NoteSigner(name: "test.log", seed: [UInt8](repeating: 7, count: 32))
        let verifier = try log.verifier
        let root = MerkleTree.root([MerkleTree.leafHash([1])])
        let checkpoint = Checkpoint(origin: "test.log", size: 1, root: root)
        let note = try log.sign(checkpoint.text)
        let outcome = try Bending([note], words: Self.words).run(4_000) { bytes in
            guard let text = try? verifier.open(String(decoding: bytes, as: UTF8.self)) else { return false }
            #expect(text == checkpoint.text, "no other text has this signature")
            return true
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
        try expectOneForm([checkpoint.text]) { try? Checkpoint(text: $0).text }
        try expectOneForm([verifier.text]) { text in
            text == text.trimmingCharacters(in: .whitespacesAndNewlines) ? try? NoteVerifier(text: text).text : nil
        }
        try expectOneForm([TlogProof(index: 4, path: [root, root], note: note).text]) { try? TlogProof(text: $0).text }
    }

    @Test func namesOfKeysAndFiles() throws {
        let key = try PersonKey(.password, seed: [UInt8](repeating: 3, count: 32))
        try expectOneForm([key.text]) { PersonKey(text: $0)?.text }
        try expectOneForm(["AAECAwQ", "-_-_"]) { Base64URL.decode($0).map(Base64URL.encode) }
        let names = ["tile/0/x001/234", "tile/0/x001/234.p/17", "tile/entries/x999/x999/999", "tile/2/000"]
        try expectOneForm(names) { name in
            TilePath.place(of: name).map { TilePath.name(level: $0.level, $0.number, count: $0.count) }
        }
    }
}
