import Crypto
import Foundation

extension Record {
    /// The same record with its signer's signature over `digest`, made with an Ed25519 seed.
    package func signed(seed: [UInt8]) throws -> Record {
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        return with(sig: ["value": Base64URL.encode(Array(try key.signature(for: Data(digest.bytes))))])
    }

    /// The same record with a signature that was made elsewhere.
    package func with(sig: [String: String]) -> Record {
        Record(
            type: type, id: id, subject: subject, mine: mine, seq: seq, prev: prev, claimed: claimed, body: body,
            signer: signer, parents: parents, beacon: beacon, seal: seal, sig: sig)
    }
}

extension Record.Signer {
    /// A signer with the key of theirs that signs.
    package init(
        person: String, post: String, actingFor: String? = nil, delegation: String? = nil, key: PersonKey
    ) {
        self.init(
            person: person, post: post, actingFor: actingFor, delegation: delegation, credential: key.text,
            alg: key.algorithm.cose)
    }
}
