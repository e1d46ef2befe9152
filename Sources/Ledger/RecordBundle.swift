/// Entry bundles (C2SP tlog-tiles): each record behind its length in two bytes, the higher first.
enum RecordBundle {
    static func split(_ bundle: [UInt8], name: String, first: Int, count: Int) throws -> [[UInt8]] {
        let (records, isWhole) = read(bundle)
        guard isWhole, records.count == count else {
            throw LedgerVerifier.Flaw(
                file: name, index: first + min(records.count, count),
                reason: "the bundle does not hold \(count) whole records")
        }
        return records
    }

    /// How many records a bundle holds; `nil` when it ends inside one.
    static func count(_ bundle: [UInt8]) -> Int? {
        let (records, isWhole) = read(bundle)
        return isWhole ? records.count : nil
    }

    private static func read(_ bundle: [UInt8]) -> (records: [[UInt8]], isWhole: Bool) {
        var (records, position): ([[UInt8]], Int) = ([], 0)
        while position + 2 <= bundle.count {
            let end = position + 2 + (Int(bundle[position]) << 8 | Int(bundle[position + 1]))
            guard end <= bundle.count else { break }
            records.append(Array(bundle[position + 2..<end]))
            position = end
        }
        return (records, position == bundle.count)
    }
}

/// The last record of each site: what the next one must name.
struct SiteChains {
    private var last: [String: (seq: Int, leaf: Hash)] = [:]

    mutating func follow(_ bytes: [UInt8], index: Int, file: String) throws -> Record {
        guard let record = Record(canonical: bytes) else {
            throw LedgerVerifier.Flaw(file: file, index: index, reason: "it is not a record in canonical form")
        }
        let before = last[record.mine]
        guard record.seq == (before?.seq ?? -1) + 1, record.prev == (before?.leaf.hex ?? "") else {
            throw LedgerVerifier.Flaw(
                file: file, index: index, reason: "it does not follow the record before it of \(record.mine)")
        }
        last[record.mine] = (record.seq, MerkleTree.leafHash(bytes))
        return record
    }
}
