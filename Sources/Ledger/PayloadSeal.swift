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
}
