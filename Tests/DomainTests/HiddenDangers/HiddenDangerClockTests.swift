import Domain
import Kernel
import Support
import Testing

/// Overdue, verification overdue, escalated: each clock stands on its own.
@Suite struct HiddenDangerClockTests {
    private static let today = Zone.china.day(of: .t0)

    @Test func correctedIsNotVerifiedAndHasItsOwnClock() throws {
        let danger = HiddenDanger.sample(in: .assigned)
        let corrected = try RectifyHiddenDanger("已换", rules: .sample).decide(on: danger, in: .at(by: Cast.rectifier))
            .reduce(into: danger) { $0.apply($1) }
        #expect(corrected.verifyBy == Self.today.adding(days: 3))
        #expect(!corrected.isVerificationOverdue(on: Self.today.adding(days: 3)))
        #expect(corrected.isVerificationOverdue(on: Self.today.adding(days: 4)))
        #expect(!corrected.isOverdue(on: Self.today.adding(days: 40)))
        #expect(corrected.after(.accepted(.sample)).verifyBy == nil)
    }

    @Test(
        "an overdue danger rises",
        arguments: [(3, Role?.none), (4, .safetyDirector), (5, .safetyDirector), (6, .mineManager), (10, .company)])
    func escalation(days: Int, role: Role?) throws {
        let danger = HiddenDanger.sample(in: .assigned)
        #expect(try HiddenDangerRules.sample.escalated(danger, on: Self.today.adding(days: days)) == role)
        let major = HiddenDanger.sample(in: .assigned, grade: .major)
        #expect(
            try HiddenDangerRules.sample.escalated(major, on: Self.today.adding(days: days))
                == (days > 3 ? .county : nil))
    }

    @Test(
        "the same place, system and clause within the set days is a recurrence",
        arguments: [(0, true), (90, true), (91, false)])
    func recurrence(days: Int, isOne: Bool) throws {
        let finding = Finding(what: "闭锁失效", placeText: "1203 回风巷", clause: "规程 第155条")
        func danger(_ number: Int, at instant: Instant) -> HiddenDanger {
            HiddenDanger(
                id: HiddenDanger.ID(number), site: Cast.mine, finding: finding, by: Cast.worker.person, at: instant)
        }
        let earlier = danger(1, at: .t0).after(
            .graded(.generalB, stoppedArea: nil, reason: nil), .fixedOnTheSpot(.sample), .accepted(.sample),
            .closed(note: nil, at: .t0))
        let later = danger(2, at: Instant.t0.adding(days: days))
        let events = try LinkRecurrence(to: earlier, rules: .sample).decide(
            on: later, in: .at(Instant.t0.adding(days: days), by: Cast.worker))
        #expect(events.isEmpty != isOne)
        guard case .recurred(let link)? = events.first else { return }
        #expect(link.acceptedBy == Cast.safety.person && link.proposedGrade == .generalA)
    }

    @Test func tooLittleKnownIsNoRecurrence() {
        func key(_ finding: Finding) -> String? {
            HiddenDanger(id: HiddenDanger.ID(1), site: Cast.mine, finding: finding, by: Cast.worker.person, at: .t0)
                .recurrenceKey
        }
        #expect(key(Finding(what: "a", placeText: "1203")) == nil)
        #expect(key(Finding(what: "a", clause: "1")) == nil)
        #expect(
            key(Finding(what: "a", placeText: "12 03", clause: "第 1 条"))
                == key(Finding(what: "b", placeText: "1203", clause: "第1条")))
    }

    @Test func onlyWhoeverAcceptedItLastTimeAcknowledges() {
        let danger = HiddenDanger.sample().after(.recurred(.sample))
        #expect(throws: Refusal.notTheAcceptor) {
            try AcknowledgeRecurrence().decide(on: danger, in: .at(by: Cast.manager))
        }
        let told = danger.after(.recurrenceAcknowledged(by: Cast.safety.person))
        #expect(throws: Refusal.alreadyAcknowledged) {
            try AcknowledgeRecurrence().decide(on: told, in: .at(by: Cast.safety))
        }
    }

    @Test func aDuplicateGoesIntoAnOpenDangerOfTheSameSiteThatIsGradedNoLower() throws {
        let danger = HiddenDanger.sample(in: .graded)
        func other(_ phase: HiddenDanger.Phase, _ grade: HiddenDanger.Grade = .generalB, site: SiteID = Cast.mine)
            -> HiddenDanger
        {
            var other = HiddenDanger(
                id: HiddenDanger.ID(2), site: site, finding: Finding(what: "x"), by: Cast.worker.person, at: .t0)
            if phase != .reported { other.apply(.graded(grade, stoppedArea: nil, reason: nil)) }
            if phase == .withdrawn { other.apply(.withdrawn(reason: "x", at: .t0)) }
            return other
        }
        let merge = MergeHiddenDanger(into: HiddenDanger.ID(2))
        #expect(try merge.decide(on: danger, into: other(.graded)) == .duplicateTaken(danger.id))
        #expect(throws: Refusal.mergedIntoLower) { try merge.decide(on: danger, into: other(.graded, .generalC)) }
        #expect(throws: Refusal.mergedIntoLower) { try merge.decide(on: danger, into: other(.reported)) }
        #expect(throws: Refusal.mergedIntoEnded) { try merge.decide(on: danger, into: other(.withdrawn)) }
        #expect(throws: Refusal.mergedElsewhere) { try merge.decide(on: danger, into: other(.graded, site: SiteID(2))) }
        #expect(throws: Refusal.mergedElsewhere) { try merge.decide(on: danger, into: danger) }
    }
}
