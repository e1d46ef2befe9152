package import Kernel

/// Says what follows: education, hours of retraining, points and fine by the rule, and whether a test must come first.
package struct MeasureViolation: Command {
    package let education: String
    package let hours: Int
    package let fineFen: Int64
    package let isOffPost: Bool
    package let rules: ViolationRules

    package init(_ education: String, hours: Int, fineFen: Int64 = 0, isOffPost: Bool, rules: ViolationRules) {
        (self.education, self.hours, self.fineFen) = (education, hours, fineFen)
        (self.isOffPost, self.rules) = (isOffPost, rules)
    }

    package func decide(on violation: ViolationCase, in context: Context) throws(Refusal) -> [ViolationEvent] {
        let patience = violation.sighting.at.adding(days: rules.objectionDays)
        guard violation.phase == .settled || (violation.phase == .told && context.now > patience) else {
            throw violation.phase == .told ? .stillToAnswer(rules.objectionDays) : .violationWrongPhase
        }
        guard context.actor.person != violation.person else { throw .judgeInOwnMatter }
        let line = rules.line(for: violation)
        guard context.actor.role.rank >= line.rank else { throw .needsHigher(line) }
        guard fineFen <= rules.mostFineFen(for: violation) else {
            throw .fineOutside(rules.mostFineFen(for: violation))
        }
        return [
            .measured(
                .init(
                    education: try education.stated(), hours: hours, points: rules.points(for: violation),
                    fineFen: fineFen, isOffPost: isOffPost || violation.isSerious, by: context.actor.person,
                    at: context.now))
        ]
    }
}

/// The test after retraining: passed or not by the mark of the rule.
package struct TestPerson: Command {
    package let score: Int
    package let rules: ViolationRules

    package init(score: Int, rules: ViolationRules) { (self.score, self.rules) = (score, rules) }

    package func decide(on violation: ViolationCase, in context: Context) throws(Refusal) -> [ViolationEvent] {
        try violation.expect(.learning)
        guard context.actor.person != violation.person else { throw .judgeInOwnMatter }
        guard (0...100).contains(score) else { throw .scoreOutside }
        guard !violation.hasPassed else { throw .passedAlready }
        return [
            .tested(
                .init(score: score, isPassed: score >= rules.passMark, by: context.actor.person, at: context.now))
        ]
    }
}

/// Back to the post; whoever was taken off it has passed the test before.
package struct ReturnToPost: Command {
    package let note: String?
    package init(_ note: String? = nil) { self.note = note }

    package func decide(on violation: ViolationCase, in context: Context) throws(Refusal) -> [ViolationEvent] {
        try violation.expect(.learning)
        guard context.actor.person != violation.person else { throw .judgeInOwnMatter }
        guard violation.measures?.isOffPost != true || violation.hasPassed else { throw .notPassed }
        return [.returned(note: try note.fitting(), at: context.now)]
    }
}

extension ViolationCase {
    func expect(_ phase: Phase) throws(Refusal) {
        guard self.phase == phase else { throw .violationWrongPhase }
    }
}
