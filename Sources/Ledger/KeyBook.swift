/// Who may sign with what, as the records before a record say; it grows with the keys, not with the records.
///
/// A key is enrolled by a record `key.enrolled` about `key/<its name>` that its owner signs with it (a passkey with another key
/// of theirs), and ends with a record `key.revoked`: what is signed with it afterwards is void, what was signed before stays good.
package struct KeyBook {
    package static let enrolled = "key.enrolled"
    package static let revoked = "key.revoked"
    package static func subject(_ credential: String) -> String { "key/\(credential)" }

    private struct Standing {
        let person: String
        var revokedAt: Int?
    }

    private var keys: [String: Standing] = [:]
    /// How many sound signatures were seen.
    package private(set) var signatures = 0

    package init() {}

    /// Takes in the next record; answers what is wrong with its signature, `nil` when it is sound or there is none.
    package mutating func take(_ record: Record, at index: Int) -> String? {
        if let reason = flaw(of: record) { return reason }
        if record.sig != nil { signatures += 1 }
        switch record.type {
        case Self.enrolled: return enrol(record)
        case Self.revoked: return revoke(record, at: index)
        default: return nil  // every other record only uses keys
        }
    }

    private func flaw(of record: Record) -> String? {
        if let reason = Self.flawOfHand(record) { return reason }
        guard let credential = record.signer.credential else { return nil }
        if record.type == Self.enrolled, record.subject == Self.subject(credential) { return nil }
        guard let standing = keys[credential] else {
            return "it is signed with a key that no record before it enrolled"
        }
        guard standing.person == record.signer.person else {
            return "it is signed by \(record.signer.person) with a key of \(standing.person)"
        }
        return standing.revokedAt.map { "its signature is void: record \($0) revoked the key before" }
    }

    /// What is wrong with a record's signature by the key that it names, whosever that is.
    static func flawOfHand(_ record: Record) -> String? {
        guard record.sig != nil || record.signer.credential != nil else { return nil }
        guard let credential = record.signer.credential, let sig = record.sig else {
            return "it names a key and bears no signature, or the other way round"
        }
        guard let key = PersonKey(text: credential), record.signer.alg == key.algorithm.cose else {
            return "the key that it names is none, or is a weak one"
        }
        return problem(of: sig, by: key, over: record.digest)
    }

    private static func problem(of sig: [String: String], by key: PersonKey, over digest: Hash) -> String? {
        switch key.way {
        case .password:
            let value = sig.count == 1 ? sig["value"].flatMap(Base64URL.decode) : nil
            return value.map { key.isValid($0, over: digest.bytes) } == true
                ? nil : "its signature is not one of its signer's key over it"
        case .passkey:
            guard let signature = PasskeySignature(sig) else { return "its signature is not one of a passkey" }
            return signature.problem(challenge: digest.bytes, key: key)
        }
    }

    private mutating func enrol(_ record: Record) -> String? {
        let credential = String(record.subject.drop { $0 != "/" }.dropFirst())
        guard record.sig != nil, let key = PersonKey(text: credential),
            key.way == .passkey || record.signer.credential == credential
        else { return "a key is enrolled by a signature of its own, a passkey by one of another key" }
        guard keys[credential] == nil else { return "it enrols a key that is enrolled already" }
        keys[credential] = Standing(person: record.signer.person)
        return nil
    }

    private mutating func revoke(_ record: Record, at index: Int) -> String? {
        let credential = String(record.subject.drop { $0 != "/" }.dropFirst())
        guard let standing = keys[credential] else { return "it revokes a key that no record before it enrolled" }
        if standing.revokedAt == nil { keys[credential]?.revokedAt = index }
        return nil
    }
}
