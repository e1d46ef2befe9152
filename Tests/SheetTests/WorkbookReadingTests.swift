import Foundation
import Kernel
import Sheets
import Testing

@Suite struct WorkbookReadingTests {
    private typealias Sample = WorkbookSample

    @Test func sharedAndInlineTextsAreRead() throws {
        let rows =
            Sample.row(1, ["编号", "名称"])
            + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c></row>"
        let book = try Sample.workbook(
            rows,
            shared: [
                "<t xml:space=\"preserve\"> a&amp;b &lt;c&gt; &#20013;&#x6587; </t>",
                "<r><rPr><b/></rPr><t>西</t></r><r><t>风井_x000A_口</t></r><rPh sb=\"0\" eb=\"1\"><t>xi</t></rPh>",
            ])
        #expect(book.heads == ["编号", "名称"])
        #expect(try book.cells == [[" a&b <c> 中文 ", "西风井\n口"]])
    }

    @Test func numbersAreReadAsASpreadsheetShowsThem() throws {
        let numbers = [
            "12", "-3", "1.8", "0.30000000000000004", "1.2E+3", "1E-3", "123456789012", "99.990000000000009",
        ]
        let cells = numbers.map { "<c><v>\($0)</v></c>" }.joined()
        let book = try Sample.workbook(Sample.row(1, numbers.map { _ in "n" }) + "<row r=\"2\">\(cells)</row>")
        #expect(try book.cells == [["12", "-3", "1.8", "0.3", "1200", "0.001", "123456789012", "99.99"]])
    }

    @Test(
        "a number in a date's look is a day",
        arguments: [
            ("46350", 1, "2026-11-24"), ("46350.586805555555", 2, "2026-11-24 14:05"), ("0.25", 2, "06:00"),
            ("1", 1, "1900-01-01"),
            ("59", 1, "1900-02-28"), ("61", 1, "1900-03-01"), ("46350", 3, "2026-11-24"), ("46350", 0, "46350"),
            ("46350", 4, "46350"),
            ("46350", 5, "2026-11-24"), ("46350", 6, "46350"),
        ])
    func dates(raw: String, look: Int, text: String) throws {
        let formats = [
            "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", "[Red]0.00&quot;days&quot;", "[$-804]yyyy/m/d",
            "0.0E+00\\d",
        ]
        let rows = Sample.row(1, ["日期"]) + "<row r=\"2\"><c s=\"\(look)\"><v>\(raw)</v></c></row>"
        #expect(try Sample.workbook(rows, formats: formats).cells == [[text]])
    }

    @Test func aDayThatNeverWasIsTold() throws {
        let rows =
            Sample.row(1, ["日期"])
            + "<row r=\"2\"><c s=\"1\"><v>60</v></c></row><row r=\"3\"><c s=\"1\"><v>-5</v></c></row>"
        #expect(try Sample.workbook(rows).all().map { $0.troubles[0] != nil } == [true, true])
    }

    @Test func aFileThatCountsFrom1904IsReadSo() throws {
        let rows = Sample.row(1, ["日期"]) + "<row r=\"2\"><c s=\"1\"><v>44888</v></c></row>"
        let parts = Sample.parts(rows, properties: "<workbookPr date1904=\"1\"/>")
        #expect(try Workbook(Sample.zip(parts)).cells == [["2026-11-24"]])
    }

    @Test func flagsAreWordsAndErrorsAreTold() throws {
        let rows =
            Sample.row(1, ["a", "b", "c"])
            + "<row r=\"2\"><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c></row>"
        let row = try #require(try Sample.workbook(rows).all().first)
        #expect(row.cells == ["TRUE", "FALSE", ""])
        #expect(row.troubles[2]?.en.contains("#N/A") == true)
    }

    @Test func aFormulaIsRefusedUnlessItsResultIsAskedFor() throws {
        let rows =
            Sample.row(1, ["a", "b", "c"])
            + "<row r=\"2\"><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>A1&amp;\"x\"</f><v>ax</v></c><c><f>A1</f></c></row>"
        let data = try Sample.zip(Sample.parts(rows))
        let refused = try #require(try Workbook(data).all().first)
        #expect(refused.troubles.keys.sorted() == [0, 1, 2] && refused.cells == ["", "", ""])
        let taken = try #require(try Workbook(data, takesResults: true).all().first)
        #expect(taken.cells.prefix(2) == ["2", "ax"] && taken.troubles.keys.sorted() == [2])
    }

    @Test func rowsKeepTheirNumbersAndCellsTheirColumns() throws {
        let rows =
            Sample.row(3, ["a", "b", "c"])
            + "<row r=\"7\"><c r=\"C7\"><v>3</v></c></row><row r=\"8\"><c r=\"A8\" s=\"1\"/></row>"
            + "<row><c><v>9</v></c></row>"
        let book = try Sample.workbook(rows)
        #expect(book.headRow == 3)
        let all = try book.all()
        #expect(all.map(\.number) == [7, 9] && all.map(\.cells) == [["", "", "3"], ["9"]])
        #expect(all[0].address(2) == "C7")
    }

    @Test func theFirstVisibleSheetIsReadOrTheNamedOne() throws {
        let sheets = "<sheet name=\"藏\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"明\" r:id=\"rId2\"/>"
        let data = try Sample.zip(Sample.parts(Sample.row(1, ["第一张"]), sheets: sheets))
        #expect(try Workbook(data).heads == ["第二张"])
        #expect(try Workbook(data).sheets == ["明"])
        #expect(try Workbook(data, sheet: "藏").heads == ["第一张"])
        #expect(throws: Refusal.noSuchSheet("无", ["藏", "明"])) { try Workbook(data, sheet: "无") }
    }
}

@Suite struct MergedCellTests {
    private typealias Sample = WorkbookSample

    @Test func theValueStandsInTheFirstAndTheOthersAreTold() throws {
        let rows =
            Sample.row(1, ["矿", "名"]) + Sample.row(2, ["一矿", "甲"]) + "<row r=\"3\"><c r=\"B3\"><v>2</v></c></row>"
        let book = try Sample.workbook(rows, after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
        let all = try book.all()
        #expect(all[0].troubles.isEmpty && all[0].cells == ["一矿", "甲"])
        #expect(all[1].troubles[0]?.en.contains("A2:A3") == true && all[1].troubles[1] == nil)
    }

    @Test func aMergedTitleAboveTheHeadsIsPassedOver() throws {
        let rows = Sample.row(1, ["青石煤矿人员名单"]) + Sample.row(2, ["编号", "姓名"]) + Sample.row(3, ["1", "甲"])
        let book = try Sample.workbook(rows, after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
        #expect(book.heads == ["编号", "姓名"] && book.headRow == 2)
        #expect(try book.cells == [["1", "甲"]])
    }

    @Test func headsThatAreMergedAreRefusedByTheirRange() throws {
        let rows = Sample.row(1, ["编号", "整改"]) + Sample.row(2, ["", "人", "期限"])
        #expect(throws: Refusal.mergedHeads("B1:C1")) {
            try Sample.workbook(rows, after: "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>")
        }
    }
}
