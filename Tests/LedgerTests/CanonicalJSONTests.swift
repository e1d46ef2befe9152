import Foundation
import Kernel
import Ledger
import Testing

@Suite struct CanonicalJSONTests {
    private func text(_ value: CanonicalJSON) -> String { String(decoding: value.bytes, as: UTF8.self) }

    @Test func keysAreSortedAndEscapesAreShortest() {
        let value = CanonicalJSON.object(["b": .int(-1), "a": .string("\u{1}\n\"\\瓦斯"), "": .array([.null])])
        #expect(text(value) == "{\"\":[null],\"a\":\"\\u0001\\n\\\"\\\\瓦斯\",\"b\":-1}")
    }

    @Test func theSortingExampleOfRFC8785Holds() {
        let names = [
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh", "1": "One",
            "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control", "\u{f6}": "Latin Small Letter O With Diaeresis",
        ]
        let order = [
            "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign",
            "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh",
        ]
        let written = text(.object(names.mapValues { .string($0) }))
        let places = order.compactMap { written.range(of: $0)?.lowerBound }
        #expect(places.count == order.count)
        #expect(places == places.sorted())
    }

    @Test func theStringExampleOfRFC8785Holds() {
        let value = CanonicalJSON.string("\u{20ac}$\u{0F}\u{0a}A'\u{42}\u{22}\u{5c}\\\"/")
        #expect(text(value) == #""€$\u000f\nA'B\"\\\\\"/""#)
    }

    @Test func everyControlCharacterIsEscapedAndNothingElse() {
        for scalar in (0x00...0x1F).compactMap(UnicodeScalar.init) {
            let written = text(.string(String(Character(scalar))))
            #expect(written.hasPrefix("\"\\") && written.count >= 4)
        }
        #expect(text(.string("\u{7f}\u{2028}/<>")) == "\"\u{7f}\u{2028}/<>\"")
        #expect(text(.array([.int(Int.min), .int(Int.max), .int(0)])) == "[\(Int.min),\(Int.max),0]")
    }
}

@Suite struct RecordTests {
    private func record(
        _ change: (parents: [String]?, beacon: Beacon?, sig: [String: String]?) = (nil, nil, nil)
    ) -> Record {
        Record(
            type: "t", id: "1", subject: "s/1", mine: "m", seq: 0, prev: "", claimed: "c", body: "sha256:0",
            signer: .init(
                person: "p", post: "q", credential: change.sig.map { _ in "key" }, alg: change.sig.map { _ in -7 }),
            parents: change.parents, beacon: change.beacon, sig: change.sig)
    }

    @Test func aRecordIsReadBackOnlyInItsCanonicalForm() throws {
        let bytes = try record().canonicalBytes()
        #expect(Record(canonical: bytes) == record())
        #expect(Record(canonical: bytes + [0x20]) == nil)
        #expect(Record(canonical: []) == nil)
    }

    @Test func whatPeopleSignComesBackAsItWas() throws {
        let beacon = Beacon(size: 20_852_163, root: "cm9vdA==")
        for change in [([], nil, nil), (["ab"], beacon, nil), (nil, nil, ["signature": "MEUC", "client": "{}"])]
            as [([String]?, Beacon?, [String: String]?)]
        {
            let signed = record((change.0, change.1, change.2))
            #expect(Record(canonical: try signed.canonicalBytes()) == signed)
            #expect(try signed.canonicalBytes() != record().canonicalBytes())
        }
    }

    @Test func whatIsSignedDoesNotHoldTheSignature() throws {
        let unsigned = record(([], nil, ["a": "1"]))
        #expect(unsigned.digest == record(([], nil, ["a": "2"])).digest)
        #expect(unsigned.digest != record((["x"], nil, ["a": "1"])).digest)
    }

    @Test func aFieldThatNobodyKnowsIsRefused() throws {
        let text = String(decoding: try record().canonicalBytes(), as: UTF8.self).replacing(
            "\"body\"", with: "\"bad\":1,\"body\"")
        #expect(Record(canonical: Array(text.utf8)) == nil)
    }

    @Test func aRecordBeyondTheBundlesLengthIsRefused() {
        let long = Record(
            type: String(repeating: "x", count: 65_600), id: "1", subject: "s/1", mine: "m", seq: 0, prev: "",
            claimed: "c",
            body: "b", signer: .init(person: "p", post: "q"))
        #expect(throws: LedgerError.self) { try long.canonicalBytes() }
    }
}
