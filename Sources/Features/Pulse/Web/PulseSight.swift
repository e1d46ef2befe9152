import Domain
import Kernel
import Store

/// What somebody may see of a pulse: those above a mine see its total, its own people the groups as well.
struct PulseSight: Sendable {
    let kept: PulseStore.Kept
    let groups: [Pulse.Share]

    init(_ kept: PulseStore.Kept, for actor: Actor) {
        self.kept = kept
        groups = actor.site == kept.pulse.site ? kept.pulse.result?.groups ?? [] : []
    }
}

extension Shape<PulseSight> {
    static let pulse = Shape(
        "Pulse",
        [
            .id("id") { $0.kept.pulse.id }, .id("mine") { $0.kept.pulse.site }, .text("mineName") { $0.kept.siteName },
            .text("month") { $0.kept.pulse.month.text }, .code("state") { $0.kept.pulse.phase },
            .day("closesOn") { $0.kept.pulse.opening.closesOn }, .whole("asked") { $0.kept.pulse.people },
            .whole("answered") { $0.kept.answered },
            .list("questions", .pulseQuestion) { PulseCount.all($0.kept.pulse.result?.whole) },
            .list("groups", .pulseGroup) { $0.groups }, .list("replies", .pulseReply) { $0.kept.pulse.replies },
        ])
}

/// How many said what to one question.
struct PulseCount {
    let question: PulseQuestion
    let tally: PulseTally

    static func all(_ tally: PulseTally?) -> [PulseCount] {
        tally.map { tally in PulseQuestion.allCases.map { PulseCount(question: $0, tally: tally) } } ?? []
    }
}

extension Shape<PulseCount> {
    static let pulseQuestion = Shape(
        "PulseQuestion",
        [
            .code("question") { $0.question }, .whole("yes") { $0.tally.count($0.question, .yes) },
            .whole("partly") { $0.tally.count($0.question, .partly) },
            .whole("no") { $0.tally.count($0.question, .no) },
        ])
}

extension Shape<Pulse.Share> {
    static let pulseGroup = Shape(
        "PulseGroup",
        [
            .texts("teams") { $0.teams }, .whole("asked") { $0.people }, .whole("answered") { $0.tally.answered },
            .list("questions", .pulseQuestion) { PulseCount.all($0.tally) },
        ])
}

extension Shape<Pulse.Reply> {
    static let pulseReply = Shape("PulseReply", [.text("text") { $0.text }, .instant("at") { $0.at }])
}
