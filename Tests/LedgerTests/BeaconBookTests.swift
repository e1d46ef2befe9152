import Kernel
import Ledger
import Testing

/// A record that names a checkpoint as seen is believed only when this ledger was that, and before it.
@Suite struct BeaconBookTests {
    private let history: PublishedHistory

    init() throws { history = try PublishedHistory() }

    /// A chain of one mine whose last record names the given checkpoint.
    private func records(_ count: Int, last: Beacon) throws -> [[UInt8]] {
        var (records, leaf): ([[UInt8]], String) = ([], "")
        for number in 0..<count {
            let record = Record(
                type: "test.done", id: "\(number)", subject: "test/\(number)", mine: "m", seq: number, prev: leaf,
                claimed: "2026-11-24T08:00:00+08:00", body: "sha256:00", signer: .init(person: "p", post: "q"),
                beacon: number == count - 1 ? last : nil)
            records.append(try record.canonicalBytes())
            leaf = MerkleTree.leafHash(records[number]).hex
        }
        return records
    }

    private func root(_ size: Int, of records: [[UInt8]]) -> String {
        MerkleTree.root(records.prefix(size).map { MerkleTree.leafHash($0) }).base64
    }

    @Test("an earlier head is sound", arguments: [0, 1, 255, 256, 257, 300, 600])
    func sound(size: Int) throws {
        defer { history.remove() }
        let plain = try records(601, last: Beacon(size: 0, root: ""))
        try history.publish(try records(601, last: Beacon(size: size, root: root(size, of: plain))))
        #expect(try history.isSound)
    }

    @Test("another root, another size or a later head is found", arguments: [(300, 299), (300, 301), (600, 601)])
    func planted(named: Int, rooted: Int) throws {
        defer { history.remove() }
        let plain = try records(601, last: Beacon(size: 0, root: ""))
        try history.publish(try records(601, last: Beacon(size: named, root: root(rooted, of: plain))))
        guard case .broken("tile/entries/002.p/89", 600, let reason) = try history.verdict() else {
            Issue.record("\(try history.verdict())"); return
        }
        #expect(reason.contains("checkpoint"))
    }

    @Test func aHeadThatCameAfterTheRecordIsFound() throws {
        defer { history.remove() }
        try history.publish(try records(5, last: Beacon(size: 5, root: "AAAA")))
        guard case .broken(_, 4, let reason) = try history.verdict() else {
            Issue.record("\(try history.verdict())"); return
        }
        #expect(reason.contains("came after it"))
    }
}
