import Crypto
import Foundation
import Kernel
import Ledger
import Testing

@Suite struct EvidenceTests {
    private let log: NoteSigner
    private let seed = [UInt8](repeating: 3, count: 32)

    init() throws { log = try NoteSigner(name: "test.log", seed: Array(repeating: 7, count: 32)) }

    /// A ledger of `count` records whose record 5 is signed by a key that record 2 enrolled.
    private func bundle(_ count: Int = 20, takes: [Int] = [4, 5], revokes: Bool = false) throws -> EvidenceBundle {
        let key = try PersonKey(.password, seed: seed)
        let payload = Array("0123456789abcdef{\"a\":1}".utf8)
        let records = try (0..<count).map { number -> [UInt8] in
            let isKey = number == 2 || (revokes && number == 3)
            let type = number == 2 ? KeyBook.enrolled : isKey ? KeyBook.revoked : "test.done"
            let isSigned = number == 2 || number == 5
            let signer = isSigned ? Record.Signer(person: "p", post: "q", key: key) : .init(person: "p", post: "q")
            let record = Record(
                type: type, id: "\(number)", subject: isKey ? KeyBook.subject(key.text) : "test/1", mine: "m",
                seq: number, prev: "", claimed: "2026-11-24T08:00:00+08:00",
                body: PayloadSeal.hash(salt: [], payload: payload), signer: signer)
            return try (isSigned ? record.signed(seed: seed) : record).canonicalBytes()
        }
        let prover = MerkleProver(leaves: records.map(MerkleTree.leafHash))
        let root = MerkleTree.root(records.map(MerkleTree.leafHash))
        let note = try log.sign(Checkpoint(origin: "test.log", size: count, root: root).text)
        func item(_ index: Int, _ sealed: [UInt8]?) throws -> EvidenceBundle.Item {
            .init(index: index, record: records[index], path: try prover.inclusion(of: index) ?? [], sealed: sealed)
        }
        return EvidenceBundle(
            items: try takes.map { try item($0, payload) },
            keys: try (revokes ? [2, 3] : [2]).map { try item($0, nil) }, note: note, log: try log.verifier)
    }

    @Test func aBundleIsSoundByItselfAndByTheLogsKey() throws {
        let bytes = try bundle().archive.bytes
        let sound = try EvidenceCheck(bytes).run(key: try log.verifier)
        #expect(sound.records.map(\.index) == [4, 5] && sound.signatures == 1 && sound.checkpoint.size == 20)
        #expect(try EvidenceCheck(bytes).run().log.text == log.verifier.text)
        let other = try NoteSigner(name: "test.log", seed: Array(repeating: 8, count: 32))
        #expect(throws: EvidenceCheck.Flaw.self) { try EvidenceCheck(bytes).run(key: try other.verifier) }
    }

    @Test func oneFlippedBitAnywhereIsFound() throws {
        let good = try bundle().archive.bytes
        for place in good.indices {
            var bad = good
            bad[place] ^= UInt8(1 << (place % 8))
            #expect(throws: EvidenceCheck.Flaw.self, "byte \(place)") {
                _ = try EvidenceCheck(bad).run(key: try log.verifier)
            }
        }
    }

    @Test func whatIsMissingOrTooMuchIsNamed() throws {
        let whole = try bundle().archive
        for member in whole.members where !member.name.hasPrefix("payload/") {
            let rest = TarArchive(whole.members.filter { $0.name != member.name })
            if member.name.hasPrefix("records/") {
                #expect(throws: EvidenceCheck.Flaw.self) { _ = try EvidenceCheck(rest.bytes).run() }
                continue
            }
            #expect(throws: EvidenceCheck.Flaw.self, "\(member.name)") { _ = try EvidenceCheck(rest.bytes).run() }
        }
        let strange = TarArchive(whole.members + [.init("x", [1])])
        #expect(throws: EvidenceCheck.Flaw(file: "x", reason: "it does not belong here")) {
            _ = try EvidenceCheck(strange.bytes).run()
        }
        let twice = TarArchive(whole.members + [whole.members[3]])
        #expect(throws: EvidenceCheck.Flaw.self) { _ = try EvidenceCheck(twice.bytes).run() }
    }

    @Test func aSignatureAfterTheRevocationIsVoidInABundleToo() throws {
        #expect(
            throws: EvidenceCheck.Flaw(
                file: "records/5", reason: "its signature is void: record 3 revoked the key before")
        ) {
            _ = try EvidenceCheck(try bundle(revokes: true).archive.bytes).run()
        }
    }

    @Test func anErasedPayloadLeavesTheProof() throws {
        let whole = try bundle().archive
        let erased = TarArchive(whole.members.filter { !$0.name.hasPrefix("payload/") })
        #expect(try EvidenceCheck(erased.bytes).run().records.count == 2)
    }

    @Test func aReceiptIsReadInItsOneFormOnly() throws {
        let member = try #require(try bundle().archive["proofs/4.tlog-proof"])
        let text = String(decoding: member, as: UTF8.self)
        #expect(try TlogProof(text: text).text == text && text.hasPrefix("c2sp.org/tlog-proof@v1\nindex 4\n"))
        for bad in [
            "", "\n\n", text.replacing("index 4", with: "index 04"), text.replacing("index", with: "Index"),
            text.replacing("=\n", with: "\n"), "x" + text,
        ] {
            #expect(throws: LedgerError.self) { _ = try TlogProof(text: bad) }
        }
    }

    @Test func noBytesCrashTheReaders() {
        var generator = SystemRandomNumberGenerator()
        for length in [0, 1, 511, 512, 513, 1_024, 4_096] {
            for _ in 0..<20 {
                let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
                #expect(throws: EvidenceCheck.Flaw.self) { _ = try EvidenceCheck(bytes) }
                #expect(throws: LedgerError.self) { _ = try TlogProof(text: String(decoding: bytes, as: UTF8.self)) }
            }
        }
    }

    @Test("proofs from tiles are those of the tree", arguments: [1, 2, 255, 256, 257, 700])
    func tiles(size: Int) throws {
        let history = try PublishedHistory()
        defer { history.remove() }
        let records = try PublishedHistory.records(size)
        try history.publish(records)
        let leaves = records.map(MerkleTree.leafHash)
        let (prover, truth) = (TileProver(TileFolder(history.folder), size: size), MerkleProver(leaves: leaves))
        for index in Set([0, 1, size / 2, 254, 255, 256, size - 1]).filter({ $0 < size }) {
            #expect(try prover.inclusion(of: index) == truth.inclusion(of: index))
            #expect(try prover.consistency(from: index + 1) == truth.consistency(from: index + 1))
        }
        #expect(try prover.inclusion(of: size) == nil)
    }
}
