import Domain
import Kernel
import Testing

@Suite struct CSVReaderTests {
    private func rows(_ text: String) throws -> [[String]] {
        var rows: [[String]] = []
        try CSVReader.read(text) { rows.append($0.cells) }
        return rows
    }

    @Test func quotesHoldCommasLinesAndQuotes() throws {
        #expect(try rows("a,\"b,\"\"c\"\"\n d\",e\r\n\n\u{FEFF}x,,\n") == [["a", "b,\"c\"\n d", "e"], ["\u{FEFF}x", "", ""]])
        #expect(try rows("\u{FEFF}id,name\n1,矿") == [["id", "name"], ["1", "矿"]])
    }

    @Test func aRowKnowsTheLineOnWhichItBegins() throws {
        var lines: [Int] = []
        try CSVReader.read("a\n\"b\nc\"\nd\n") { lines.append($0.line) }
        #expect(lines == [1, 2, 4])
    }

    @Test func whatBreaksOffIsRefusedWithItsLine() {
        #expect(throws: Refusal.quoteNeverClosed(line: 2)) { try rows("a\n\"b\nc") }
        #expect(throws: Refusal.cellTooLong(line: 1)) { try rows(String(repeating: "x", count: 300_000)) }
    }

    @Test func everythingWrongInARowIsToldAtOnce() throws {
        let sheet = try SiteSheet(heads: ["id", "name", "capacity", "lat", "status"])
        let (facts, flaws) = sheet.facts(.init(line: 7, cells: ["a b", "", "1,2", "91", "?"]))
        #expect(facts == nil)
        #expect(flaws.map(\.column) == ["id", "name", "status", "capacity", "latitude"])
        #expect(flaws.allSatisfy { $0.line == 7 })
    }

    @Test func headsWithoutAnIdAreRefused() {
        #expect(throws: Refusal.columnsMissing) { try SiteSheet(heads: ["name"]) }
    }
}
