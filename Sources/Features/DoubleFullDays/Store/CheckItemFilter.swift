import Database
package import Kernel

/// Which items of a campaign are asked for.
package struct CheckItemFilter: Sendable {
    package var state: CheckItemRow.State?
    package var group: String?
    package var team: OrganisationID?
    package var checker: PersonID?
    package var after: Int

    package init(
        state: CheckItemRow.State? = nil, group: String? = nil, team: OrganisationID? = nil, checker: PersonID? = nil,
        after: Int = 0
    ) {
        (self.state, self.group, self.team) = (state, group, team)
        (self.checker, self.after) = (checker, after)
    }

    func condition(_ campaign: DoubleFullDayID) -> SQL {
        var wanted: SQL = "double_full_day_item.campaign_id = \(campaign)"
        switch state {
        case .notDone: wanted = "\(wanted) AND outcome IS NULL AND excluded_because IS NULL"
        case .done: wanted = "\(wanted) AND outcome = 'ok' AND excluded_because IS NULL"
        case .found: wanted = "\(wanted) AND outcome = 'found' AND excluded_because IS NULL"
        case .notApplicable: wanted = "\(wanted) AND (excluded_because IS NOT NULL OR outcome = 'not-applicable')"
        case nil: break
        }
        if let group { wanted = "\(wanted) AND grp = \(group)" }
        if let team { wanted = "\(wanted) AND team_id = \(team)" }
        if let checker { wanted = "\(wanted) AND checker_id = \(checker)" }
        return wanted
    }
}
