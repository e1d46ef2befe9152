import Crypto
import Foundation
import Ledger
import Testing

@Suite struct CBORTests {
    private func bytes(_ hex: String) -> [UInt8] {
        stride(from: 0, to: hex.utf8.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    }

    @Test("the examples of RFC 8949 that CTAP2 allows")
    func examples() {
        let known: [(String, CBOR)] = [
            ("00", .int(0)), ("17", .int(23)), ("1818", .int(24)), ("1903e8", .int(1_000)),
            ("1b000000e8d4a51000", .int(1_000_000_000_000)), ("20", .int(-1)), ("3903e7", .int(-1_000)),
            ("4401020304", .bytes([1, 2, 3, 4])), ("60", .text("")), ("6449455446", .text("IETF")),
            ("62c3bc", .text("ü")), ("80", .list([])),
            ("8301820203820405", .list([.int(1), .list([.int(2), .int(3)]), .list([.int(4), .int(5)])])),
            ("a0", .map([:])), ("a201020304", .map([.int(1): .int(2), .int(3): .int(4)])), ("f4", .flag(false)),
            ("f5", .flag(true)), ("f6", .null),
        ]
        for (hex, value) in known { #expect(CBOR(bytes(hex)) == value, "\(hex)") }
    }

    @Test(
        "what is cut short, too long, written longer than needed, doubled or endless is none",
        arguments: [
            "", "18", "1817", "190017", "1a0000ffff", "1bffffffffffffffff", "44010203", "62c3", "62c328", "8301",
            "a101", "a201020103",
            "9f01ff", "5f4101ff", "c100", "f97e00", "0000", "ff", "9b7fffffffffffffff", "bb7fffffffffffffff",
            "5b7fffffffffffffff",
            "818181818181818181818100",
        ])
    func refused(hex: String) { #expect(CBOR(bytes(hex)) == nil) }

    @Test func noBytesCrashTheReaders() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...90, using: &generator)
            let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            _ = CBOR(bytes)
            _ = AuthenticatorData(bytes)
            _ = AuthenticatorData([UInt8](repeating: 1, count: 32) + bytes)
        }
    }

    @Test func aCutOrChangedAuthenticatorIsNoneOrAnother() throws {
        let key = P256.Signing.PrivateKey()
        let raw = Array(key.publicKey.rawRepresentation)
        let cose: [UInt8] =
            [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20] + raw[..<32] + [0x22, 0x58, 0x20] + raw[32...]
        let good: [UInt8] =
            Array(SHA256.hash(data: Array("mine.example".utf8))) + [0x45, 0, 0, 0, 9]
            + [UInt8](repeating: 0, count: 16) + [0, 2, 7, 7] + cose
        let read = try #require(AuthenticatorData(good))
        #expect(read.isFor(host: "mine.example") && read.signCount == 9 && read.isUserVerified && read.isUserPresent)
        #expect(read.attested?.id == [7, 7] && read.attested?.key.raw == raw)
        for count in 0..<good.count { #expect(AuthenticatorData(Array(good.prefix(count))) == nil, "\(count)") }
        #expect(AuthenticatorData(good + [0]) == nil)
        // But for flags that nobody asks about and the model's number.
        for place in good.indices where place != 32 && !(37..<53).contains(place) {
            var bad = good
            bad[place] ^= 0x10
            #expect(AuthenticatorData(bad) != read, "\(place)")
        }
    }
}
