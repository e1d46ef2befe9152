import Domain
import Kernel
import Testing

@Suite struct CSVReaderTests {
    private func read(_ text: String, separator: UInt8 = UInt8(ascii: ","), block: Int = .max) throws -> [CSVReader.Row]
    {
        var (reader, rows) = (CSVReader(separator: separator), [CSVReader.Row]())
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let piece = Array(bytes.prefix(block))
            bytes = bytes.dropFirst(piece.count)
            var index = 0
            while let row = try reader.next(piece, &index) { rows.append(row) }
        }
        if let row = try reader.finish() { rows.append(row) }
        return rows
    }

    private func cells(_ text: String, block: Int = .max) throws -> [[String]] {
        try read(text, block: block).map(\.cells)
    }

    @Test("quotes hold separators, lines and quotes, wherever a block ends", arguments: [1, 2, 3, 5, 1_000])
    func quotes(block: Int) throws {
        let text = "a,\"b,\"\"c\"\"\n d\",e\r\n\n\u{FEFF}x,,\nlast,\"\","
        #expect(
            try cells(text, block: block) == [["a", "b,\"c\"\n d", "e"], ["\u{FEFF}x", "", ""], ["last", "", ""]])
    }

    @Test("lines end in LF, CR LF or CR", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        let rows = try read("a,b\(end)\"c\(end)d\",e\(end)\(end)f,g\(end)")
        #expect(rows.map(\.line) == [1, 2, 5])
        #expect(rows.map(\.cells) == [["a", "b"], ["c\(end)d", "e"], ["f", "g"]])
    }

    @Test func aQuoteThatIsNeverClosedIsToldByItsLine() {
        #expect(throws: Refusal.quoteNeverClosed(line: 2)) { try read("a\n\"b\nc") }
        #expect(throws: Refusal.quoteNeverClosed(line: 2)) { try read("a,b\n\"c,d\ne,\"f\"\n") }
        #expect(throws: Refusal.quoteNeverClosed(line: 2)) {
            try read("a\n\"\(String(repeating: "x\n", count: 200_000))")
        }
    }

    @Test func aCellThatIsTooLongIsToldByLineColumnAndLength() {
        let long = String(repeating: "矿", count: 300_000)
        #expect(throws: Refusal.cellTooLong(line: 2, column: 2, characters: 300_000)) { try read("a,b\nc,\(long)\n") }
        #expect(throws: Refusal.cellTooLong(line: 2, column: 2, characters: 300_000)) {
            try read("a,b\nc,\"\(long)\"\n")
        }
        #expect(throws: Never.self) { try read("a,b\nc,\(String(repeating: "矿", count: 100_000))\n") }
    }

    @Test func nulBytesAndTooManyColumnsAreTold() {
        #expect(throws: Refusal.nulByte(line: 2)) { try read("a\nb\0c\n") }
        #expect(throws: Refusal.tooManyColumns(line: 1)) { try read(String(repeating: ",", count: 500)) }
        #expect(throws: Never.self) { try read(String(repeating: ",", count: 499) + "x") }
    }

    @Test(
        "the separator is the sign that the first line holds most often",
        arguments: [
            ("a,b,c|d\n", ","), ("a;b;c,d\n", ";"), ("a\tb\n1,5\t2,5\n", "\t"), ("MINE_ID|NAME|\"a,b,c,d\"\n", "|"),
            ("id\n", ","), ("", ","),
        ] as [(String, Unicode.Scalar)])
    func separators(text: String, separator: Unicode.Scalar) {
        #expect(SheetSeparator.detect(Array(text.utf8)) == UInt8(ascii: separator))
    }

    @Test("bytes of chance never crash the reader", arguments: 0..<200)
    func fuzz(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        let signs = Array("\",;\t|\r\n\0 aé矿'=1".utf8)
        let bytes = (0..<300).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let high = Int(state >> 40)
            return high % 4 == 0 ? UInt8(truncatingIfNeeded: high >> 8) : signs[high % signs.count]
        }
        var (reader, index) = (CSVReader(), 0)
        do {
            while let row = try reader.next(bytes, &index) { #expect(row.cells.count <= CSVReader.mostColumns) }
            _ = try reader.finish()
        } catch { #expect(error.code.hasPrefix("import.")) }
    }
}
