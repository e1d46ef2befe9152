package import Crypto
import Foundation
import Kernel

/// Thirty-two bytes of SHA-256.
package struct Hash: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(_ digest: SHA256.Digest) { bytes = Array(digest) }

    /// `nil` unless there are 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    package var hex: String { bytes.hex }
    package var base64: String { Data(bytes).base64EncodedString() }
}
