package import Kernel

/// What was seen of a management rule: whether it is in force, when it was last revised, whether those who were drawn know
/// it, and whether the records that were drawn show that it is kept.
package struct RuleCheck: Codable, Hashable, Sendable {
    package let isInForce: Bool?
    package let revisedOn: Day?
    package let people: [Answer]
    package let records: [Answer]

    /// Good: knows, is kept. Open: the person could not be met, the record is not about this rule.
    package enum Verdict: String, Codable, Sendable, CaseIterable { case good = "+", bad = "-", open = "?" }

    package struct Answer: Codable, Hashable, Sendable {
        /// On the roll, or in the mine's chain of records.
        package let number: Int
        package let verdict: Verdict
        package let note: String?

        package init(number: Int, verdict: Verdict, note: String? = nil) {
            (self.number, self.verdict, self.note) = (number, verdict, note)
        }
    }

    package init(isInForce: Bool?, revisedOn: Day?, people: [Answer], records: [Answer]) {
        (self.isInForce, self.revisedOn, self.people, self.records) = (isInForce, revisedOn, people, records)
    }

    /// How many of those who were met know it.
    package var known: Tally { Tally(people) }
    /// How many of the records that are about it show that it is kept.
    package var kept: Tally { Tally(records) }

    package var isBad: Bool { isInForce == false || known.bad > 0 || kept.bad > 0 }

    package struct Tally: Hashable, Sendable {
        package let good: Int
        package let bad: Int
        package var asked: Int { good + bad }

        init(_ answers: [Answer]) {
            (good, bad) = (answers.count { $0.verdict == .good }, answers.count { $0.verdict == .bad })
        }
    }
}

extension RuleCheck {
    /// Whether it answers what was drawn, and whether it agrees with the outcome.
    func check(_ item: Int, _ outcome: CheckResult.Outcome, _ draw: RuleDraw, today: Day) throws(Refusal) {
        let strange = people.contains { !draw.people.contains($0.number) }
        guard !strange, records.allSatisfy({ draw.records.contains($0.number) }) else { throw .notDrawn(item) }
        if let revisedOn, revisedOn > today { throw .revisedInFuture(item) }
        guard outcome == .ok else { return }
        guard !isBad else { throw .ruleNotInOrder(item) }
        let all = people.count == draw.people.count && records.count == draw.records.count
        let isAnybodyMet = draw.people.isEmpty || known.asked > 0
        guard isInForce != nil, revisedOn != nil, all, isAnybodyMet else { throw .ruleUnanswered(item) }
    }
}

extension Refusal {
    package static func notDrawn(_ item: Int) -> Refusal {
        Refusal(
            "double-full-day.not-drawn", field: "answers", "第 \(item) 项的回答里有没有被抽到的人或记录；抽查名单由系统抽取，不能更换。",
            "An answer of item \(item) is about somebody or something that was not drawn; nobody else can be put in its place."
        )
    }
    package static func revisedInFuture(_ item: Int) -> Refusal {
        Refusal(
            "double-full-day.revised-in-future", field: "answers", "第 \(item) 项制度的修订日期不能晚于今天。",
            "The rule of item \(item) cannot have been revised after today.")
    }
    package static func ruleUnanswered(_ item: Int) -> Refusal {
        Refusal(
            "double-full-day.rule-unanswered", field: "answers",
            "第 \(item) 项是管理制度，须逐条回答：是否有效、何时修订、抽到的每个人是否知晓（至少问到一人）、抽到的每份记录是否照办。",
            "Item \(item) is a management rule: say whether it is in force, when it was last revised, whether each person drawn knows it (one at least is met), and whether each record drawn shows that it is kept."
        )
    }
    package static func ruleNotInOrder(_ item: Int) -> Refusal {
        Refusal(
            "double-full-day.rule-not-in-order", field: "note",
            "第 \(item) 项制度有不合格的回答，请按发现隐患上报，写明是什么。",
            "An answer about the rule of item \(item) is not good: report it as a danger and write what it is.")
    }
}
