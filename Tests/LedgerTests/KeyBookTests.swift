import Kernel
import Ledger
import Testing

@Suite struct KeyBookTests {
    private let seed = [UInt8](repeating: 3, count: 32)
    private let other = [UInt8](repeating: 4, count: 32)

    private func record(
        _ type: String = "hidden-danger.accepted", about subject: String = "hidden-danger/1", by person: String = "4",
        key: PersonKey? = nil, alg: Int? = nil
    ) -> Record {
        Record(
            type: type, id: "1", subject: subject, mine: "1", seq: 0, prev: "", claimed: "2026-11-24T08:00:00+08:00",
            body: "sha256:00",
            signer: .init(person: person, post: "mine-manager", credential: key?.text, alg: alg ?? key?.algorithm.cose))
    }

    private func enrolment(_ seed: [UInt8], of person: String) throws -> Record {
        let key = try PersonKey(.password, seed: seed)
        return try record(KeyBook.enrolled, about: KeyBook.subject(key.text), by: person, key: key).signed(seed: seed)
    }

    private func book() throws -> KeyBook {
        var book = KeyBook()
        #expect(book.take(try enrolment(seed, of: "4"), at: 0) == nil)
        #expect(book.take(try enrolment(other, of: "3"), at: 1) == nil)
        return book
    }

    @Test func aSignatureOfAnEnrolledKeyIsSoundAndCounted() throws {
        var book = try book()
        let signed = try record(key: try PersonKey(.password, seed: seed)).signed(seed: seed)
        #expect(book.take(signed, at: 2) == nil && book.signatures == 3)
        #expect(Record(canonical: try signed.canonicalBytes()) == signed)
        #expect(book.take(record(), at: 3) == nil && book.signatures == 3)
    }

    @Test func whatIsSignedAfterARevocationIsVoidAndWhatWasSignedBeforeStaysGood() throws {
        var book = try book()
        let key = try PersonKey(.password, seed: seed)
        let signed = try record(key: key).signed(seed: seed)
        #expect(book.take(signed, at: 2) == nil)
        #expect(book.take(record(KeyBook.revoked, about: KeyBook.subject(key.text)), at: 3) == nil)
        #expect(book.take(signed, at: 4)?.contains("void: record 3") == true)
    }

    @Test func whatIsNotTheSignersOwnSoundSignatureIsNamed() throws {
        let key = try PersonKey(.password, seed: seed)
        let stranger = [UInt8](repeating: 5, count: 32)
        let strange = try PersonKey(.password, seed: stranger)
        let cases: [(Record, String)] = [
            (record(key: key), "bears no signature"),
            (try record(key: key).signed(seed: other), "is not one of its signer's key"),
            (try record(key: key, alg: -7).signed(seed: seed), "is none, or is a weak one"),
            (try record(by: "3", key: key).signed(seed: seed), "with a key of 4"),
            (try record(key: strange).signed(seed: stranger), "no record before it enrolled"),
            (try enrolment(seed, of: "4"), "enrolled already"),
            (
                try record(KeyBook.enrolled, about: KeyBook.subject(strange.text), key: key).signed(seed: seed),
                "by a signature of its own"
            ),
            (record(KeyBook.enrolled, about: KeyBook.subject(strange.text)), "by a signature of its own"),
            (record(KeyBook.revoked, about: KeyBook.subject(strange.text)), "no record before it enrolled"),
        ]
        for (record, reason) in cases {
            var book = try book()
            #expect(book.take(record, at: 2)?.contains(reason) == true, "\(reason)")
        }
    }

    @Test func everyBitOfASignedRecordCounts() throws {
        let signed = try record(key: try PersonKey(.password, seed: seed)).signed(seed: seed)
        let good = try signed.canonicalBytes()
        for place in good.indices {
            var bytes = good
            bytes[place] ^= 1
            guard let read = Record(canonical: bytes) else { continue }
            var book = try book()
            #expect(book.take(read, at: 2) != nil, "byte \(place)")
        }
    }

    @Test(
        "a weak or misspelt key is none",
        arguments: [
            "password.ed25519.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "password.ed25519.AQ", "password.rsa.AQ",
            "x", "",
            "pin.ed25519.dt5-", "password.ed25519.____________________________________________", "..",
        ])
    func weak(text: String) { #expect(PersonKey(text: text) == nil) }

    @Test func aKeysNameIsReadBack() throws {
        let key = try PersonKey(.password, seed: seed)
        #expect(PersonKey(text: key.text) == key)
        #expect(PersonKey(text: key.text + "=") == nil && PersonKey(text: key.text.uppercased()) == nil)
    }
}
