import Kernel
import Policy
import Testing

@Suite struct ParameterTests {
    private static let turn = Day(daysSinceEpoch: 20_635)
    private static let origin = Origin(document: "D", article: "1", jurisdiction: "CN", isLocal: false)

    private static let term = Parameter(
        name: "term",
        versions: [
            .init(
                value: 30, unit: "day", term: Term(from: turn.adding(days: -100), to: turn.adding(days: -1)),
                origin: origin),
            .init(value: 20, unit: "day", term: Term(from: turn, to: nil), origin: origin),
        ])

    @Test func aParameterIsReadAsItStoodOnTheDay() {
        #expect(Self.term.version(on: Self.turn.adding(days: -1))?.value == 30)
        #expect(Self.term.version(on: Self.turn)?.value == 20)
        #expect(Self.term.version(on: Self.turn.adding(days: -101)) == nil)
    }

    @Test func aMissingRuleIsRefusedByName() throws {
        let book = RuleBook([Self.term])
        #expect(try book.value("term", on: Self.turn) == 20)
        #expect(throws: Refusal.ruleMissing("other", on: Self.turn)) { try book.value("other", on: Self.turn) }
    }

    @Test(
        "terms that share a day overlap",
        arguments: [(0, 5, 5, 9, true), (0, 4, 5, 9, false), (5, 9, 0, 5, true), (0, 9, 3, 4, true)])
    func overlap(a: Int, b: Int, c: Int, d: Int, expected: Bool) {
        func term(_ from: Int, _ to: Int) -> Term {
            Term(from: Self.turn.adding(days: from), to: Self.turn.adding(days: to))
        }
        #expect(term(a, b).overlaps(term(c, d)) == expected)
    }
}
