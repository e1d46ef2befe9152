import Domain
import Kernel

/// What the safety office and the manager do with a campaign.
enum DoubleFullDayActs {
    private typealias Texts = DoubleFullDayTexts

    /// What a campaign is opened with.
    struct Opening: Sendable {
        let month: CampaignMonth
        let heldOn: Day?
        let turns: Int
        let reason: String?
    }

    static let open = Act<Opening>(
        "", .leadDoubleFullDay, Texts.open,
        Ask.text("month", Texts.month, most: 7).help(Texts.monthHelp.zh, Texts.monthHelp.en),
        Ask.day("heldOn", Texts.heldOn).optional.help(Texts.heldOnHelp.zh, Texts.heldOnHelp.en),
        Ask.whole("turns", Texts.turns, 1...2).optional.help(Texts.turnsHelp.zh, Texts.turnsHelp.en),
        Ask.area("reason", Texts.reason).optional
    ) { month, heldOn, turns, reason in
        guard let month = CampaignMonth(month) else { throw Refusal.monthUnreadable }
        return Opening(month: month, heldOn: heldOn, turns: Int(turns ?? 1), reason: reason)
    }

    /// An act on some items, or on a person of the roll.
    enum Draft: Sendable {
        case command(any Command<DoubleFullDay>)
        case reassign([Int], PersonID, String)
        case excuse(PersonID, String)
        case close(CloseDoubleFullDay)
    }

    private static let items = Ask.several(Ask.whole("items", Texts.items, 1...1_000_000), most: 500)
    private static let reason = Ask.area("reason", Texts.reason)

    static let exclusion = Act<Draft>("exclusions", .leadDoubleFullDay, Texts.exclude, items, reason) {
        .command(ExcludeItems($0.map { Int($0) }, reason: $1))
    }
    static let explanation = Act<Draft>("explanations", .leadDoubleFullDay, Texts.explain, items, reason) {
        .command(ExplainItems($0.map { Int($0) }, reason: $1))
    }
    static let reassignment = Act<Draft>(
        "reassignments", .leadDoubleFullDay, Texts.reassign, items, Ask.person("person", Texts.reassignTo), reason
    ) { .reassign($0.map { Int($0) }, $1, $2) }
    static let excuse = Act<Draft>(
        "excuses", .leadDoubleFullDay, Texts.excuse, Ask.person("person", Texts.person), reason
    ) { .excuse($0, $1) }
    static let closing = Act<Draft>(
        "closing", .closeDoubleFullDay, Texts.closing, Ask.area("conclusion", Texts.conclusion),
        Ask.area("leftBecause", Texts.leftBecause).optional.help(Texts.leftHelp.zh, Texts.leftHelp.en)
    ) { .close(CloseDoubleFullDay($0, leftBecause: $1)) }.signed

    static let moving = Act<Draft>(
        "moves", .leadDoubleFullDay, Texts.move, Ask.day("heldOn", Texts.heldOn), reason
    ) { .command(MoveDoubleFullDay(to: $0, reason: $1)) }

    static let batches = [exclusion, explanation, reassignment]
}
