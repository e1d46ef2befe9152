import Crypto
import Kernel

extension Record {
    /// The bytes that are hashed and published. Throws when they exceed 65,535.
    package func canonicalBytes() throws -> [UInt8] {
        let bytes = members(sig: sig)
        guard bytes.count <= Self.mostBytes else { throw LedgerError.recordTooLong(bytes.count) }
        return bytes
    }

    /// What a person signs: the record without the signature itself, under a name that nothing else is signed under.
    package var digest: Hash {
        Hash(SHA256.hash(data: Array("davylamp.record.v1\n".utf8) + members(sig: nil)))
    }

    /// The canonical form without the signature: what `digest` is over.
    package func bytesToSign() -> [UInt8] { members(sig: nil) }

    private func members(sig: [String: String]?) -> [UInt8] {
        var object = CanonicalObject()
        object.add("beacon", beacon.map { .object(["size": .int($0.size), "root": .string($0.root)]) })
        object.add("body", body)
        object.add("claimed", claimed)
        object.add("id", id)
        object.add("mine", mine)
        object.add("parents", parents.map { .array($0.map { .string($0) }) })
        object.add("prev", prev)
        object.add("seal", seal.map { .object($0.members) })
        object.add("seq", .int(seq))
        object.add("sig", sig.map { .object($0.mapValues { .string($0) }) })
        object.add("signer", .object(signer.fields))
        object.add("subject", subject)
        object.add("type", type)
        object.add("v", .int(1))
        return object.bytes
    }
}

extension Record.Signer {
    fileprivate var fields: [String: CanonicalJSON] {
        var fields: [String: CanonicalJSON] = ["person": .string(person), "post": .string(post)]
        if let actingFor { fields["actingFor"] = .string(actingFor) }
        if let delegation { fields["delegation"] = .string(delegation) }
        if let credential { fields["credential"] = .string(credential) }
        if let alg { fields["alg"] = .int(alg) }
        return fields
    }
}
