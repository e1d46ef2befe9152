import Domain
import Kernel
import Support
import Testing

@Suite struct BentCSVTests {
    /// The rows, read block by block; `nil` when they are refused.
    private static func rows(_ bytes: [UInt8], block: Int) -> [[String]]? {
        var (reader, rows) = (CSVReader(), [[String]]())
        do {
            for start in stride(from: 0, to: bytes.count, by: block) {
                let piece = Array(bytes[start..<min(bytes.count, start + block)])
                var index = 0
                while let row = try reader.next(piece, &index) { rows.append(row.cells) }
            }
            if let row = try reader.finish() { rows.append(row.cells) }
            return rows
        } catch {
            #expect(error.code.hasPrefix("import."))
            return nil
        }
    }

    @Test(
        "bent text is rows that can be written and read again, wherever its blocks end, or is refused", arguments: 1...3
    )
    func neverACrash(seed: UInt64) throws {
        let samples = [
            "编号,名称\r\nM1,\"青石, \"\"一号\"\"煤矿\"\r\n\r\nM2,\"白水\n二号\"", "a,b\n1,2\r3,4\n", "\u{FEFF}x;y\n\"\";' =1\n",
        ]
        let outcome = try Bending(samples, words: ["\"", ",", "\r\n", "\n", "\u{0}", ",,,,,,,,", "\"\""])
            .run(2_500, seed: seed) { bytes in
                let rows = Self.rows(bytes, block: 1 << 20)
                #expect(rows == Self.rows(bytes, block: 3))
                guard let rows else { return false }
                let quoted = rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }
                #expect(Self.rows(Array(quoted.joined(separator: "\n").utf8), block: 4_096) == rows)
                return true
            }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }
}
