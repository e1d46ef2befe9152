import Kernel
import Store
import Support
import Testing

@Suite struct BentCursorTests {
    @Test func aCursorIsWrittenAsItWasReadOrIsNone() throws {
        let samples = ["1763942400000~0190ab", "-5~M1"]
        let outcome = try Bending(samples, words: ["~", "+", "-", "0"], longest: 500).run(4_000) { bytes in
            guard let cursor = TimeCursor<Int>(String(decoding: bytes, as: UTF8.self)) else { return false }
            #expect(Array(cursor.text.utf8) == bytes)
            return true
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
        #expect(TimeCursor<Int>("+5~M1") == nil && TimeCursor<Int>("05~M1") == nil)
    }
}
