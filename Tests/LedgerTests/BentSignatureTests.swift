import Crypto
import Ledger
import Support
import Testing

/// What authenticators and browsers send.
@Suite struct BentSignatureTests {
    private static let cose: [UInt8] = {
        let raw = Array(P256.Signing.PrivateKey().publicKey.rawRepresentation)
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20] + raw[..<32] + [0x22, 0x58, 0x20]
            + raw[32...]
    }()

    private static let data: [UInt8] =
        [UInt8](repeating: 1, count: 32) + [0xC5, 0, 0, 0, 9] + [UInt8](repeating: 0, count: 16) + [0, 2, 7, 7] + cose
        + [0xA1, 0x61, 0x61, 0xF5]

    private static let attestation: [UInt8] =
        [0xA3, 0x63] + Array("fmt".utf8) + [0x64] + Array("none".utf8) + [0x67] + Array("attStmt".utf8) + [0xA0, 0x68]
        + Array("authData".utf8) + [0x58, UInt8(data.count)] + data

    /// How many bytes a value has in the one form that is taken; the order of a map's members does not count.
    private static func weight(_ value: CBOR) -> Int {
        func head(_ number: Int) -> Int {
            number < 24 ? 1 : number < 1 << 8 ? 2 : number < 1 << 16 ? 3 : number < 1 << 32 ? 5 : 9
        }
        return switch value {
        case .int(let number): head(number < 0 ? -1 - number : number)
        case .bytes(let bytes): head(bytes.count) + bytes.count
        case .text(let text): head(text.utf8.count) + text.utf8.count
        case .list(let items): items.reduce(head(items.count)) { $0 + weight($1) }
        case .map(let members): members.reduce(head(members.count)) { $0 + weight($1.key) + weight($1.value) }
        case .flag, .null: 1
        }
    }

    @Test("what is read of CBOR weighs as much as its bytes", arguments: 1...3)
    func cbor(seed: UInt64) throws {
        let samples = [Self.cose, Self.attestation, [0x83, 0x01, 0x82, 0x02, 0x03, 0x82, 0x04, 0x05]]
        let outcome = try Bending(samples, longest: 2_000).run(4_000, seed: seed) { bytes in
            guard let value = CBOR(bytes) else { return false }
            #expect(Self.weight(value) == bytes.count)
            return true
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }

    @Test("an authenticator's data is read whole or not at all", arguments: 1...2)
    func authenticator(seed: UInt64) throws {
        let outcome = try Bending([Self.data]).run(3_000, seed: seed) { bytes in
            guard let read = AuthenticatorData(bytes) else { return false }
            #expect(read.relyingParty == Array(bytes.prefix(32)) && read.isUserPresent == (bytes[32] & 1 == 1))
            #expect(read.attested.map { $0.id.count + 55 <= bytes.count } ?? true)
            return true
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }

    @Test func aBentCreationIsTheSameCredentialOrNone() throws {
        let client = Array(#"{"type":"webauthn.create","challenge":"AAAA","origin":"https://mine.example"}"#.utf8)
        let site = Array(SHA256.hash(data: Array("mine.example".utf8)))
        let sound = Self.attestation.dropLast(Self.data.count) + site + Self.data.dropFirst(32)
        let outcome = try Bending([client, Array(sound)]).run(3_000) { bytes in
            let isClient = bytes.first == UInt8(ascii: "{")
            let made = PasskeyCreation.read(
                attestation: isClient ? Array(sound) : bytes, clientData: isClient ? bytes : client,
                challenge: [0, 0, 0], origin: "https://mine.example")
            return made != nil
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }
}
