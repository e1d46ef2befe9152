import Domain
import Kernel
import Policy
import Support
import Testing

@Suite struct ViolationTests {
    private static let director = Actor(
        person: PersonID(8), name: "王八", role: .safetyDirector, organisation: OrganisationID(1), site: Cast.mine)

    private static func rules() throws -> ViolationRules { try ViolationRules(.shipped, on: Zone.china.day(of: .t0)) }

    private static func record(
        by actor: Actor = Cast.safety, serious: Bool = false, manner: Sighting.Manner = .caught, earlier: Int = 0,
        witness: PersonID? = nil
    ) throws(Refusal) -> ViolationCase? {
        let command = RecordViolation(
            id: ViolationID(1), person: Cast.worker.person, type: .operation, what: "空顶作业", isSerious: serious,
            manner: manner, witness: witness)
        let standing = RecordViolation.Standing(
            site: Cast.mine, team: OrganisationID(1), post: nil, earlier: earlier)
        return ViolationCase.founded(by: try command.decide(standing, in: .at(by: actor)))
    }

    private static func led(_ violation: ViolationCase?, _ steps: [(any Command<ViolationCase>, Actor)]) throws
        -> ViolationCase
    {
        var violation = try #require(violation)
        for (command, actor) in steps {
            for event in try command.decide(on: violation, in: .at(by: actor)) { violation.apply(event) }
        }
        return violation
    }

    private static func measure(_ fine: Int64 = 0) throws -> MeasureViolation {
        MeasureViolation("学习规程", hours: 8, fineFen: fine, isOffPost: true, rules: try rules())
    }

