package import Kernel

/// One leaf of the ledger: who did what to which subject, after which record of the same site.
///
/// The payload lies outside and is named by its salted hash, so that personal data can be erased while the proof stays.
package struct Record: Hashable, Sendable {
    /// What fits an entry bundle's 16-bit length (C2SP tlog-tiles).
    package static let mostBytes = 65_535

    package struct Signer: Hashable, Sendable {
        package let person: String
        package let post: String
        /// For whom they act by a delegation, and under which; `post` is then that person's.
        package let actingFor: String?
        package let delegation: String?
        /// The credential that `sig` is made with and its COSE algorithm, once people sign for themselves.
        package let credential: String?
        package let alg: Int?

        package init(
            person: String, post: String, actingFor: String? = nil, delegation: String? = nil,
            credential: String? = nil, alg: Int? = nil
        ) {
            (self.person, self.post, self.credential, self.alg) = (person, post, credential, alg)
            (self.actingFor, self.delegation) = (actingFor, delegation)
        }
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
    /// Hex leaf hashes of the records that this one answers to, of any site.
    package let parents: [String]?
    /// The newest checkpoint that the signer's device had seen: the record was not made before it.
    package let beacon: Beacon?
    /// What a day's seal says; only records of that type bear it.
    package let seal: Seal?
    /// The person's own signature over `digest`, part by part.
    package let sig: [String: String]?

    package init(
        type: String, id: String, subject: String, mine: String, seq: Int, prev: String, claimed: String, body: String,
        signer: Signer, parents: [String]? = nil, beacon: Beacon? = nil, seal: Seal? = nil,
        sig: [String: String]? = nil
    ) {
        (self.type, self.id, self.subject, self.mine, self.seq) = (type, id, subject, mine, seq)
        (self.prev, self.claimed, self.body, self.signer) = (prev, claimed, body, signer)
        (self.parents, self.beacon, self.seal, self.sig) = (parents, beacon, seal, sig)
    }
}

/// What cannot be written to or read from a ledger.
package enum LedgerError: Error, Hashable, Sendable {
    case recordTooLong(Int)
    case badKey(String)
    case badNote(String)
    case badFile(String)
    /// The disk did not take what was written: nothing in memory can be trusted any more.
    case notFlushed(String)
}
