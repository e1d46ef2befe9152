import Foundation
import Ledger
import Support
import Testing

/// Whole files of a ledger: one that differs is found, whatever it has become.
@Suite struct BentLedgerTests {
    @Test("a bent archive is an archive that writes itself, or none", arguments: 1...3)
    func archives(seed: UInt64) throws {
        let archive = TarArchive([
            .init("a", [1, 2, 3]), .init("records/7", [UInt8](repeating: 9, count: 700)), .init("b", []),
        ])
        let words = ["ustar", "00000000000", "77777777777"]
        let outcome = try Bending([archive.bytes], words: words).run(3_000, seed: seed) { bytes in
            guard let read = TarArchive(bytes) else { return false }
            #expect(read.bytes == bytes)
            return true
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }

    @Test(
        "a published ledger of which one file was bent is broken, and never takes the verifier with it",
        arguments: 1...2)
    func published(seed: UInt64) throws {
        let history = try PublishedHistory()
        defer { history.remove() }
        try history.publish(PublishedHistory.records(300))
        var number = 0
        for name in history.files() where name.hasPrefix("tile/") || name == "checkpoint" {
            number += 1
            let url = history.folder.appending(path: name)
            let whole = Array(try Data(contentsOf: url))
            let outcome = try Bending([whole], words: ["\n"], longest: 1 << 17).run(
                30, seed: seed * 100 + UInt64(number)
            ) {
                try Data($0).write(to: url)
                let isSound = try history.isSound
                #expect(!isSound || $0 == whole || name == "checkpoint", "\(name)")
                return isSound
            }
            #expect(outcome.taken > 0 && outcome.refused > 5, "\(name): \(outcome)")
            try Data(whole).write(to: url)
        }
        #expect(number > 4)
    }
}
