import Crypto

extension Record {
    /// The bytes that are hashed and published. Throws when they exceed 65,535.
    package func canonicalBytes() throws -> [UInt8] {
        var fields = unsigned
        if let sig { fields["sig"] = .object(sig.mapValues { .string($0) }) }
        let bytes = CanonicalJSON.object(fields).bytes
        guard bytes.count <= Self.mostBytes else { throw LedgerError.recordTooLong(bytes.count) }
        return bytes
    }

    /// What a person signs: the record without the signature itself, under a name that nothing else is signed under.
    package var digest: Hash {
        Hash(SHA256.hash(data: Array("davylamp.record.v1\n".utf8) + CanonicalJSON.object(unsigned).bytes))
    }

    private var unsigned: [String: CanonicalJSON] {
        var fields: [String: CanonicalJSON] = [
            "v": .int(1), "type": .string(type), "id": .string(id), "subject": .string(subject), "mine": .string(mine),
            "seq": .int(seq), "prev": .string(prev), "claimed": .string(claimed), "body": .string(body),
            "signer": .object(signer.fields),
        ]
        if let parents { fields["parents"] = .array(parents.map { .string($0) }) }
        if let beacon { fields["beacon"] = .object(["size": .int(beacon.size), "root": .string(beacon.root)]) }
        return fields
    }
}

extension Record.Signer {
    fileprivate var fields: [String: CanonicalJSON] {
        var fields: [String: CanonicalJSON] = ["person": .string(person), "post": .string(post)]
        if let credential { fields["credential"] = .string(credential) }
        if let alg { fields["alg"] = .int(alg) }
        return fields
    }
}
