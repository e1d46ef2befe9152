import Domain
import Foundation
import Kernel
import Sheets
import Store
import Support
import Testing

@Suite struct SheetFileTests {
    private static let text = "编号,名称\r\nM1,青石一号煤矿\r\nM2,\"白水,二号\"\r\n"
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    private func rows(_ data: Data) throws -> [[String]] {
        let file = try SheetFile(data)
        var (rows, all) = (try file.rows(), [file.heads])
        while let row = try rows.next() { all.append(row.cells) }
        return all
    }

    private static func data(_ encoding: String.Encoding, mark: [UInt8] = []) -> Data {
        Data(mark) + (text.data(using: encoding) ?? Data())
    }

    @Test(
        "a sheet reads the same in every encoding",
        arguments: [
            data(.utf8), data(.utf8, mark: [0xEF, 0xBB, 0xBF]), data(gb18030),
            data(.utf16LittleEndian, mark: [0xFF, 0xFE]),
            data(.utf16BigEndian, mark: [0xFE, 0xFF]),
        ])
    func encodings(data: Data) throws {
        #expect(try rows(data) == [["编号", "名称"], ["M1", "青石一号煤矿"], ["M2", "白水,二号"]])
    }

    @Test(
        "a long sheet reads the same wherever its blocks end",
        arguments: [
            String.Encoding.utf8, gb18030, .utf16LittleEndian,
        ])
    func blocks(encoding: String.Encoding) throws {
        let lines = (0..<9_000).map { "M\($0),矿𠮷\(String(repeating: "a", count: $0 % 7))" }
        let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : []
        let data = try #require((["id,name"] + lines).joined(separator: "\n").data(using: encoding))
        let read = try rows(Data(mark) + data)
        #expect(read.count == 9_001)
        #expect(read.dropFirst().map { $0.joined(separator: ",") } == lines)
    }

    @Test func bytesOfNoEncodingAreRefused() {
        #expect(throws: Refusal.notText) { try SheetFile(Data([0x69, 0x64, 0x2C, 0xFF, 0xFF, 0x0A])) }
        #expect(throws: Refusal.damagedWorkbook("zip")) { try SheetFile(Data([0x50, 0x4B, 3, 4, 0])) }
        #expect(throws: Refusal.fileTooLarge(megabytes: 64)) { try SheetFile(Data(count: (64 << 20) + 1)) }
    }

    @Test("bytes of chance are a sheet or a refusal, never a crash", arguments: 0..<300)
    func fuzz(seed: UInt64) throws {
        var chance = Chance(state: seed)
        let marks: [[UInt8]] = [[], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], Array("id,name\n".utf8)]
        let length = Int.random(in: 0...400, using: &chance)
        let bytes =
            marks[Int(seed % 5)]
            + (0..<length).map { _ in UInt8.random(in: seed % 2 == 0 ? 0...255 : 9...126, using: &chance) }
        do {
            let file = try SheetFile(Data(bytes))
            let reader = try SheetRowReader(MineSheet.kind, SheetMapping(guessing: MineSheet.kind, heads: file.heads))
            var rows = try file.rows()
            while let row = try rows.next() { _ = reader.read(row) }
        } catch is Refusal {}
    }
}
