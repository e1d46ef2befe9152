import Domain
import Kernel
import Support
import Testing

@Suite struct RuleDrawTests {
    /// Any hash will do here; the store draws by SHA-256.
    private static func hash(_ text: String) -> String {
        let word = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let mixed = (word ^ (word >> 29)) &* 0xBF58_476D_1CE4_E5B9
        return String(mixed ^ (mixed >> 32), radix: 16) + "0123456789abcdef"
    }

    private static func draw(_ item: Int = 12, seed: String = "sha256:ab", of people: Int = 300, records: Int = 50)
        -> RuleDraw
    {
        .drawn(
            for: item, seed: seed, bound: NumberRanges(1..<(people + 1)), records: NumberRanges(100..<(100 + records)),
            digest: hash)
    }

    @Test func theSameSeedAndItemDrawTheSameAndOthersDrawOthers() {
        #expect(Self.draw() == Self.draw())
        #expect(Self.draw().people.count == 3 && Self.draw().records.count == 3)
        #expect(Self.draw(13).people != Self.draw().people && Self.draw(seed: "sha256:ac").people != Self.draw().people)
        let seeds = (0..<200).map { Self.draw(seed: "s\($0)").people }
        #expect(Set(seeds).count > 190)
        // Nobody is out of reach, and nobody is drawn far more often than others.
        let often = Dictionary(
            grouping: (0..<600).flatMap { Self.draw(seed: "s\($0)", of: 10).people }, by: \.self
        ).mapValues(\.count)
        #expect(often.count == 10 && often.values.allSatisfy { (100...260).contains($0) })
    }

    @Test func nobodyIsDrawnTwiceAndOnlyWhomItBinds() {
        for seed in 0..<300 {
            let few = Self.draw(seed: "s\(seed)", of: 4, records: 3)
            #expect(Set(few.people).count == 3 && few.people.allSatisfy { (1...4).contains($0) })
            #expect(Set(few.records) == [100, 101, 102])
        }
    }

    @Test func whereThereAreFewerAllAreDrawn() {
        #expect(Set(Self.draw(of: 2).people) == [1, 2] && Self.draw(of: 1).people == [1])
        #expect(Self.draw(of: 0).people.isEmpty && Self.draw(records: 0).records.isEmpty)
    }

    @Test func aDrawIsDoneAgainByHandFromItsTurns() throws {
        let lot = Lot(seed: "sha256:ab", item: 12, urn: .people)
        let turns = lot.turns(from: NumberRanges(1..<301), Self.hash)
        #expect(turns.first?.text == "sha256:ab 12 people 1")
        for turn in turns {
            #expect(Self.hash(turn.text).hasPrefix(turn.digits) && turn.digits.count == 15)
            let word = try #require(UInt64(turn.digits, radix: 16))
            #expect(turn.place == Int(word % 300) + 1 && (turn.drawn ?? turn.place) == turn.place)
        }
        #expect(turns.compactMap(\.drawn) == Self.draw().people)
    }

    @Test func rangesAndLinesReadBack() {
        let ranges = NumberRanges([7, 1, 2, 3, 9, 10, 3])
        #expect(ranges.text == "1-3 7 9-10" && ranges.count == 6)
        #expect((0..<7).map { ranges[$0] } == [1, 2, 3, 7, 9, 10, nil] && ranges[-1] == nil)
        #expect(NumberRanges(text: ranges.text) == ranges && NumberRanges(text: "")?.count == 0)
        for text in ["3-1", "5 4", "x", "1--2", "1-2-3", "-"] { #expect(NumberRanges(text: text) == nil, "\(text)") }
        let draw = Self.draw()
        #expect(RuleDraw(line: draw.line) == draw && RuleDraw(line: "1\t2") == nil)
    }

    @Test func manyRulesAreToldInSeveralRecords() {
        let bound = (1...1_001).map { (item: $0, people: NumberRanges(1..<9)) }
        let told = RuleDraws.drawn(bound, seed: "s", records: NumberRanges([]), digest: Self.hash)
        #expect(told.map(\.lines.count) == [500, 500, 1] && told.flatMap(\.draws).map(\.item) == Array(1...1_001))
    }
}
