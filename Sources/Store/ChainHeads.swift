import Database

/// The last record of each site, which the next one names; a batch writes each head once.
struct ChainHeads: Gathered {
    struct Head {
        let seq: Int
        let leaf: String
    }

    private var heads: [String: Head]

    init(_ chain: String, _ head: Head) { heads = [chain: head] }

    subscript(_ chain: String) -> Head? { heads[chain] }

    static func find(_ chain: String, _ db: Reader) throws -> Head? {
        try db.first("SELECT seq, leaf FROM chain WHERE site_id = \(chain)") {
            Head(seq: try $0["seq"], leaf: try $0["leaf"])
        }
    }

    mutating func add(_ later: ChainHeads) { heads.merge(later.heads) { $1 } }

    func save(_ db: Writer) throws {
        for (chain, head) in heads.sorted(by: { $0.key < $1.key }) {
            try db.run(
                """
                INSERT INTO chain (site_id, seq, leaf) VALUES (\(chain), \(head.seq), \(head.leaf))
                ON CONFLICT (site_id) DO UPDATE SET seq = excluded.seq, leaf = excluded.leaf
                """)
        }
    }
}
