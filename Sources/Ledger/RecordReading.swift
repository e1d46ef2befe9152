import Foundation

extension Record {
    private struct Fields: Decodable {
        let v: Int
        let type, id, subject, mine: String
        let seq: Int
        let prev, claimed, body: String
        let signer: [String: String]
    }

    /// Reads a record; `nil` unless the bytes are exactly its canonical form.
    package init?(canonical bytes: [UInt8]) {
        guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(bytes)), fields.v == 1,
            let person = fields.signer["person"], let post = fields.signer["post"]
        else { return nil }
        self.init(
            type: fields.type, id: fields.id, subject: fields.subject, mine: fields.mine, seq: fields.seq,
            prev: fields.prev, claimed: fields.claimed, body: fields.body, signer: Signer(person: person, post: post))
        guard (try? canonicalBytes()) == bytes else { return nil }
    }
}
