package import Database
package import Kernel
import Ledger

extension Writer {
    /// Appends one event of a subject: payload, chain and ledger record, signed when the actor signs. `number` counts the
    /// subject's events from 0.
    package func append(
        _ type: String, body: String, about subject: String, number: Int, site: SiteID?, in context: Context
    ) throws {
        let chain = site?.text ?? "-"
        let last = try gathered(ChainHeads.self) { $0[chain] } ?? ChainHeads.find(chain, self)
        let seq = last.map { $0.seq + 1 } ?? 0
        var generator = SystemRandomNumberGenerator()
        let salt = withUnsafeBytes(of: (generator.next() as UInt64, generator.next() as UInt64)) { Array($0) }
        let hash = PayloadSeal.hash(salt: salt, payload: Array(body.utf8))
        let beacon = context.signing == nil ? nil : try newestCheckpoint()
        let plain = Record(
            type: type, id: RecordID(at: context.now, random: (generator.next(), generator.next())).text,
            subject: subject, mine: chain, seq: seq, prev: last?.leaf ?? "",
            claimed: context.zone.rfc3339(context.now), body: hash, signer: try signer(context), beacon: beacon)
        let leaf = try context.signing.map { try plain.signed(seed: $0.seed) } ?? plain
        let bytes = try leaf.canonicalBytes()
        try run(
            """
            INSERT INTO payload (subject, number, site_id, seq, type, person_id, person_name, role, claimed_at, hash, salt,
                body, idx, beacon, credential, post)
            VALUES (\(subject), \(number), \(chain), \(seq), \(type), \(context.actor.person), \(context.actor.name),
                \(context.actor.role.rawValue), \(context.now), \(hash), \(salt), \(body), \(nextIndex), \(beacon?.size),
                \(context.signing?.credential), \(context.signing?.post?.name))
            """)
        gather(ChainHeads(chain, .init(seq: seq, leaf: MerkleTree.leafHash(bytes).hex)))
        record(bytes)
    }

    /// Nobody could have named it before it was there: what names it was made later.
    private func newestCheckpoint() throws -> Record.Beacon? {
        let note = try first("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1") { try $0["note"] as String }
        return try note.map { try Checkpoint(note: $0) }.map { .init(size: $0.size, root: $0.root.base64) }
    }

    private func signer(_ context: Context) throws -> Record.Signer {
        let (person, role) = (context.actor.person.text, context.actor.role.rawValue)
        guard let signing = context.signing else { return .init(person: person, post: role) }
        guard let key = PersonKey(text: signing.credential) else { throw LedgerError.badKey(signing.credential) }
        return .init(person: person, post: signing.post.map { "post/\($0.id)" } ?? role, key: key)
    }
}

private enum RecordSubject {}
private typealias RecordID = ID<RecordSubject>
