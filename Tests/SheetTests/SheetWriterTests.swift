import Foundation
import Kernel
import Sheets
import Support
import Testing

@Suite struct SheetWriterTests {
    private static let heads = [
        SheetHead("编号", width: 8), SheetHead("内容", width: 40), SheetHead("期限", width: 12), SheetHead("时间", width: 18),
    ]

    private func written(_ form: SheetForm, _ rows: [[SheetValue]]) async throws -> Data {
        try await withTemporaryFolder { folder in
            let url = folder.appending(path: "list")
            let writer = try SheetWriter(form, to: url, sheet: "隐患[台账]", heads: Self.heads)
            for row in rows { try writer.add(row) }
            try writer.close()
            return try Data(contentsOf: url)
        }
    }

    @Test func whatIsWrittenIsReadBackTheSame() async throws {
        let day = try #require(Day("2026-11-24"))
        let data = try await written(
            .xlsx,
            [
                [.whole(7), .text("风门 <b>&\"' \u{600}< _x0041_\n二行"), .day(day), .minute(.t0)],
                [.real(1.5), .empty, .empty, .text("=1+1")],
            ])
        let book = try Workbook(data)
        #expect(book.sheet == "隐患台账" && book.heads == ["编号", "内容", "期限", "时间"])
        #expect(
            try book.cells == [
                ["7", "风门 <b>&\"' \u{600}< _x0041_\n二行", "2026-11-24", "2026-11-24 08:00"], ["1.5", "", "", "=1+1"],
            ])
        #expect(try book.all().allSatisfy(\.troubles.isEmpty), "a text is never a formula")
    }

    @Test func aTextBeyondTheFormatIsCutAndSaysSo() async throws {
        let data = try await written(.xlsx, [[.text(String(repeating: "字", count: 40_000))], [.text("a\0b")]])
        let cells = try Workbook(data).cells
        #expect(cells[0][0].hasSuffix("…") && cells[0][0].utf16.count <= 32_767)
        #expect(cells[1] == ["ab"])
    }

    @Test func textIsQuotedAndNeverAFormula() async throws {
        let rows: [[SheetValue]] = [
            [.whole(-7), .text("a,\"b\"\r\nc"), .text("=cmd()"), .text("-3")], [.text("@x"), .text("+1 x")],
        ]
        let text = String(decoding: try await written(.csv, rows), as: UTF8.self)
        #expect(text == "\u{FEFF}编号,内容,期限,时间\r\n-7,\"a,\"\"b\"\"\r\nc\",'=cmd(),-3\r\n'@x,'+1 x\r\n")
    }

    @Test func aLargeListIsReadBackRowByRow() async throws {
        let rows = (1...5_000).map { [SheetValue.whole($0), .text("隐患 \($0)"), .empty, .minute(.t0)] }
        let book = try Workbook(try await written(.xlsx, rows))
        var (reader, count, sum) = (try book.rows(), 0, 0)
        while let row = try reader.next() { (count, sum) = (count + 1, sum + (Int(row.cells[0]) ?? 0)) }
        #expect(count == 5_000 && sum == 12_502_500)
    }
}
