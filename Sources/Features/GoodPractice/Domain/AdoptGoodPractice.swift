package import Kernel

/// Another mine does it too, and says how; once a mine.
package struct AdoptGoodPractice: Command {
    package let how: String
    package let names: [String]

    package init(_ how: String, naming names: [String]) { (self.how, self.names) = (how, names) }

    package func decide(on practice: GoodPractice, in context: Context) throws(Refusal) -> [GoodPracticeEvent] {
        guard let site = context.actor.site, site != practice.site else { throw .practiceOfOwnMine }
        guard practice.phase == .published else { throw .practiceWrongPhase }
        guard !practice.adoptions.contains(where: { $0.site == site }) else { throw .practiceAdopted }
        try how.withoutNames(names, field: "how")
        return [.adopted(.init(site: site, how: try how.stated(), by: context.actor.person, at: context.now))]
    }
}

/// The mine that adopted it says what came of it; the last word holds.
package struct AnswerGoodPractice: Command {
    package let verdict: GoodPractice.Outcome.Effect
    package let text: String
    package let names: [String]

    package init(_ verdict: GoodPractice.Outcome.Effect, _ text: String, naming names: [String]) {
        (self.verdict, self.text, self.names) = (verdict, text, names)
    }

    package func decide(on practice: GoodPractice, in context: Context) throws(Refusal) -> [GoodPracticeEvent] {
        guard let site = context.actor.site, practice.adoptions.contains(where: { $0.site == site }) else {
            throw .practiceNotAdopted
        }
        try text.withoutNames(names, field: "text")
        return [.answered(site, .init(verdict: verdict, text: try text.stated(), at: context.now))]
    }
}
