import Domain
import Kernel
import Policy
import Support
import Testing

@Suite struct LadderTests {
    private static let today = Zone.china.day(of: .t0)

    private static func list(_ code: String, _ means: String) -> CodeList {
        CodeList(
            name: "notice.ladder.x", title: Localized("a", "b"), term: Term(from: today, to: nil),
            origin: Origin(document: "d", article: "a", jurisdiction: "enterprise", isLocal: true),
            codes: [.init(code: code, name: Localized("a", "b"), means: means)])
    }

    @Test func whatIsNoDayOrNoPartyIsRefusedByName() {
        #expect(throws: Refusal.ladderWrong("notice.ladder.x", "soon")) { try Ladder(Self.list("soon", "rectifier")) }
        #expect(throws: Refusal.ladderWrong("notice.ladder.x", "boss")) { try Ladder(Self.list("1", "rectifier boss")) }
    }

    @Test func theShippedLaddersAreThoseOfTheRules() throws {
        let ladders = try Ladders(try .shipped, on: Self.today)
        #expect(ladders[.rectification, isMajor: false]?.steps.map(\.days) == [-3, -1, 0, 1, 3, 7])
        #expect(ladders.risen(.rectification, isMajor: false, days: 0) == nil)
        #expect(ladders.risen(.rectification, isMajor: false, days: 2) == .safetyDirector)
        #expect(ladders.risen(.rectification, isMajor: true, days: 1) == .county)
        #expect(ladders.listed.count == 4)
    }

    @Test func aDayCountsFromItsHourOn() throws {
        let ladders = try Ladders(try .shipped, on: Self.today)
        let start = Zone.china.start(of: Self.today)
        #expect(ladders.distance(of: start.adding(hours: 6), from: Self.today, in: .china) == -1)
        #expect(ladders.distance(of: start.adding(hours: 7), from: Self.today, in: .china) == 0)
        #expect(ladders.instant(of: 1, from: Self.today, in: .china) == start.adding(hours: 31))
    }
}
