import Foundation
import Kernel
import Sheets
import Support
import Testing

@Suite struct BentWorkbookTests {
    private static func sound() -> [String: [UInt8]] {
        let rows =
            WorkbookSample.row(1, ["a", "b"])
            + (2..<30).map {
                "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>0</v></c><c r=\"B\($0)\" s=\"1\"><f>A1</f><v>46350</v></c></row>"
            }.joined()
        let after = "<mergeCells><mergeCell ref=\"A3:B4\"/><mergeCell ref=\"A9:A12\"/></mergeCells>"
        return WorkbookSample.parts(rows, after: after, shared: ["<t>一&amp;</t>"], formats: ["yyyy-mm"]).mapValues {
            Array($0.utf8)
        }
    }

    /// Whether it was read; the rows come in their order and within what a list may hold.
    private static func isRead(_ data: Data) throws -> Bool {
        do {
            let book = try Workbook(data, takesResults: true)
            let rows = try book.all()
            #expect(rows.map(\.number) == rows.map(\.number).sorted() && rows.allSatisfy { $0.number > book.headRow })
            #expect(rows.allSatisfy { $0.cells.count <= book.limits.columns })
            return true
        } catch let refusal as Refusal {
            #expect(refusal.code.hasPrefix("workbook."))
            return false
        }
    }

    @Test("however the zip of a workbook is bent, it is read or refused", arguments: 0..<6)
    func zip(seed: UInt64) throws {
        let packed = Array(try WorkbookSample.zip(Self.sound()))
        let outcome = try Bending([packed], words: ["PK\u{3}\u{4}", "PK\u{5}\u{6}"])
            .run(600, seed: seed) { try Self.isRead(Data($0)) }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }

    @Test("however a part of a workbook is bent, it is read or refused", arguments: sound().keys.sorted())
    func part(name: String) throws {
        let sound = Self.sound()
        let words = [
            "<", ">", "</row>", "<row>", "<c>", "<v>", "&amp;", "&#x41;", "&#1114112;", "<![CDATA[", "]]>", "<!--",
            "<!DOCTYPE x>", "r=\"XFD1\"", "r=\"9\"", "t=\"s\"", "t=\"d\"", "s=\"4\"", "A1:XFD1048576", "/", "\"",
        ]
        let bending = Bending([sound[name] ?? []], words: words)
        let outcome = try bending.run(400) { bytes in
            try Self.isRead(WorkbookSample.zip(sound.merging([name: bytes]) { _, bent in bent }))
        }
        #expect(outcome.isWorthSomething || name.hasSuffix("sheet2.xml"), "\(outcome)")
    }
}
