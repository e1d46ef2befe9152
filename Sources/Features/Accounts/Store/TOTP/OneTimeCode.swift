import Crypto
import Foundation

/// Codes that change every thirty seconds (RFC 6238 over RFC 4226, SHA-1, six digits), as every authenticator app makes them.
package enum OneTimeCode {
    package static let seconds: Int64 = 30
    package static let digits = 6

    package static func code(_ secret: [UInt8], step: Int64, digits: Int = digits) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (8 * (7 - $0))) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(hash[19] & 0x0F)
        let number = hash[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let most = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        return String(String(most + number % most).dropFirst())
    }

    /// The step at which this code is right, now or one step before or after; `nil` for a wrong code and for one at or before
    /// `last`, for each is good once.
    package static func step(of code: String, _ secret: [UInt8], at milliseconds: Int64, after last: Int64) -> Int64? {
        let now = milliseconds / 1_000 / seconds
        return (now - 1...now + 1).first { $0 > last && Self.code(secret, step: $0) == code }
    }

    /// RFC 4648, section 6, without padding.
    package static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = bytes.flatMap { byte in (0..<8).map { (byte >> (7 - $0)) & 1 } }
        return String(
            stride(from: 0, to: bits.count, by: 5).map { start in
                letters[(0..<5).reduce(0) { $0 << 1 | Int(start + $1 < bits.count ? bits[start + $1] : 0) }]
            })
    }

    /// What the app reads from the QR code.
    package static func address(_ secret: [UInt8], login: String) -> String {
        "otpauth://totp/Davylamp:\(login)?secret=\(base32(secret))&issuer=Davylamp&algorithm=SHA1&digits=\(digits)&period=\(seconds)"
    }
}
