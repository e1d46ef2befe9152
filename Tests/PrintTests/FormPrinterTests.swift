import Kernel
import Print
import Testing

@Suite struct FormPrinterTests {
    private func form(_ parts: [PrintedForm.Part], on paper: Paper = .a4) -> PrintedForm {
        PrintedForm(
            .chinese, on: paper, house: "青石煤矿", title: "隐患整改通知单", number: "编号 12", parts: parts,
            check: .init(
                code: "3f9a 0c11 27de", address: "https://mine.example/hidden-dangers/1/check?code=3f9a0c1127de"),
            printed: "2026-11-24 08:00")
    }

    private func pages(_ bytes: [UInt8]) -> Int {
        String(decoding: bytes, as: Unicode.ASCII.self).matches(of: /\/Type \/Page\b/).count
    }

    @Test func aShortFormIsOnePage() throws {
        let bytes = try FormPrinter.pdf(form([.facts([.init("地点", "1203 回风巷")]), .signatures(["签发人", "接收人"])]))
        #expect(bytes.starts(with: "%PDF-".utf8) && pages(bytes) == 1)
    }

    @Test func aLongTextGoesOnOverPagesAndNothingIsLost() throws {
        let long = String(repeating: "风门闭锁失效，", count: 900)
        let bytes = try FormPrinter.pdf(form([.heading("五落实"), .facts([.init("措施", long)])]))
        #expect((3...8).contains(pages(bytes)))
    }

    @Test func aLongTableGoesOnOverPages() throws {
        let rows = (1...300).map { ["\($0)", "皮带跑偏 \($0)", String(repeating: "很长的措施", count: $0 % 90)] }
        let table = PrintedForm.Table(heads: [("编号", 0.1), ("内容", 0.4), ("措施", 0.5)], rows: rows)
        #expect(pages(try FormPrinter.pdf(form([.table(table)], on: .a4Landscape))) > 10)
        #expect(pages(try FormPrinter.pdf(form([.table(.init(heads: table.heads, rows: []))]))) == 1)
    }

    @Test(
        "no text stops the printer",
        arguments: [
            "", "a\0b", "\u{600}<b>&\u{301}", String(repeating: "\n", count: 2_000),
            String(repeating: "W", count: 2_000), "🙂‍↔️\u{202E}abc", "\u{FFFD}",
        ])
    func hostile(text: String) throws {
        let table = PrintedForm.Table(heads: [(text, 1)], rows: [[text]])
        let bytes = try FormPrinter.pdf(
            form([.heading(text), .facts([.init(text, text)]), .table(table), .note(text), .signatures([text])]))
        #expect(pages(bytes) >= 1)
    }
}

@Suite struct QRCodeTests {
    @Test func aCodeHasItsThreeCorners() throws {
        let code = try #require(QRCode("https://mine.example/places/W1203"))
        for (column, row) in [(0, 0), (code.side - 7, 0), (0, code.side - 7)] {
            for step in 0..<7 { #expect(code.isBlack(column + step, row) && code.isBlack(column, row + step)) }
            #expect(!code.isBlack(column + 1, row + 1) && code.isBlack(column + 3, row + 3))
        }
        #expect(!code.isBlack(-1, 0) && !code.isBlack(0, code.side))
        #expect(code.path.hasPrefix("M0 0h7v1h-7z"))
    }

    @Test func whatNoCodeHoldsIsNone() {
        #expect(QRCode("") == nil && QRCode("a\0b") == nil && QRCode(String(repeating: "a", count: 5_000)) == nil)
    }
}
