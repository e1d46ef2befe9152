package import Kernel

/// Opens a month's campaign and freezes what is due.
package struct OpenDoubleFullDay: Sendable {
    /// A payload with more lines would be slow to read; the ledger only holds its hash.
    private static let linesInPayload = 500
    package let id: DoubleFullDayID
    package let site: SiteID
    package let month: CampaignMonth
    /// `nil` holds it on the day that the rule names.
    package let heldOn: Day?
    package let turns: Int
    package let reason: String?
    package let rules: DoubleFullDayRules

    package init(
        id: DoubleFullDayID, site: SiteID, month: CampaignMonth, heldOn: Day? = nil, turns: Int = 1,
        reason: String? = nil, rules: DoubleFullDayRules
    ) {
        (self.id, self.site, self.month, self.heldOn) = (id, site, month, heldOn)
        (self.turns, self.reason, self.rules) = (turns, reason, rules)
    }

    /// The day on which the lists are read.
    package var day: Day { heldOn ?? rules.planned(in: month) }

    package func decide(
        freezing items: [CheckItem], roll: [RollEntry], lists: [DoubleFullDay.ListMark],
        checklists: [DoubleFullDay.ChecklistMark] = [], in context: Context
    ) throws(Refusal) -> [DoubleFullDayEvent] {
        guard (1...2).contains(turns) else { throw .turnsOutside }
        let planned = rules.planned(in: month)
        guard CampaignMonth(of: day) == month else { throw .heldOutsideMonth }
        guard month <= CampaignMonth(of: context.today.adding(days: 31)) else { throw .openedTooEarly }
        let moved = day == planned ? nil : try (reason ?? "").stated(else: .movedSilently(planned))
        guard !items.isEmpty, !roll.isEmpty else { throw .nothingToCheck }
        let opening = DoubleFullDay.Opening(
            id: id, site: site, month: month, plannedOn: planned, heldOn: day, movedBecause: moved, turns: turns,
            items: items.count, people: roll.count, lists: lists, by: context.actor.person, at: context.now)
        let marks: [DoubleFullDayEvent] = checklists.isEmpty ? [] : [.checklistsFrozen(checklists)]
        return [.opened(opening)] + marks + Self.chunks(items.map(\.line)).map(DoubleFullDayEvent.itemsFrozen)
            + Self.chunks(roll.map(\.line)).map(DoubleFullDayEvent.rollFrozen)
    }

    private static func chunks(_ lines: [String]) -> [[String]] {
        stride(from: 0, to: lines.count, by: linesInPayload).map {
            Array(lines[$0..<min($0 + linesInPayload, lines.count)])
        }
    }
}
