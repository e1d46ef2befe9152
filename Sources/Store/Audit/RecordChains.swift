import Crypto
import Database
import Kernel
import Ledger

/// What the records say, site by site: 32 bytes a record, to compare the payloads with.
struct RecordChains {
    private struct Chain {
        var marks: [Hash] = []
        var leaf = ""
    }

    private var chains: [String: Chain] = [:]
    private var keys = KeyBook()
    private var seals = SealBook()
    /// Mines with a past day that has no seal yet, as the newest record knows the time.
    var unsealed: [(mine: String, since: String)] { seals.unsealed }

    /// Answers the record, where the bytes are one.
    @discardableResult mutating func take(_ bytes: [UInt8], at index: Int, _ report: inout AuditReport) -> Record? {
        guard let record = Record(canonical: bytes) else {
            report.find("ledger", index, "record \(index) is not in canonical form")
            return nil
        }
        let chain = chains[record.mine]
        if record.seq != chain?.marks.count ?? 0 || record.prev != chain?.leaf ?? "" {
            report.find(record.mine, index, "record \(index) does not follow the one before it of its site")
        }
        if let reason = keys.take(record, at: index) {
            report.find(record.subject, index, "record \(index): \(reason)")
        }
        if let reason = seals.take(record) { report.find(record.mine, index, "record \(index): \(reason)") }
        let mark = Self.mark(
            type: record.type, subject: record.subject, hash: record.body, beacon: record.beacon?.size,
            seal: record.seal)
        chains[record.mine, default: Chain()].marks.append(mark)
        chains[record.mine]?.leaf = MerkleTree.leafHash(bytes).hex
        return record
    }

    func compare(_ payload: LedgerAudit.Payload, _ report: inout AuditReport) {
        if !payload.isSealed {
            report.find(payload.subject, nil, "payload \(payload.number) is not what its seal says")
        }
        let mark = Self.mark(
            type: payload.type, subject: payload.subject, hash: payload.hash, beacon: payload.beacon,
            seal: DaySealStore.mark(payload))
        let marks = chains[payload.site]?.marks ?? []
        guard marks.indices.contains(payload.seq), marks[payload.seq] == mark else {
            return report.find(
                payload.subject, nil, "payload \(payload.number) is not what record \(payload.seq) of its site names")
        }
    }

    /// The heads from which the next record goes on.
    func compareHeads(_ db: Reader, _ report: inout AuditReport) throws {
        let heads = try db.all("SELECT site_id, seq, leaf FROM chain ORDER BY site_id") {
            (site: try $0["site_id"] as String, seq: try $0["seq"] as Int, leaf: try $0["leaf"] as String)
        }
        for head in heads where chains[head.site]?.leaf != head.leaf || chains[head.site]?.marks.count != head.seq + 1 {
            report.find(head.site, nil, "the head of its chain is not its last record")
        }
        if heads.count != chains.count {
            report.find("chain", nil, "\(heads.count) chains are kept; the records have \(chains.count)")
        }
    }

    private static func mark(
        type: String, subject: String, hash: String, beacon: Int?, seal: Record.Seal?
    ) -> Hash {
        let said = seal.map { "\n\($0)" } ?? ""
        return Hash(SHA256.hash(data: Array("\(type)\n\(subject)\n\(hash)\n\(beacon ?? -1)\(said)".utf8)))
    }
}
