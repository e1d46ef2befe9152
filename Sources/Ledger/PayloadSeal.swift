import Crypto
import Kernel

/// The salted hash by which a record names its payload.
package enum PayloadSeal {
    package static func hash(salt: [UInt8], payload: [UInt8]) -> String {
        var hasher = SHA256()
        hasher.update(data: salt)
        hasher.update(data: payload)
        return "sha256:" + hasher.finalize().hex
    }

    /// The salt and the hash of a payload that is sealed with it.
    package static func seal(_ payload: [UInt8], _ salt: [UInt8]) -> (salt: [UInt8], hash: String) {
        (salt, hash(salt: salt, payload: payload))
    }
}
