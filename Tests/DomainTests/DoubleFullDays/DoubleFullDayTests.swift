import Domain
import Kernel
import Support
import Testing

@Suite struct DoubleFullDayTests {
    private static let month = CampaignMonth(of: Zone.china.day(of: .t0))
    private static let item = CheckItem(
        number: 1, turn: 1, kind: .equipment, ref: "7", name: "主扇\t一用\n一备", code: "E", group: "ventilation",
        place: "井口",
        owner: PersonID(4), isOwnerAssumed: false, checker: PersonID(1), team: OrganisationID(1))
    private static let entry = RollEntry(number: 1, person: PersonID(1), team: OrganisationID(1), teamName: "采煤队")

    private static func open(_ month: CampaignMonth = month, heldOn: Day? = nil, reason: String? = nil, turns: Int = 1)
        throws(Refusal) -> [DoubleFullDayEvent]
    {
        try OpenDoubleFullDay(
            id: DoubleFullDayID(1), site: Cast.mine, month: month, heldOn: heldOn, turns: turns, reason: reason,
            rules: .sample
        ).decide(freezing: [item], roll: [entry], lists: [], in: .at(by: Cast.safety))
    }

    private static func day() throws -> DoubleFullDay {
        try #require(try open().first.flatMap(DoubleFullDay.founded))
    }

