import Domain
import Foundation
import Kernel
import Store
import Support
import Testing

@Suite struct BentSheetTests {
    @Test("a bent list of any encoding is read row by row, or refused", arguments: 1...3)
    func neverACrash(seed: UInt64) throws {
        let text = "编号,名称,煤矿类型\r\nM1,青石一号煤矿,井工煤矿\r\nM2,\"白水,二号\",露天煤矿\r\n"
        let chinese = String.Encoding(rawValue: 0x8000_0632)
        let samples = [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array(text.data(using: chinese) ?? Data()),
            [0xFF, 0xFE] + Array(text.data(using: .utf16LittleEndian) ?? Data()),
            [0xFE, 0xFF] + Array(text.data(using: .utf16BigEndian) ?? Data()),
        ]
        let outcome = try Bending(samples, words: [",", ";", "\t", "\"", "\n", "𠮷", "PK\u{3}\u{4}"])
            .run(2_000, seed: seed) { bytes in
                do {
                    let file = try SheetFile(Data(bytes))
                    let mapping = SheetMapping(guessing: MineSheet.kind, heads: file.heads)
                    let reader = try SheetRowReader(MineSheet.kind, mapping)
                    var rows = try file.rows()
                    while let row = try rows.next() { _ = reader.read(row) }
                    return true
                } catch is Refusal { return false }
            }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }
}
