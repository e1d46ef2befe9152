import Foundation
import Kernel
import Sheets
import Testing

@Suite struct WorkbookRefusalTests {
    private typealias Sample = WorkbookSample
    private static let heads = Sample.row(1, ["a"])

    @Test func whatIsNoWorkbookIsRefusedByWhatItIs() throws {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(throws: Refusal.notAWorkbook) { try Workbook(Data("a,b\n1,2\n".utf8)) }
        #expect(throws: Refusal.notAWorkbook) { try Workbook(Data()) }
        #expect(throws: Refusal.oldWorkbook) { try Workbook(Data(old + [UInt8](repeating: 0, count: 600))) }
        #expect(throws: Refusal.encryptedWorkbook) {
            try Workbook(Data(old + "EncryptedPackage".utf8.flatMap { [$0, 0] }))
        }
        #expect(throws: Refusal.notAWorkbook) { try Workbook(Sample.zip(["word/document.xml": "<w/>"])) }
        let binary = Sample.relations([("rId1", "officeDocument", "xl/workbook.bin")])
        #expect(throws: Refusal.oldWorkbook) { try Workbook(Sample.zip(["_rels/.rels": binary])) }
    }

    @Test func aPasswordOnTheZipIsRefused() throws {
        let parts = Sample.parts(Self.heads).mapValues { Array($0.utf8) }
        #expect(throws: Refusal.encryptedWorkbook) { try Workbook(Sample.zip(parts, password: "secret")) }
    }

    @Test func aDocumentTypeIsRefusedWithoutBeingRead() throws {
        var parts = Sample.parts(Self.heads)
        parts["xl/worksheets/sheet1.xml"] =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
            + "<row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"
        #expect(throws: Refusal.foreignEntity) { try Workbook(Sample.zip(parts)) }
        parts["xl/worksheets/sheet1.xml"] =
            "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"
        #expect(throws: Refusal.damagedWorkbook("xl/worksheets/sheet1.xml")) { try Workbook(Sample.zip(parts)) }
    }

    @Test func aBombIsRefusedWhenItGoesOffAndNotAfter() throws {
        var parts = Sample.parts(Self.heads).mapValues { Array($0.utf8) }
        parts["xl/worksheets/sheet1.xml"]? += [UInt8](repeating: 0x20, count: 20 << 20)
        let data = try Sample.zip(parts)
        #expect(data.count < 100_000)
        let error = #expect(throws: Refusal.self) { try Workbook(data) }
        #expect(error?.code == "workbook.too-big")
        let small = WorkbookLimits(bytes: 1_000)
        #expect(throws: Refusal.workbookTooBig("xlsx", 1_000)) { try Workbook(data, small) }
    }

    @Test(
        "addresses beyond what the format knows are refused",
        arguments: [
            "<row r=\"1048577\"><c><v>1</v></c></row>", "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
            "<row r=\"99999999999999999999\"><c><v>1</v></c></row>", "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>",
            "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>", "<row r=\"1\"/>", "<row r=\"-4\"/>",
            "<row r=\"2\"><c t=\"s\"><v>7</v></c></row>", "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>",
            "<row r=\"2\"><c t=\"x\"><v>1</v></c></row>", "<row r=\"2\"><c><v>one</v></c></row>",
            "<row r=\"2\"><c><v>1</v></row></c>",
        ])
    func absurd(row: String) throws {
        let error = #expect(throws: Refusal.self) { try Sample.workbook(Self.heads + row).all() }
        #expect(error?.code == "workbook.damaged")
    }

    @Test func tooManyColumnsAreRefusedByTheirRow() throws {
        #expect(throws: Refusal.beyondColumns(row: 2, most: 500)) {
            try Sample.workbook(Self.heads + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>").all()
        }
    }

    @Test func whatIsCutOffIsRefused() throws {
        let whole = try Sample.zip(Sample.parts(Self.heads + Sample.row(2, ["1"])))
        for length in [4, 30, whole.count / 2, whole.count - 1] {
            let error = #expect(throws: Refusal.self) { try Workbook(whole.prefix(length)) }
            #expect(error?.code.hasPrefix("workbook.") == true)
        }
        var parts = Sample.parts(Self.heads)
        parts["xl/worksheets/sheet1.xml"]?.removeLast(12)
        #expect(throws: Refusal.damagedWorkbook("xl/worksheets/sheet1.xml")) { try Workbook(Sample.zip(parts)) }
    }
}
