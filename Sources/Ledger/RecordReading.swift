import Foundation
import Kernel

extension Record {
    private struct Fields: Decodable {
        struct Signer: Decodable {
            let person, post: String
            let actingFor, delegation, credential: String?
            let alg: Int?
        }
        struct Beacon: Decodable { let size: Int; let root: String }
        let v: Int
        let type, id, subject, mine: String
        let seq: Int
        let prev, claimed, body: String
        let signer: Signer
        let parents: [String]?
        let beacon: Beacon?
        let seal: SealFields?
        let sig: [String: String]?
    }

    /// Reads a record; `nil` unless the bytes are exactly its canonical form.
    package init?(canonical bytes: [UInt8]) {
        if let quick = RecordScan.read(bytes), (try? quick.canonicalBytes()) == bytes {
            self = quick
            return
        }
        guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(bytes)), fields.v == 1 else { return nil }
        let signer = fields.signer
        self.init(
            type: fields.type, id: fields.id, subject: fields.subject, mine: fields.mine, seq: fields.seq,
            prev: fields.prev, claimed: fields.claimed, body: fields.body,
            signer: Signer(
                person: signer.person, post: signer.post, actingFor: signer.actingFor, delegation: signer.delegation,
                credential: signer.credential, alg: signer.alg),
            parents: fields.parents, beacon: fields.beacon.map { .init(size: $0.size, root: $0.root) },
            seal: fields.seal?.seal, sig: fields.sig
        )
        guard (try? canonicalBytes()) == bytes else { return nil }
    }
}