    @Test func theTwentyFourthIsTheDayAndTheLastOfAShortMonthTheThirtyFirst() throws {
        #expect(DoubleFullDayRules.sample.planned(in: Self.month).text == "2026-11-24")
        let february = try #require(CampaignMonth("2027-02"))
        #expect(february.day(31).text == "2027-02-28" && february.last.text == "2027-02-28")
        #expect(
            Self.month.previous.text == "2026-10" && CampaignMonth("2026-13") == nil && CampaignMonth("2026-1") == nil)
    }

    @Test func aMonthIsToBeOpenFromDaysBeforeItsDayToItsEnd() throws {
        let rules = DoubleFullDayRules.sample
        for (day, month) in [
            ("2026-11-20", nil), ("2026-11-21", "2026-11"), ("2026-11-24", "2026-11"), ("2026-11-30", "2026-11"),
            ("2026-12-01", nil),
        ] {
            #expect(rules.month(toOpenOn: try #require(Day(day)))?.text == month, "\(day)")
        }
        // The first of the month is announced in the month before.
        let first = DoubleFullDayRules(dayOfMonth: 1, mostInRound: 40, secondsBetweenPlaces: 20, opensDaysBefore: 3)
        #expect(first.month(toOpenOn: try #require(Day("2026-11-28")))?.text == "2026-12")
        #expect(first.month(toOpenOn: try #require(Day("2026-11-27")))?.text == "2026-11")
    }

    @Test func anOpenCampaignIsMovedWithAReasonBeforeItBegins() throws {
        var day = try Self.day()
        let (before, rest) = (try #require(Day("2026-11-22")), try #require(Day("2026-11-26")))
        let early = Context.at(Zone.china.start(of: before), by: Cast.safety)
        #expect(throws: Refusal.reasonMissing) {
            try MoveDoubleFullDay(to: rest, reason: " ").decide(on: day, in: early)
        }
        #expect(throws: Refusal.heldOutsideMonth) {
            try MoveDoubleFullDay(to: rest.adding(days: 9), reason: "停产检修").decide(on: day, in: early)
        }
        for nowhere in [before.adding(days: -1), day.heldOn] {
            #expect(throws: Refusal.movedNowhere) {
                try MoveDoubleFullDay(to: nowhere, reason: "停产检修").decide(on: day, in: early)
            }
        }
        let begun = Context.at(Zone.china.start(of: day.heldOn), by: Cast.safety)
        #expect(throws: Refusal.movedAfterBeginning(day.heldOn)) {
            try MoveDoubleFullDay(to: rest, reason: "停产检修").decide(on: day, in: begun)
        }
        for event in try MoveDoubleFullDay(to: rest, reason: "停产检修").decide(on: day, in: early) { day.apply(event) }
        #expect(day.heldOn == rest && day.movedBecause == "停产检修" && day.opening.plannedOn.text == "2026-11-24")
    }

    @Test func anotherDayNeedsAReasonAndStaysInItsMonth() throws {
        let planned = DoubleFullDayRules.sample.planned(in: Self.month)
        let rest = Day("2026-11-26")
        #expect(throws: Refusal.movedSilently(planned)) { try Self.open(heldOn: rest) }
        #expect(throws: Refusal.movedSilently(planned)) { try Self.open(heldOn: rest, reason: "  ") }
        guard case .opened(let opening) = try Self.open(heldOn: rest, reason: "24 日停产检修").first else {
            Issue.record("it opens")
            return
        }
        #expect(opening.plannedOn == planned && opening.heldOn == rest && opening.movedBecause == "24 日停产检修")
        #expect(throws: Refusal.heldOutsideMonth) { try Self.open(heldOn: Day("2026-12-01"), reason: "x") }
        #expect(throws: Refusal.turnsOutside) { try Self.open(turns: 3) }
        #expect(throws: Refusal.openedTooEarly) { try Self.open(try #require(CampaignMonth("2027-02"))) }
    }

    @Test func nothingIsFrozenWithoutItemsOrPeople() {
        let command = OpenDoubleFullDay(id: DoubleFullDayID(1), site: Cast.mine, month: Self.month, rules: .sample)
        #expect(throws: Refusal.nothingToCheck) {
            try command.decide(freezing: [], roll: [Self.entry], lists: [], in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.nothingToCheck) {
            try command.decide(freezing: [Self.item], roll: [], lists: [], in: .at(by: Cast.safety))
        }
    }

    @Test func aFrozenLineReadsBackAsTheItem() {
        #expect(Self.item.name == "主扇 一用 一备")
        #expect(CheckItem(line: Self.item.line) == Self.item)
        #expect(RollEntry(line: Self.entry.line) == Self.entry)
        #expect(CheckItem(line: "1\t2") == nil)
    }

    @Test func aResultOnOneLineSaysAll() {
        let result = CheckResult(line: "14 found at=1795478400000 scanned cause=machine 传感器被粉尘覆盖 at=1")
        #expect(result?.number == 14 && result?.outcome == .found && result?.note == "传感器被粉尘覆盖 at=1")
        #expect(result?.isScanned == true && result?.cause == .machine && result?.seenAt == .t0)
        #expect(CheckResult(line: "3 ok")?.note == nil)
        for line in ["", "ok", "0 ok", "3 fine", "x ok", "-3 ok"] { #expect(CheckResult(line: line) == nil) }
    }

    @Test func aBatchCountsEveryItemOnceAndARepeatNotAtAll() throws {
        let day = try Self.day()
        let context = Context.at(by: Cast.worker)
        func decide(_ lines: [String], _ items: [Int: WalkRound.Standing]) throws -> Walk {
            try WalkRound(lines.compactMap(CheckResult.init(line:)), rules: .sample)
                .decide(on: day, items: items, in: context)
        }
        let fresh: [Int: WalkRound.Standing] = [
            1: .init(place: "a", isSettled: false), 2: .init(place: "b", isSettled: true),
        ]
        let walk = try decide(["1 ok", "1 ok", "2 ok"], fresh)
        #expect(walk.results.map(\.number) == [1] && walk.doubled.map(\.number) == [2])
        let said: [Int: WalkRound.Standing] = [
            1: .init(place: "a", isSettled: true, said: .init(outcome: .ok, note: nil))
        ]
        #expect(try decide(["1 ok"], said).isRepeat)
        #expect(try decide(["1 found 漏风"], said).doubled.map(\.note) == ["漏风"])
        #expect(throws: Refusal.itemUnknown(9)) { try decide(["9 ok"], fresh) }
        #expect(throws: Refusal.findingUnsaid(1)) { try decide(["1 found"], fresh) }
        #expect(throws: Refusal.exclusionUnsaid(1)) { try decide(["1 not-applicable"], fresh) }
        #expect(throws: Refusal.walkEmpty) { try decide([], fresh) }
    }

    @Test func aHastyRoundIsAQuestion() throws {
        let day = try Self.day()
        let items: [Int: WalkRound.Standing] = [
            1: .init(place: "a", isSettled: false), 2: .init(place: "b", isSettled: false),
            3: .init(place: "b", isSettled: false),
        ]
        let start = Instant.t0.milliseconds - 60_000
        let lines = ["1 ok at=\(start)", "2 ok at=\(start + 5_000)", "3 ok at=\(start + 6_000)"]
        let walk = try WalkRound(lines.compactMap(CheckResult.init(line:)), rules: .sample)
            .decide(on: day, items: items, in: .at(by: Cast.worker))
        #expect(walk.doubts == [.init(kind: .pace, items: [2])])
        let early = try WalkRound([try #require(CheckResult(line: "1 ok at=1700000000000"))], rules: .sample)
            .decide(on: day, items: items, in: .at(by: Cast.worker))
        #expect(early.doubts.map(\.kind) == [.outsideTheDay])
    }

    @Test func theManagerClosesOutAndSaysWhyTheRestWasLeft() throws {
        let day = try Self.day()
        let share = DoubleFullDay.Share(due: 1, done: 0, notApplicable: 0)
        let report = CloseOut(items: share, people: share)
        func close(_ by: Actor, left: String? = nil, unexplained: Int = 1, at: Instant = .t0) throws {
            _ = try CloseDoubleFullDay("完成", leftBecause: left).decide(
                on: day, report: report, unexplained: unexplained, in: .at(at, by: by))
        }
        #expect(throws: Refusal.closingNeedsManager) { try close(Cast.safety, left: "x") }
        #expect(throws: Refusal.leftWithoutReason(1)) { try close(Cast.manager) }
        #expect(throws: Refusal.closedBeforeTheDay(day.heldOn)) {
            try close(Cast.manager, left: "x", at: Instant.t0.adding(days: -1))
        }
        try close(Cast.manager, left: "检修停机")
        try close(Cast.manager, unexplained: 0)
    }

    @Test func aLineThatIsNotInOrderIsReported() throws {
        let result = try #require(CheckResult(line: "1 ok mark=mining@2026-07-01:3+ mark=mining@2026-07-01:2- 说明"))
        #expect(result.marks?.text == "mining@2026-07-01:2- mining@2026-07-01:3+" && result.note == "说明")
        let day = try Self.day()
        #expect(throws: Refusal.lineNotInOrder(1, 2)) {
            try WalkRound([result], rules: .sample).decide(
                on: day, items: [1: .init(place: "a", isSettled: false)], in: .at(by: Cast.worker))
        }
        let both = [CheckMark("a@2026-07-01:1+"), CheckMark("a@2026-07-01:1-")].compactMap(\.self)
        #expect(both.settled.map(\.text) == ["a@2026-07-01:1-"])
        for text in [
            "", "a", "a@2026-07-01:0+", "a@2026-13-01:1+", "a b@2026-07-01:1+", "@2026-07-01:1+", "a@2026-07-01:100-",
        ] {
            #expect(CheckMark(text) == nil, "\(text)")
        }
    }

    @Test func theReportSaysWhatIsMendedAndWhatIsOpen() {
        var dangers = CloseOut.Dangers()
        #expect(dangers.mendedPercent == nil)
        let stories: [(HiddenDanger.Phase, HiddenDanger.Grade?, Bool)] = [
            (.closed, .generalC, true), (.corrected, .generalB, false), (.rectifying, .major, false),
            (.reported, nil, false), (.withdrawn, .generalC, false), (.merged, nil, false),
        ]
        for (phase, grade, isFixed) in stories {
            dangers.add(in: phase, grade: grade, cause: nil, isFixedOnTheSpot: isFixed)
        }
        #expect(dangers.found == 6 && dangers.mended == 2 && dangers.closed == 1 && dangers.dropped == 2)
        #expect(dangers.open == 3 && dangers.mendedPercent == 50 && dangers.fixedOnTheSpot == 1)
        #expect(dangers.openByGrade == ["general-b": 1, "major": 1, "unnamed": 1] && dangers.byCause == ["unnamed": 6])
    }
}
