import Foundation
import Kernel
import Ledger
import Testing

@Suite struct PaperProofTests {
    private let log: NoteSigner
    private let seed = [UInt8](repeating: 3, count: 32)

    init() throws { log = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32)) }

    private func paper(_ count: Int = 20, subject: String = "test/1") throws -> PaperProof {
        let signer = Record.Signer(person: "p", post: "q", key: try PersonKey(.password, seed: seed))
        let records = try (0..<count).map { number in
            try Record(
                type: "test.accepted", id: "\(number)", subject: subject, mine: "m", seq: number, prev: "",
                claimed: "2026-11-24T08:00:00+08:00", body: PayloadSeal.hash(salt: [], payload: [1]), signer: signer
            ).signed(seed: seed).canonicalBytes()
        }
        let leaves = records.map(MerkleTree.leafHash)
        let note = try log.sign(Checkpoint(origin: "test.log", size: count, root: MerkleTree.root(leaves)).text)
        let path = try #require(try MerkleProver(leaves: leaves).inclusion(of: 5))
        return PaperProof(
            record: records[5], proof: TlogProof(index: 5, path: path, note: note), log: try log.verifier)
    }

    private func check(_ scanned: String) throws -> PaperProof.Sound {
        try PaperProof(scanned: Array(scanned.utf8)).check(key: try log.verifier)
    }

    @Test func whatIsScannedHoldsByTheLogsKey() throws {
        let codes = try paper().codes
        #expect(codes.count == 1 && codes.allSatisfy { $0.utf8.count <= 2_953 })
        let sound = try check(codes[0] + "\r\n")
        #expect(try check(String(codes[0].dropLast())).record.id == "5")
        #expect(sound.record.id == "5" && sound.checkpoint.size == 20)
        let other = try NoteSigner(name: "test.log", seed: Array(repeating: 8, count: 32)).verifier
        #expect(throws: LedgerError.self) {
            _ = try PaperProof(scanned: Array(codes[0].utf8)).check(key: other)
        }
    }

    @Test func oneFlippedBitAnywhereIsRefused() throws {
        let good = Array(try paper().codes[0].utf8)
        for place in good.indices {
            var bad = good
            bad[place] ^= UInt8(1 << (place % 8))
            #expect(throws: LedgerError.self, "byte \(place)") {
                _ = try PaperProof(scanned: bad).check(key: try log.verifier)
            }
        }
    }

    @Test func severalCodesAreReadInAnyOrderAndAMissingOneIsNamed() throws {
        let codes = try paper(subject: "隐患/" + String(repeating: "风", count: 900)).codes
        #expect(codes.count == 3 && codes.allSatisfy { $0.utf8.count <= 2_953 })
        #expect(try check(codes.reversed().joined(separator: "\n\n")).record.id == "5")
        #expect(try check((codes + codes).joined()).record.id == "5")
        #expect(throws: LedgerError.badNote("code 2 of 3 is missing: scan it too")) {
            _ = try check(codes[0] + codes[2])
        }
        let other = try paper(subject: "隐患/" + String(repeating: "水", count: 900)).codes
        #expect(throws: LedgerError.self) { _ = try check(codes[0] + codes[1] + other[2]) }
    }

    @Test func aRecordSignedByAnotherHandIsRefused() throws {
        let good = try paper()
        let record = try #require(Record(canonical: good.record))
        let forged = try record.signed(seed: Array(repeating: 4, count: 32)).canonicalBytes()
        let note = try log.sign(Checkpoint(origin: "test.log", size: 1, root: MerkleTree.leafHash(forged)).text)
        let paper = PaperProof(
            record: forged, proof: TlogProof(index: 0, path: [], note: note), log: try log.verifier)
        #expect(throws: LedgerError.badNote("its signature is not one of its signer's key over it")) {
            _ = try check(paper.codes.joined())
        }
    }

    @Test func noBytesCrashTheReader() {
        var generator = SystemRandomNumberGenerator()
        for start in [
            "", "davylamp-paper@v1 ", "davylamp-paper@v1 1/1 9223372036854775807\n", "davylamp-paper@v1 1/1 5\n",
        ] {
            for length in 0..<60 {
                let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
                #expect(throws: LedgerError.self) { _ = try PaperProof(scanned: Array(start.utf8) + bytes) }
            }
        }
    }
}
