import Domain
import Kernel
import Support
import Testing

@Suite struct PulseTests {
    private static let teams = [(11, "掘进队", 12), (12, "采煤队", 11), (13, "机电队", 4)].map {
        Pulse.Team(id: OrganisationID($0.0), name: $0.1, people: $0.2)
    }

    private static func open(_ teams: [Pulse.Team] = teams) throws -> Pulse {
        let item = CheckItem(
            number: 1, turn: 1, kind: .equipment, ref: "7", name: "主扇", code: "E", group: "ventilation", place: "井口",
            owner: PersonID(4), isOwnerAssumed: false, checker: PersonID(1), team: OrganisationID(1))
        let entry = RollEntry(number: 1, person: PersonID(1), team: OrganisationID(1), teamName: "采煤队")
        let opening = try OpenDoubleFullDay(
            id: DoubleFullDayID(1), site: Cast.mine, month: MineWorld.month, rules: .sample
        ).decide(freezing: [item], roll: [entry], lists: [], in: .at(by: Cast.safety))
        let day = try #require(opening.first.flatMap(DoubleFullDay.founded))
        let event = try OpenPulse(for: day, rules: PulseRules(openDays: 7, smallestGroup: 10)).decide(asking: teams)
        return try #require(Pulse.founded(by: event))
    }

    private static func tally(_ content: Int, _ bitter: Int = 0) -> PulseTally {
        var tally = PulseTally()
        for _ in 0..<content { tally.add(.content) }
        for _ in 0..<bitter { tally.add(.bitter) }
        return tally
    }

    private static let over = Context.at(.t0.adding(days: 7), by: Cast.manager)

    /// Whatever the sizes are, no part and no difference of parts holds fewer than ten people.
    @Test func partsAreNeverSmallerThanTheLimitAndLoseNobody() {
        for round in 0..<2_000 {
            let sizes = (0..<round % 12).map { (round * 7 + $0 * 31 + round / 12 * $0) % 25 }
            let parts = sizes.gathered(atLeast: 10) { $0 }
            let sums = parts.map { $0.reduce(0, +) }
            #expect(sums.allSatisfy { $0 >= 10 }, "\(sizes) became \(sums)")
            let whole = sizes.reduce(0, +)
            if whole >= 10 {
                #expect(sums.reduce(0, +) == whole, "\(sizes) lost somebody")
                #expect(parts.flatMap(\.self).count == sizes.count)
            } else {
                #expect(parts.isEmpty, "\(sizes) shows fewer than ten")
            }
        }
    }

    @Test func aTeamBelowTenIsCountedWithTheSmallestOther() throws {
        let pulse = try Self.open()
        #expect(pulse.opening.groups.map { $0.teams.map(\.name) } == [["掘进队"], ["采煤队", "机电队"]])
        #expect(pulse.people == 27 && pulse.opening.closesOn == Zone.china.day(of: .t0).adding(days: 7))
        #expect(pulse.group(of: OrganisationID(13))?.number == 2)
        let small = try Self.open([Self.teams[2]])
        #expect(small.opening.groups.map(\.people) == [4])
    }

    @Test func whatIsShownIsSuppressedByThoseWhoAnswered() throws {
        let pulse = try Self.open()
        // Nine of the second group answered: they are shown with the first, never as a difference.
        let event = try ClosePulse().decide(
            on: pulse, counting: [1: Self.tally(12), 2: Self.tally(0, 9)], in: Self.over)
        guard case .closed(let result) = event else { throw Missing() }
        #expect(result.answered == 21 && result.groups.count == 1)
        #expect(result.groups[0].teams.count == 3 && result.groups[0].tally.count(.feltSafe, .no) == 9)
        let few = try ClosePulse().decide(on: pulse, counting: [1: Self.tally(5), 2: Self.tally(0, 4)], in: Self.over)
        guard case .closed(let hidden) = few else { throw Missing() }
        #expect(hidden.answered == 9 && hidden.groups.isEmpty && hidden.whole == nil)
        let both = try ClosePulse().decide(
            on: pulse, counting: [1: Self.tally(10), 2: Self.tally(3, 8)], in: Self.over)
        guard case .closed(let shown) = both else { throw Missing() }
        #expect(shown.groups.map(\.tally.answered) == [10, 11] && shown.whole?.count(.putRight, .partly) == 8)
    }

    private struct Missing: Error {}

    @Test func itClosesInItsTimeAndOnce() throws {
        var pulse = try Self.open()
        let early = Context.at(.t0.adding(days: 6), by: Cast.manager)
        #expect(throws: Refusal.pulseStillOpen(pulse.opening.closesOn)) {
            try ClosePulse().decide(on: pulse, counting: [:], in: early)
        }
        pulse.apply(try ClosePulse().decide(on: pulse, counting: [:], in: Self.over))
        #expect(throws: Refusal.pulseClosed) { try ClosePulse().decide(on: pulse, counting: [:], in: Self.over) }
    }

    @Test func nobodyAnswersAfterTheTimeOrWithoutBeingOnTheRoll() throws {
        let (pulse, answer) = (try Self.open(), AnswerPulse(.content))
        let team = OrganisationID(11)
        #expect(try answer.decide(on: pulse, team: team, in: .at(by: Cast.worker)).number == 1)
        #expect(throws: Refusal.pulseClosed) { try answer.decide(on: pulse, team: team, in: Self.over) }
        for strange in [nil, OrganisationID(99)] {
            #expect(throws: Refusal.notOnTheRoll) {
                try answer.decide(on: pulse, team: strange, in: .at(by: Cast.worker))
            }
        }
    }

    @Test func theManagerRepliesWhenItIsOver() throws {
        var pulse = try Self.open()
        let reply = ReplyToPulse("下月起停工避险照发工资")
        #expect(throws: Refusal.pulseStillOpen(pulse.opening.closesOn)) { try reply.decide(on: pulse, in: Self.over) }
        pulse.apply(try ClosePulse().decide(on: pulse, counting: [1: Self.tally(12)], in: Self.over))
        #expect(pulse.isReplyDue)
        #expect(throws: Refusal.pulseNeedsManager) {
            try reply.decide(on: pulse, in: .at(.t0.adding(days: 8), by: Cast.safety))
        }
        #expect(throws: Refusal.reasonMissing) { try ReplyToPulse(" ").decide(on: pulse, in: Self.over) }
        for event in try reply.decide(on: pulse, in: Self.over) { pulse.apply(event) }
        #expect(pulse.replies.map(\.text) == ["下月起停工避险照发工资"] && !pulse.isReplyDue)
    }
}
