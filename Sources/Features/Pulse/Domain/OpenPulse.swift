package import Kernel

/// Opens the four questions on the day of a campaign, for everybody on its roll.
package struct OpenPulse: Sendable {
    package let id: PulseID
    package let campaign: DoubleFullDay
    package let rules: PulseRules

    package init(for campaign: DoubleFullDay, rules: PulseRules) {
        (self.campaign, self.rules) = (campaign, rules)
        id = PulseID(campaign.id.text) ?? PulseID(0)
    }

    /// `teams` is the roll of the campaign, team by team.
    package func decide(asking teams: [Pulse.Team]) throws(Refusal) -> PulseEvent {
        guard !teams.isEmpty else { throw .nothingToCheck }
        let parts = teams.gathered(atLeast: rules.smallestGroup) { $0.people }
        // A mine with fewer people than that is asked as well; its manager reads that they were too few to show.
        let groups = (parts.isEmpty ? [teams] : parts).enumerated().map { Pulse.Group(number: $0 + 1, teams: $1) }
        return .opened(
            .init(
                id: id, site: campaign.site, month: campaign.month,
                closesOn: campaign.heldOn.adding(days: rules.openDays),
                smallest: rules.smallestGroup, groups: groups))
    }
}

/// Ends it: what may be shown is fixed, and nothing finer is left.
package struct ClosePulse: Sendable {
    package init() {}

    /// `tallies` are the counts by the numbers of the groups.
    package func decide(
        on pulse: Pulse, counting tallies: [Int: PulseTally], in context: Context
    ) throws(Refusal) -> PulseEvent {
        guard pulse.phase == .open else { throw .pulseClosed }
        guard context.today >= pulse.opening.closesOn else { throw .pulseStillOpen(pulse.opening.closesOn) }
        let tally = { (group: Pulse.Group) in tallies[group.number] ?? PulseTally() }
        let shares = pulse.opening.groups.gathered(atLeast: pulse.opening.smallest) { tally($0).answered }.map { part in
            Pulse.Share(
                teams: part.flatMap { $0.teams.map(\.name) }, people: part.map(\.people).reduce(0, +),
                tally: part.reduce(into: PulseTally()) { $0.add(tally($1)) })
        }
        return .closed(.init(answered: tallies.values.map(\.answered).reduce(0, +), groups: shares))
    }
}
