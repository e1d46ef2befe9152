/// What a person signs with during one act: opened at the edge with what only they have, forgotten with the act.
package struct Signing: Hashable, Sendable, CustomStringConvertible {
    /// The key as records name it; see `PersonKey` in the ledger.
    package let credential: String
    /// The post in which they sign, where the registry knows one: its identity and its name.
    package let post: Post?
    package let hand: Hand

    package enum Hand: Hashable, Sendable {
        /// The secret half of an Ed25519 key, 32 bytes; it signs every record of the act.
        case seed([UInt8])
        /// A signature that the person's authenticator makes of the act's record at `place`; `nil` while it is asked for.
        case passkey([String: String]?, place: Int)
    }

    package struct Post: Hashable, Sendable {
        package let id: PostID
        package let name: String
        package init(id: PostID, name: String) { (self.id, self.name) = (id, name) }
    }

    package init(credential: String, post: Post?, seed: [UInt8]) {
        self.init(credential: credential, post: post, hand: .seed(seed))
    }

    package init(credential: String, post: Post?, hand: Hand) {
        (self.credential, self.post, self.hand) = (credential, post, hand)
    }

    /// The secret goes into no log.
    package var description: String { "Signing(\(credential))" }
}
