import Crypto
import Ledger

/// The proof that whoever brings a code is whoever asked for it (RFC 7636, S256).
package struct ProofKey: Hashable, Sendable {
    package let verifier: String

    package init(verifier: String) { self.verifier = verifier }

    package var challenge: String { Base64URL.encode(Array(SHA256.hash(data: Array(verifier.utf8)))) }
}
