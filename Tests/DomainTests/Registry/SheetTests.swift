import Domain
import Kernel
import Testing

@Suite struct SheetTests {
    private static let kind = MineSheet.kind

    private func reader(_ heads: [String]) throws -> SheetRowReader {
        try SheetRowReader(Self.kind, SheetMapping(guessing: Self.kind, heads: heads))
    }

    @Test(
        "columns are found under the heads of many systems",
        arguments: [
            ["id", "project", "mine-type", "lat", "lng"], ["编号", "煤矿名称", "开采方式", "纬度", "经度"],
            ["MINE_ID", "CURRENT_MINE_NAME", "CURRENT_MINE_TYPE", "LATITUDE", "LONGITUDE"],
            ["Mine ID", "Name", "Type", " Latitude ", "lon"], ["＊编号", "名称", "类型", "纬度（度）", "经度（度）"],
        ])
    func guesses(heads: [String]) {
        let positions = SheetMapping(guessing: Self.kind, heads: heads).positions
        #expect(["id", "name", "kind", "latitude", "longitude"].map { positions[$0] } == [0, 1, 2, 3, 4])
    }

    @Test(
        "capacity is kept in tonnes, whatever the unit of its head",
        arguments: [
            ("capacity", "1.8", "1800000"), ("核定生产能力（万吨/年）", "180", "1800000"), ("产能（吨/年）", "1800000", "1800000"),
            ("核定产能(万吨/年)", "１２０", "1200000"),
        ])
    func units(head: String, cell: String, tonnes: String) throws {
        let record = try reader(["id", "name", head]).read(.init(line: 2, cells: ["M1", "a", cell])).record
        #expect(record?["capacityTonnes"] == tonnes)
    }

    @Test func everythingWrongInARowIsToldAtOnceAndByTheSheetsOwnHeads() throws {
        let reader = try reader(["编号", "name", "capacity", "lat", "status"])
        let (record, flaws) = reader.read(.init(line: 7, cells: ["a b", "", "12a", "91", "?"]))
        #expect(record == nil)
        #expect(Set(flaws.map(\.column)) == ["编号", "name", "capacity", "lat", "status"])
        #expect(flaws.count == 5)
        #expect(flaws.allSatisfy { $0.line == 7 && !$0.reason.zh.isEmpty && !$0.reason.en.isEmpty })
    }

    @Test("a row with more or fewer cells than heads is refused", arguments: [["M1", "a"], ["M1", "a", "1", "x"]])
    func ragged(cells: [String]) throws {
        #expect(try reader(["id", "name", "capacity"]).read(.init(line: 2, cells: cells)).flaws.count == 1)
    }

    @Test func blanksBehindTheLastHeadAreNoCells() throws {
        #expect(try reader(["id", "name"]).read(.init(line: 2, cells: ["M1", "a", "", " "])).record?["name"] == "a")
    }

    @Test(
        "numbers that are none are refused",
        arguments: ["nan", "inf", "0x10", "1e5", "1,200", "12a", "--1", "1.2.3", "", " ", "1_000"])
    func numbers(cell: String) throws {
        let (record, flaws) = try reader(["id", "name", "capacity"]).read(.init(line: 2, cells: ["M1", "a", cell]))
        #expect(flaws.isEmpty == (record != nil))
        #expect(record?["capacityTonnes"] == nil)
    }

