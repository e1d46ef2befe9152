/// What a person signs with during one act: opened at the edge with what only they know, forgotten with the act.
package struct Signing: Hashable, Sendable, CustomStringConvertible {
    /// The key as records name it; see `PersonKey` in the ledger.
    package let credential: String
    /// The post in which they sign, where the registry knows one: its identity and its name.
    package let post: Post?
    /// The secret half of an Ed25519 key, 32 bytes.
    package let seed: [UInt8]

    package struct Post: Hashable, Sendable {
        package let id: PostID
        package let name: String
        package init(id: PostID, name: String) { (self.id, self.name) = (id, name) }
    }

    package init(credential: String, post: Post?, seed: [UInt8]) {
        (self.credential, self.post, self.seed) = (credential, post, seed)
    }

    /// The secret goes into no log.
    package var description: String { "Signing(\(credential))" }
}
