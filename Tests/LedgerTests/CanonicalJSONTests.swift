import Ledger
import Testing

@Suite struct CanonicalJSONTests {
    @Test func keysAreSortedAndEscapesAreShortest() {
        let value = CanonicalJSON.object(["b": .int(-1), "a": .string("\u{1}\n\"\\瓦斯"), "": .array([.null])])
        let text = String(decoding: value.bytes, as: UTF8.self)
        #expect(text == "{\"\":[null],\"a\":\"\\u0001\\n\\\"\\\\瓦斯\",\"b\":-1}")
    }

    @Test func aRecordIsReadBackOnlyInItsCanonicalForm() throws {
        let record = Record(
            type: "t", id: "1", subject: "s/1", mine: "m", seq: 0, prev: "", claimed: "c", body: "sha256:0",
            signer: .init(person: "p", post: "q"))
        let bytes = try record.canonicalBytes()
        #expect(Record(canonical: bytes) == record)
        #expect(Record(canonical: bytes + [0x20]) == nil)
        #expect(Record(canonical: []) == nil)
    }
}
