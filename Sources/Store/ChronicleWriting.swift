import Crypto
package import Database
import Domain
package import Kernel
package import Ledger

extension Chronicle {
    /// What the newest step of a subject seals: its salt and its payload.
    package static func sealed(of subject: String, _ db: Reader) throws -> [UInt8] {
        try db.first("SELECT salt, body FROM payload WHERE subject = \(subject) ORDER BY number DESC LIMIT 1") {
            (try $0["salt"] as [UInt8]) + Array((try $0["body"] as String).utf8)
        } ?? []
    }
}

extension Writer {
    /// Appends one event of a subject: payload, chain and ledger record, signed when the actor signs. `number` counts the
    /// subject's events from 0.
    package func append(
        _ type: String, body: String, about subject: String, number: Int, site: SiteID?, in context: Context,
        seal: Record.Seal? = nil
    ) throws {
        let chain = site?.text ?? "-"
        let last = try gathered(ChainHeads.self) { $0[chain] } ?? ChainHeads.find(chain, self)
        let seq = last.map { $0.seq + 1 } ?? 0
        var words = RecordWords(context.draw, nextIndex - firstIndex)
        let (salt, hash) = PayloadSeal.seal(Array(body.utf8), words.salt())
        let signing = context.signing.flatMap { $0.signs(nextIndex - firstIndex) ? $0 : nil }
        let plain = Record(
            type: type, id: RecordID(at: context.now, random: (words.next(), words.next())).text,
            subject: subject, mine: chain, seq: seq, prev: last?.leaf ?? "",
            claimed: context.zone.rfc3339(context.now), body: hash, signer: try signer(signing, context),
            beacon: try context.beacon ?? (signing?.isMadeNow == true ? Chronicle.newestBeacon(self) : nil), seal: seal)
        let leaf = try signing.map { try plain.signed(by: $0) } ?? plain
        let bytes = try leaf.canonicalBytes()
        try run(
            """
            INSERT INTO payload (subject, number, site_id, seq, type, person_id, person_name, role, claimed_at, hash, salt,
                body, idx, beacon, credential, post, for_name)
            VALUES (\(subject), \(number), \(chain), \(seq), \(type), \(context.actor.person), \(context.actor.name),
                \(context.actor.role.rawValue), \(context.now), \(hash), \(salt), \(body), \(nextIndex), \(leaf.beacon?.size),
                \(signing?.credential), \(signing?.post?.name), \(context.actor.actingFor?.name))
            """)
        gather(ChainHeads(chain, .init(seq: seq, leaf: MerkleTree.leafHash(bytes).hex)))
        record(bytes)
    }

    private func signer(_ signing: Signing?, _ context: Context) throws -> Record.Signer {
        let (person, role) = (context.actor.person.text, context.actor.role.rawValue)
        let (principal, delegation) = (context.actor.actingFor?.person.text, context.actor.actingFor?.delegation)
        guard let signing else {
            return .init(person: person, post: role, actingFor: principal, delegation: delegation)
        }
        guard let key = PersonKey(text: signing.credential) else { throw LedgerError.badKey(signing.credential) }
        return .init(
            person: person, post: signing.post.map { "post/\($0.id)" } ?? role, actingFor: principal,
            delegation: delegation, key: key)
    }
}

extension Signing {
    /// A key that is open now signs what is there now; what an authenticator signs was shown to it before.
    fileprivate var isMadeNow: Bool {
        switch hand {
        case .seed: true
        case .passkey: false
        }
    }

    /// Whether it signs the act's record at this place.
    fileprivate func signs(_ place: Int) -> Bool {
        switch hand {
        case .seed: true
        case .passkey(_, let own): own == place
        }
    }
}

extension Record {
    /// A passkey's signature is checked before it is kept; while it is asked for, the record stays as it will be signed.
    fileprivate func signed(by signing: Signing) throws -> Record {
        switch signing.hand {
        case .seed(let seed): return try signed(seed: seed)
        case .passkey(nil, _): return self
        case .passkey(let sig?, _):
            guard let key = PersonKey(text: signing.credential), let signature = PasskeySignature(sig) else {
                throw Refusal.passkeyRefused
            }
            guard signature.problem(challenge: digest.bytes, key: key) == nil else { throw Refusal.signatureOvertaken }
            return with(sig: sig)
        }
    }
}

/// The random words of a record: drawn from the system, or from a seed, so that a second attempt gives the same record.
private struct RecordWords {
    private var system = SystemRandomNumberGenerator()
    private var left: [UInt64]

    init(_ draw: [UInt8]?, _ place: Int) {
        left =
            draw.map { seed in
                (0..<4).map { word in
                    SHA256.hash(data: seed + [UInt8(truncatingIfNeeded: place), UInt8(word)]).prefix(8).reduce(0) {
                        $0 << 8 | UInt64($1)
                    }
                }
            } ?? []
    }

    mutating func next() -> UInt64 { left.isEmpty ? system.next() : left.removeFirst() }

    mutating func salt() -> [UInt8] {
        withUnsafeBytes(of: (next(), next())) { Array($0) }
    }
}

private enum RecordSubject {}
private typealias RecordID = ID<RecordSubject>
