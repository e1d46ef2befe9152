import Foundation

/// Everything that a stranger needs to check what the ledger says about one thing, in one file; see `readme`.
package struct EvidenceBundle: Sendable {
    /// A record with where it stands, the path to the root, and what it seals: the salt and then the payload.
    package struct Item: Sendable {
        package let index: Int
        package let record: [UInt8]
        package let path: [Hash]
        package let sealed: [UInt8]?

        package init(index: Int, record: [UInt8], path: [Hash], sealed: [UInt8]?) {
            (self.index, self.record, self.path, self.sealed) = (index, record, path, sealed)
        }
    }

    package let items: [Item]
    /// The records that enrolled and ended the keys which signed.
    package let keys: [Item]
    package let note: String
    package let log: NoteVerifier

    package init(items: [Item], keys: [Item], note: String, log: NoteVerifier) {
        (self.items, self.keys, self.note, self.log) = (items, keys, note, log)
    }

    package var archive: TarArchive {
        let records = items.map { TarArchive.Member("records/\($0.index)", $0.record) }
        let proofs = items.map { TarArchive.Member("proofs/\($0.index).tlog-proof", Array(proof(of: $0).utf8)) }
        let payloads = items.compactMap { item in
            item.sealed.map { TarArchive.Member("payload/\(item.index)", $0) }
        }
        return TarArchive(
            [
                TarArchive.Member("README", Array(Self.readme.utf8)),
                TarArchive.Member("policy", Array(Self.policy(log).utf8)),
                TarArchive.Member("keys.jsonl", Array(keys.map { keyLine($0) + "\n" }.joined().utf8)),
            ] + records + proofs + payloads)
    }

    /// C2SP tlog-policy: whose signature makes a checkpoint.
    static func policy(_ log: NoteVerifier) -> String { "log \(log.text)\nquorum none\n" }

    private func proof(of item: Item) -> String { TlogProof(index: item.index, path: item.path, note: note).text }

    private func keyLine(_ item: Item) -> String {
        Self.line(record: item.record, proof: proof(of: item))
    }

    static func line(record: [UInt8], proof: String) -> String {
        let fields = ["proof": CanonicalJSON.string(proof), "record": .string(Data(record).base64EncodedString())]
        return String(decoding: CanonicalJSON.object(fields).bytes, as: UTF8.self)
    }

    package static let readme = """
        Evidence from a Davylamp ledger.

        records/N             record N of the ledger, as it was hashed (canonical JSON, RFC 8785)
        proofs/N.tlog-proof   its inclusion proof and the signed checkpoint (https://c2sp.org/tlog-proof)
        payload/N             what the record seals: 16 bytes of salt, then the payload as JSON
        keys.jsonl            the records that enrolled or revoked the keys which signed, each with its proof
        policy                whose signature makes a checkpoint (https://c2sp.org/tlog-policy)

        To check it all:      davylamp evidence verify FILE --key KEY
        or open the page "evidence/check" of any Davylamp server; it sends nothing anywhere.
        KEY is the log's public key as you got it from somebody you trust; "policy" only says what the bundle claims.

        By hand:
        - sha256sum payload/N gives the digits after "sha256:" in "body" of records/N.
        - The leaf is SHA-256 of a zero byte and records/N; tools for c2sp.org/tlog-proof check proofs/N.tlog-proof for it.
        - A person signs SHA-256 of "davylamp.record.v1", a newline, and the record without "sig". The key is in the
          record: signer.credential is way.algorithm.key, the key in base64url.
        A bundle cannot show that nothing was left out of it: for that, check the whole published ledger.

        """
}
