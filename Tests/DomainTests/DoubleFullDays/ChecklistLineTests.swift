import Domain
import Kernel
import Policy
import Support
import Testing

/// What an enterprise says of the lines of checklists, and how it joins what is supplied.
@Suite struct ChecklistLineTests {
    private static let today = Zone.china.day(of: .t0)
    private static let context = Context.at(by: Cast.safety)
    private static let list = SiteChecklist(
        Checklist(
            name: "test.ventilation", sites: ["coal-ug"], about: "ventilation",
            term: Term(from: today.adding(days: -90), to: nil),
            origin: Origin(document: "检查表", article: "1", jurisdiction: "CN", isLocal: true),
            lines: ["甲", "乙"].map { .init(what: Localized($0, "\($0) en"), clause: "规程 第1条") }))

    private static func wording(_ zh: String) -> ChecklistLine.Wording {
        .init(zh: zh, en: nil, document: "本矿 制度", article: "第2条")
    }

    private static func keep(
        _ id: Int, _ zh: String?, for supplied: String? = nil, from day: Day = today, reason: String = "例会决定",
        beside others: [ChecklistLine] = []
    ) throws(Refusal) -> ChecklistLine {
        try KeepChecklistLine(
            id: ChecklistLineID(id), about: "ventilation", supplied: supplied, wording: zh.map(wording), from: day,
            reason: reason
        ).decide(keeper: OrganisationID(1), beside: others, clause: "规程 第1条", in: context)
    }

    private static func merged(_ lines: [(ChecklistLine, isFromAbove: Bool)], on day: Day = today) -> SiteChecklist? {
        let kept = lines.map { KeptLine(line: $0.0, keeper: $0.isFromAbove ? "公司" : "矿1", isFromAbove: $0.isFromAbove) }
        return SiteChecklist.merged([list], with: kept, on: day).first
    }

    @Test func ownLinesStandBesideTheSuppliedOnesAndSayWhoseTheyAre() throws {
        let own = try Self.keep(1, "丙")
        let list = try #require(Self.merged([(own, false)]))
        #expect(list.inForce.map(\.what.zh) == ["甲", "乙", "丙"])
        #expect(list.inForce.map(\.keeper) == [nil, nil, "矿1"])
        #expect(list.inForce.last?.clause == "本矿 制度 第2条" && list.version == Self.today)
        #expect(Self.merged([(own, false)], on: Self.today.adding(days: -1))?.inForce.count == 2)
    }

    @Test func whatIsLeftOutStaysVisibleWithItsReasonAndWhatIsRewordedNamesWhatItStandsFor() throws {
        let (out, other) = (try Self.keep(1, nil, for: "甲", reason: "本矿没有"), try Self.keep(2, "乙二", for: "乙"))
        let list = try #require(Self.merged([(out, false), (other, false)]))
        #expect(list.inForce.map(\.what.zh) == ["乙二"] && list.inForce.first?.instead?.zh == "乙")
        #expect(list.leftOut.map(\.what.zh) == ["甲"] && list.leftOut.first?.leftOut == "本矿没有")
        #expect(list.leftOut.first?.clause == "规程 第1条")
    }

    @Test func whatTheCompanyDecidesHoldsAtItsMines() throws {
        let (company, mine) = (try Self.keep(1, "甲一", for: "甲"), try Self.keep(2, nil, for: "甲"))
        let list = try #require(Self.merged([(company, true), (mine, false)]))
        #expect(list.inForce.map(\.what.zh) == ["甲一", "乙"] && list.leftOut.isEmpty)
        // A company's line on what a mine of this kind has no list of is no list.
        #expect(
            SiteChecklist.merged([], with: [KeptLine(line: company, keeper: "公司", isFromAbove: true)], on: Self.today)
                == [])
    }

    @Test func aListChangesFromTodayOnAndOnlyForAReason() throws {
        let yesterday = Self.today.adding(days: -1)
        #expect(throws: Refusal.checklistChangedBefore(Self.today)) { try Self.keep(1, "丙", from: yesterday) }
        #expect(throws: Refusal.fieldBlank("reason")) { try Self.keep(1, "丙", reason: " ") }
        #expect(throws: Refusal.fieldBlank("zh")) { try Self.keep(1, " ") }
    }

    @Test func aLineStandsOnceInAListAndAListHasAnEnd() throws {
        let own = try Self.keep(1, "丙")
        #expect(throws: Refusal.checklistLineTwice) { try Self.keep(2, "丙", beside: [own]) }
        let out = try Self.keep(3, nil, for: "甲")
        #expect(throws: Refusal.checklistLineDecided) { try Self.keep(4, "甲一", for: "甲", beside: [out]) }
        let many = try (1...ChecklistLine.most).map { try Self.keep($0, "行\($0)") }
        #expect(throws: Refusal.checklistFull(ChecklistLine.most)) { try Self.keep(99, "多", beside: many) }
    }

    @Test func aLaterWordingLeavesTheEarlierOneToItsDays() throws {
        let (own, soon) = (try Self.keep(1, "丙"), Self.today.adding(days: 3))
        let command = RewordChecklistLine(
            id: ChecklistLineID(2), wording: Self.wording("丙二"), from: soon, reason: "修订")
        let (before, after) = try command.decide(on: own, beside: [own], in: Self.context)
        #expect(before.until == Self.today.adding(days: 2) && after.from == soon && after.replaces == own.id)
        let both = [(before, isFromAbove: false), (after, isFromAbove: false)]
        #expect(Self.merged(both)?.inForce.last?.what.zh == "丙")
        #expect(Self.merged(both, on: soon)?.inForce.last?.what.zh == "丙二")
        #expect(Self.merged(both, on: soon)?.version == soon)
        #expect(throws: Refusal.checklistLineEnded) {
            try EndChecklistLine(from: soon, reason: "停用").decide(on: before, in: Self.context)
        }
        #expect(throws: Refusal.checklistLineBeginsLater(soon)) {
            try EndChecklistLine(from: Self.today, reason: "停用").decide(on: after, in: Self.context)
        }
    }
}
