/// One leaf of the ledger: who did what to which subject, after which record of the same site.
///
/// The payload lies outside and is named by its salted hash, so that personal data can be erased while the proof stays.
package struct Record: Hashable, Sendable {
    /// What fits an entry bundle's 16-bit length (C2SP tlog-tiles).
    package static let mostBytes = 65_535

    package struct Signer: Hashable, Sendable {
        package let person: String
        package let post: String
        package init(person: String, post: String) { (self.person, self.post) = (person, post) }
    }

    package let type: String
    package let id: String
    package let subject: String
    /// The site's id, or `-` for what belongs to no site.
    package let mine: String
    package let seq: Int
    /// Hex leaf hash of the site's record before this one; empty for the first.
    package let prev: String
    package let claimed: String
    /// `sha256:` and the hex hash of salt and payload.
    package let body: String
    package let signer: Signer

    package init(
        type: String, id: String, subject: String, mine: String, seq: Int, prev: String, claimed: String, body: String,
        signer: Signer
    ) {
        (self.type, self.id, self.subject, self.mine, self.seq) = (type, id, subject, mine, seq)
        (self.prev, self.claimed, self.body, self.signer) = (prev, claimed, body, signer)
    }

    /// The bytes that are hashed and published. Throws when they exceed 65,535.
    package func canonicalBytes() throws -> [UInt8] {
        let bytes = CanonicalJSON.object([
            "v": .int(1), "type": .string(type), "id": .string(id), "subject": .string(subject), "mine": .string(mine),
            "seq": .int(seq), "prev": .string(prev), "claimed": .string(claimed), "body": .string(body),
            "signer": .object(["person": .string(signer.person), "post": .string(signer.post)]),
        ]).bytes
        guard bytes.count <= Self.mostBytes else { throw LedgerError.recordTooLong(bytes.count) }
        return bytes
    }
}

/// What cannot be written to or read from a ledger.
package enum LedgerError: Error, Hashable, Sendable {
    case recordTooLong(Int)
    case badKey(String)
    case badNote(String)
    case badTile(String)
}