    @Test func fromCatchToReturnWithAnObjectionAndAFailedTestOnTheWay() throws {
        let rules = try Self.rules()
        let objected = try Self.led(try Self.record(), [(ObjectToViolation("当时有临时支护"), Cast.worker)])
        #expect(objected.phase == .objected)
        #expect(throws: Refusal.judgeInOwnMatter) {
            try Self.led(objected, [(DecideObjection(isUpheld: false, reason: "x"), Cast.safety)])
        }
        let learning = try Self.led(
            objected,
            [(DecideObjection(isUpheld: false, reason: "视频显示没有"), Self.director), (Self.measure(), Cast.safety)])
        #expect(learning.phase == .learning && learning.points == rules.pointsGeneral)
        #expect(throws: Refusal.notPassed) { try Self.led(learning, [(ReturnToPost(), Cast.safety)]) }
        let failed = try Self.led(learning, [(TestPerson(score: rules.passMark - 1, rules: rules), Cast.safety)])
        #expect(failed.tests.map(\.isPassed) == [false])
        #expect(throws: Refusal.notPassed) { try Self.led(failed, [(ReturnToPost(), Cast.safety)]) }
        let back = try Self.led(
            failed, [(TestPerson(score: rules.passMark, rules: rules), Cast.safety), (ReturnToPost("合格"), Cast.safety)])
        #expect(back.phase == .returned && back.tests.map(\.isPassed) == [false, true] && back.endedAt == .t0)
    }

    @Test func anUpheldObjectionDropsItAndItCostsNothing() throws {
        let dropped = try Self.led(
            try Self.record(),
            [(ObjectToViolation("不是我"), Cast.worker), (DecideObjection(isUpheld: true, reason: "认错人"), Self.director)])
        #expect(dropped.phase == .dropped && dropped.points == 0)
    }

    @Test func aSelfReportAndAColleaguesStopCostNothing() throws {
        for (actor, manner) in [(Cast.worker, Sighting.Manner.selfReport), (Cast.rectifier, .peerStop)] {
            let free = try #require(try Self.record(by: actor, serious: true, manner: manner))
            #expect(free.phase == .free && free.points == 0 && free.endedAt != nil)
            #expect(throws: Refusal.violationWrongPhase) { try Self.led(free, [(Self.measure(), Cast.manager)]) }
        }
        #expect(throws: Refusal.ownViolation) { try Self.record(by: Cast.worker) }
        #expect(throws: Refusal.selfReportOfAnother) { try Self.record(manner: .selfReport) }
        #expect(throws: Refusal.witnessUnfit) { try Self.record(witness: Cast.worker.person) }
    }

    @Test func seriousAndRepeatedOnesGoUpTheLine() throws {
        let serious = try Self.led(try Self.record(serious: true), [(AcknowledgeViolation(), Cast.worker)])
        #expect(throws: Refusal.needsHigher(.safetyDirector)) { try Self.led(serious, [(Self.measure(), Cast.safety)]) }
        #expect(try Self.led(serious, [(Self.measure(), Self.director)]).measures?.isOffPost == true)
        let repeated = try Self.led(try Self.record(earlier: 1), [(AcknowledgeViolation(), Cast.worker)])
        #expect(throws: Refusal.needsHigher(.mineManager)) { try Self.led(repeated, [(Self.measure(), Self.director)]) }
        _ = try Self.led(repeated, [(Self.measure(), Cast.manager)])
    }

    @Test func nothingFollowsBeforeThePersonCouldAnswerAndNoFineWhereThereIsNone() throws {
        let told = try Self.record()
        let days = try Self.rules().objectionDays
        #expect(throws: Refusal.stillToAnswer(days)) { try Self.led(told, [(Self.measure(), Cast.safety)]) }
        #expect(throws: Refusal.notTheirViolation) { try Self.led(told, [(AcknowledgeViolation(), Cast.rectifier)]) }
        let settled = try Self.led(told, [(AcknowledgeViolation(), Cast.worker)])
        #expect(throws: Refusal.fineOutside(0)) { try Self.led(settled, [(Self.measure(5_000), Cast.safety)]) }
        let late = try Self.measure().decide(
            on: try #require(told), in: .at(Instant.t0.adding(days: days + 1), by: Cast.safety))
        #expect(late.count == 1)
    }

    @Test func arefusedOrderIsAnsweredByAManagerWhoDidNotGiveIt() throws {
        let command = RefuseOrder(
            id: OrderRefusalID(1), order: "进迎头清货", danger: "没有支护", givenBy: Self.director.person, answerHours: 24)
        let refusal = try #require(OrderRefusal.founded(by: try command.decide(in: .at(by: Cast.worker))))
        let answer = AnswerRefusal(.withdrawn, "撤回")
        #expect(throws: Refusal.needsHigher(.safetyDirector)) {
            try answer.decide(on: refusal, in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.judgeInOwnMatter) { try answer.decide(on: refusal, in: .at(by: Self.director)) }
        #expect(
            refusal.isOverdue(at: Instant.t0.adding(hours: 25)) && !refusal.isOverdue(at: Instant.t0.adding(hours: 23)))
        var answered = refusal
        for event in try answer.decide(on: refusal, in: .at(by: Cast.manager)) { answered.apply(event) }
        #expect(answered.answer?.outcome == .withdrawn && !answered.isOverdue(at: Instant.t0.adding(hours: 25)))
        #expect(throws: Refusal.refusalAnswered) { try answer.decide(on: answered, in: .at(by: Cast.manager)) }
    }

    @Test func theShippedTablePaysNoLessForADangerThanForACatch() throws {
        #expect(try RewardTable(.shipped, on: Zone.china.day(of: .t0)).isFair)
        let book = try RuleBook.shipped
        let lists = book.lists(under: "violation.list.", on: Zone.china.day(of: .t0))
        let codes = lists.flatMap(\.codes)
        #expect(lists.count == 3 && codes.count > 45 && Set(codes.map(\.code)).count == codes.count)
        #expect(
            codes.allSatisfy { code in Post.ViolationType(rawValue: String(code.means.split(separator: " ")[0])) != nil
            })
    }
}
