/// Who may sign with what, as the records before a record say; it grows with the keys, not with the records.
///
/// A key is enrolled by a record `key.enrolled` about `key/<its name>` that its owner signs with it, and ends with a record
/// `key.revoked`: what is signed with it afterwards is void, what was signed before stays good.
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
        guard record.sig != nil || record.signer.credential != nil else { return nil }
        guard let credential = record.signer.credential, let sig = record.sig else {
            return "it names a key and bears no signature, or the other way round"
        }
        guard let key = PersonKey(text: credential), record.signer.alg == key.algorithm.cose else {
            return "the key that it names is none, or is a weak one"
        }
        guard sig.count == 1, let value = sig["value"].flatMap(Base64URL.decode), key.isValid(value, for: record.digest)
        else { return "its signature is not one of its signer's key over it" }
        if record.type == Self.enrolled, record.subject == Self.subject(credential) { return nil }
        guard let standing = keys[credential] else {
            return "it is signed with a key that no record before it enrolled"
        }
        guard standing.person == record.signer.person else {
            return "it is signed by \(record.signer.person) with a key of \(standing.person)"
        }
        return standing.revokedAt.map { "its signature is void: record \($0) revoked the key before" }
    }

    private mutating func enrol(_ record: Record) -> String? {
        guard let credential = record.signer.credential, record.subject == Self.subject(credential) else {
            return "a key is enrolled by a signature of its own"
        }
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
