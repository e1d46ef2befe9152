import Foundation
import Ledger
import Testing

@Suite struct LedgerOrderTests {
    @Test func theEarlierRecordIsNamedFirstHoweverOneAsks() throws {
        let history = try PublishedHistory()
        defer { history.remove() }
        try history.publish(try PublishedHistory.records(700))
        let order = LedgerOrder(folder: history.folder, key: try history.signer.verifier)
        for (a, b) in [("3", "600"), ("600", "3"), ("0", "699")] {
            let (earlier, later) = try order.prove(a, b)
            #expect(earlier.index < later.index && earlier.proof.note == later.proof.note)
        }
        #expect(try order.prove("5", "5").earlier.index == 5)
    }

    @Test func whatIsNotThereOrNotSignedByThatLogProvesNothing() throws {
        let history = try PublishedHistory()
        defer { history.remove() }
        try history.publish(try PublishedHistory.records(300))
        let order = LedgerOrder(folder: history.folder, key: try history.signer.verifier)
        for name in ["300", "-1", "nobody", ""] {
            #expect(throws: LedgerOrder.Unknown(name: name)) { _ = try order.prove("1", name) }
        }
        let other = try NoteSigner(name: "test.log", seed: Array(repeating: 8, count: 32))
        #expect(throws: LedgerError.self) {
            _ = try LedgerOrder(folder: history.folder, key: try other.verifier).prove("1", "2")
        }
        var tile = try Data(contentsOf: history.folder.appending(path: "tile/entries/000"))
        tile[40] ^= 1
        try tile.write(to: history.folder.appending(path: "tile/entries/000"))
        #expect(throws: (any Error).self) { _ = try order.prove("0", "299") }
    }
}