    @Test(
        "decimals keep six places",
        arguments: [
            ("-33.1130709", "-33.113071"), ("0.00001", "0.00001"), ("2.0", "2"), ("-0.0", "0"), ("+1.50", "1.5"),
            ("１．５", "1.5"),
        ])
    func decimals(cell: String, value: String) { #expect(SheetCell.read(cell, .decimal(-180...180)) == .value(value)) }

    @Test(
        "days are read in the spellings of lists",
        arguments: ["2026-11-24", "2026/11/24", "2026.11.24", "20261124", "2026年11月24日"])
    func days(cell: String) { #expect(SheetCell.read(cell, .day) == .value("2026-11-24")) }

    @Test(
        "what is no day is refused",
        arguments: ["2026-02-30", "24/11/2026", "11-24", "x", "99999999999", "2026-11-24-1"])
    func noDays(cell: String) { if case .value = SheetCell.read(cell, .day) { Issue.record("\(cell)") } }

    @Test func rowsOfOneThingMergeTheLiveliestStateWinsAndGapsAreFilled() throws {
        let reader = try reader(["id", "name", "status", "capacity"])
        var first = try #require(reader.read(.init(line: 2, cells: ["M1", "a", "retired", ""])).record)
        first.merge(try #require(reader.read(.init(line: 9, cells: ["M1", "b", "operating", "2"])).record), Self.kind)
        #expect(first.values == ["id": "M1", "name": "a", "status": "producing", "capacityTonnes": "2000000"])
        #expect(first.lines == [2, 9])
    }

    @Test func headsThatNameNothingAreRefusedWithWhatIsMissing() {
        let name = MineSheet.kind.columns.filter { $0.name == "id" }
        #expect(throws: Refusal.columnsMissing(name, heads: ["name", "x"])) { try reader(["name", "x"]) }
    }

    @Test func columnsAreSetByHandAndAProfileReadsTheSame() throws {
        var mapping = SheetMapping(guessing: Self.kind, heads: ["Nr", "Zeche", "id"])
        #expect(mapping.positions == ["id": 2])
        try mapping.set(["id": "nr", "name": "Zeche", "capacity": ""], Self.kind)
        #expect(mapping.positions == ["id": 0, "name": 1])
        var again = SheetMapping(guessing: Self.kind, heads: ["Nr", "Zeche", "id"])
        try again.set(mapping.choices(Self.kind), Self.kind)
        #expect(again == mapping)
        #expect(throws: Refusal.unknownHead("x")) { try mapping.set(["id": "x"], Self.kind) }
        #expect(throws: Refusal.unknownColumn("x", Self.kind)) { try mapping.set(["x": "Nr"], Self.kind) }
    }

    @Test(
        "a cell that a spreadsheet would carry out is made harmless, and read back as it was",
        arguments: [
            ("=1+1", "'=1+1"), ("+8613", "+8613"), ("-3.5", "-3.5"), ("@x", "'@x"), ("-x", "'-x"), ("plain", "plain"),
        ])
    func formulas(cell: String, written: String) throws {
        #expect(ErrorSheet.harmless(cell) == written)
        #expect(try reader(["id", "name"]).read(.init(line: 2, cells: ["M1", written])).record?["name"] == cell)
    }

    @Test func cellsWithSeparatorsQuotesAndLinesAreQuoted() {
        #expect(
            String(decoding: ErrorSheet.line(["a,b", "c\"d", "e\nf", "g"]), as: UTF8.self)
                == "\"a,b\",\"c\"\"d\",\"e\nf\",g\r\n")
    }

    @Test func theColumnsOfAKindHaveNamesOfTheirOwn() {
        for kind in [
            MineSheet.kind, PlaceSheet.places, PlaceSheet.equipment, PeopleSheets.organisations, PeopleSheets.persons,
            PeopleSheets.posts,
            PeopleSheets.holdings, FactSheets.facts, FactSheets.divisions,
        ] {
            #expect(Set(kind.columns.map(\.name)).count == kind.columns.count)
            #expect(
                SheetMapping(guessing: kind, heads: kind.columns.map(\.title.zh)).positions.count == kind.columns.count,
                "\(kind.name)")
            #expect(
                SheetMapping(guessing: kind, heads: kind.columns.map(\.title.en)).positions.count == kind.columns.count,
                "\(kind.name)")
            #expect(kind.key.allSatisfy { key in kind.columns.contains { $0.field == key } })
        }
    }
}
