import Domain
import Kernel
import Support
import Testing

@Suite struct RuleCheckTests {
    private static let draw = RuleDraw(item: 1, bound: NumberRanges(1..<9), people: [7, 2, 5], records: [40, 41])
    private static let good = [
        "in-force+", "revised:2026-03-01", "person:7+", "person:2+", "person:5?", "record:40+", "record:41?",
    ]

    private static func decide(_ outcome: String, _ answers: [String], drawn: RuleDraw? = draw) throws -> Walk {
        let line = "1 \(outcome) " + answers.map { "answer=\($0) " }.joined() + (outcome == "found" ? "不知晓" : "")
        let result = try #require(CheckResult(line: line))
        let opening = OpenDoubleFullDay(
            id: DoubleFullDayID(1), site: Cast.mine, month: CampaignMonth(of: Zone.china.day(of: .t0)), rules: .sample)
        let item = CheckItem(
            number: 1, turn: 1, kind: .rule, ref: "4", name: "瓦斯管理制度", code: "", group: "~rule", place: "",
            owner: PersonID(1), isOwnerAssumed: false, checker: PersonID(1), team: OrganisationID(1))
        let roll = RollEntry(number: 1, person: PersonID(1), team: OrganisationID(1), teamName: "队")
        let first = try opening.decide(freezing: [item], roll: [roll], lists: [], in: .at(by: Cast.safety)).first
        let day = try #require(first.flatMap(DoubleFullDay.founded))
        return try WalkRound([result], rules: .sample).decide(
            on: day, items: [1: .init(place: "", isSettled: false, draw: drawn)], in: .at(by: Cast.worker))
    }

    @Test func aRuleIsInOrderWhenAllIsAnsweredAndNothingIsBad() throws {
        let rule = try Self.decide("ok", Self.good).results.first?.rule
        #expect(rule?.isInForce == true && rule?.revisedOn?.text == "2026-03-01")
        #expect(rule?.known.good == 2 && rule?.known.asked == 2 && rule?.kept.asked == 1)
        for left in Self.good.indices {
            var answers = Self.good
            answers.remove(at: left)
            #expect(throws: Refusal.ruleUnanswered(1)) { try Self.decide("ok", answers) }
        }
        #expect(throws: Refusal.ruleUnanswered(1)) { try Self.decide("ok", []) }
        let nobody = Self.good.map { $0.hasPrefix("person") ? $0.dropLast() + "?" : $0 }
        #expect(throws: Refusal.ruleUnanswered(1)) { try Self.decide("ok", nobody) }
    }

    @Test func whatIsNotGoodIsReported() throws {
        for bad in ["in-force-", "person:7-", "record:40-"] {
            let answers = Self.good.map { $0.dropLast() == bad.dropLast() ? bad : $0 }
            #expect(throws: Refusal.ruleNotInOrder(1)) { try Self.decide("ok", answers) }
            #expect(try Self.decide("found", answers).results.first?.rule?.isBad == true)
        }
        // A rule that is not there at all need not be asked about.
        #expect(try Self.decide("found", []).results.count == 1)
    }

    @Test func nobodyElseIsPutInThePlaceOfWhoWasDrawn() {
        #expect(throws: Refusal.notDrawn(1)) { try Self.decide("found", ["person:1+"]) }
        #expect(throws: Refusal.notDrawn(1)) { try Self.decide("ok", Self.good + ["record:39+"]) }
        #expect(throws: Refusal.notDrawn(1)) { try Self.decide("ok", Self.good, drawn: nil) }
        #expect(throws: Refusal.revisedInFuture(1)) { try Self.decide("found", ["revised:2030-01-01"]) }
    }

    @Test func whereNobodyAndNothingIsThereToDrawTheRuleIsStillLookedAt() throws {
        let empty = RuleDraw(item: 1, bound: NumberRanges([]), people: [], records: [])
        #expect(try Self.decide("ok", ["in-force+", "revised:2026-03-01"], drawn: empty).results.count == 1)
    }

    @Test func formsSendRemarksAfterTheirKey() throws {
        let said = [
            "in-force+", "revised", "2026-03-01", "person:7", "", "person:7+", "person:2", "说不出浓度", "person:2-",
            "person:2+",
            "person:5", "休假", "record:40+ 有签字",
        ]
        let rule = try #require(RuleCheck(words: said))
        #expect(rule.revisedOn?.text == "2026-03-01")
        #expect(rule.people.map(\.verdict) == [.bad, .open, .good] && rule.people.map(\.note) == ["说不出浓度", "休假", nil])
        #expect(rule.records == [.init(number: 40, verdict: .good, note: "有签字")])
        #expect(
            rule.words == ["in-force+", "revised:2026-03-01", "person:2-", "person:5?", "person:7+", "record:40+"])
        for strange in [["好"], ["in-force+", "好"], ["revised:x"], ["person:7", String(repeating: "长", count: 201)]] {
            #expect(RuleCheck(words: strange) == nil, "\(strange)")
        }
        #expect(CheckResult(line: "1 ok answer=x") == nil)
    }
}
