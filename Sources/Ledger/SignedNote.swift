import Crypto
import Foundation
import Kernel

/// A key that signs notes (C2SP signed-note, Ed25519) under a name.
package struct NoteSigner: Sendable {
    package let name: String
    private let seed: [UInt8]
    private let key: Curve25519.Signing.PrivateKey

    /// `seed` is 32 secret bytes; `name` holds neither white space nor a plus sign.
    package init(name: String, seed: [UInt8]) throws {
        guard !name.isEmpty, !name.contains(where: { $0.isWhitespace || $0 == "+" }) else {
            throw LedgerError.badKey(name)
        }
        (self.name, self.seed) = (name, seed)
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    }

    package var verifier: NoteVerifier {
        get throws { try NoteVerifier(name: name, key: Array(key.publicKey.rawRepresentation)) }
    }

    /// The text, an empty line, and the signature line; the text ends with a newline.
    package func sign(_ text: String) throws -> String {
        let signature = try verifier.id + Array(try key.signature(for: Data(text.utf8)))
        return "\(text)\n— \(name) \(Data(signature).base64EncodedString())\n"
    }
}

/// The public half, in its text form `name+keyid+base64(0x01 ‖ key)`.
package struct NoteVerifier: Sendable {
    package let name: String
    let id: [UInt8]
    private let raw: [UInt8]
    private let key: Curve25519.Signing.PublicKey

    init(name: String, key raw: [UInt8]) throws {
        guard SoundKey.isSound(raw) else { throw LedgerError.badKey("not a sound Ed25519 key") }
        (self.name, self.raw) = (name, raw)
        key = try Curve25519.Signing.PublicKey(rawRepresentation: raw)
        id = Array(SHA256.hash(data: Array(name.utf8) + [0x0A, 0x01] + raw).prefix(4))
    }

    package init(text: String) throws {
        let parts = text.trimmingCharacters(in: .whitespacesAndNewlines).split(separator: "+", maxSplits: 2)
        guard parts.count == 3, let bytes = Data(base64Encoded: String(parts[2])), bytes.count == 33, bytes.first == 1
        else { throw LedgerError.badKey("not of the form name+id+key") }
        try self.init(name: String(parts[0]), key: Array(bytes.dropFirst()))
        guard id.hex == parts[1] else { throw LedgerError.badKey("its id does not belong to its key") }
    }

    package var text: String { "\(name)+\(id.hex)+\(Data([1] + raw).base64EncodedString())" }

    /// The signed text of a note, when one of its signatures is this key's and right.
    package func open(_ note: String) throws -> String {
        guard let blank = note.range(of: "\n\n", options: .backwards) else {
            throw LedgerError.badNote("it has no signature")
        }
        let text = String(note[..<blank.lowerBound]) + "\n"
        for line in note[blank.upperBound...].split(separator: "\n") where line.hasPrefix("— \(name) ") {
            guard let bytes = Data(base64Encoded: String(line.dropFirst(3 + name.count))), bytes.count == 68,
                bytes.base64EncodedString() == line.dropFirst(3 + name.count), Array(bytes.prefix(4)) == id
            else { continue }
            if key.isValidSignature(bytes.dropFirst(4), for: Data(text.utf8)) { return text }
        }
        throw LedgerError.badNote("no valid signature by \(name)")
    }
}
