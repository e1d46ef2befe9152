package import Kernel
package import Policy

/// The numbers of the three violations in force on a day.
package struct ViolationRules: Hashable, Sendable {
    package let objectionDays: Int
    package let repeatDays: Int
    package let repeatCount: Int
    package let pointsGeneral: Int
    package let pointsSerious: Int
    /// Points fade after so many days.
    package let pointsDays: Int
    package let pointsLimit: Int
    package let passMark: Int
    /// 0 where the enterprise has no fines.
    package let fineYuanGeneral: Int
    package let fineYuanSerious: Int
    package let smallestGroup: Int

    package init(_ book: RuleBook, on day: Day) throws(Refusal) {
        objectionDays = try book.value("violation.objection-days", on: day)
        repeatDays = try book.value("violation.repeat-days", on: day)
        repeatCount = try book.value("violation.repeat-count", on: day)
        pointsGeneral = try book.value("violation.points.general", on: day)
        pointsSerious = try book.value("violation.points.serious", on: day)
        pointsDays = try book.value("violation.points-days", on: day)
        pointsLimit = try book.value("violation.points-limit", on: day)
        passMark = try book.value("violation.pass-mark", on: day)
        fineYuanGeneral = try book.value("violation.fine-yuan.general", on: day)
        fineYuanSerious = try book.value("violation.fine-yuan.serious", on: day)
        smallestGroup = try book.value("violation.smallest-group", on: day)
    }

    package func isRepeat(_ violation: ViolationCase) -> Bool { violation.sighting.count >= repeatCount }

    /// Who decides what follows: the safety office, above it for a serious one, the mine's manager for a repeated one.
    package func line(for violation: ViolationCase) -> Role {
        if isRepeat(violation) { return .mineManager }
        return violation.isSerious ? .safetyDirector : .safetyOfficer
    }

    package func points(for violation: ViolationCase) -> Int { violation.isSerious ? pointsSerious : pointsGeneral }
    package func mostFineFen(for violation: ViolationCase) -> Int64 {
        Int64(violation.isSerious ? fineYuanSerious : fineYuanGeneral) * 100
    }
}
