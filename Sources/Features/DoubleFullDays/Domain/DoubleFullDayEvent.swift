package import Kernel

/// What can happen to a campaign; what people see on their rounds is told by the rounds.
package enum DoubleFullDayEvent: DomainEvent {
    package static let schemaVersion = 1

    case opened(DoubleFullDay.Opening)
    /// Which versions of the checklists its rounds are walked by.
    case checklistsFrozen([DoubleFullDay.ChecklistMark])
    /// Lines of `CheckItem`, a few hundred at a time.
    case itemsFrozen([String])
    /// Lines of `RollEntry`.
    case rollFrozen([String])
    /// Who is asked and what is looked at for each management rule.
    case drawn(RuleDraws)
    case reassigned(numbers: [Int], to: PersonID, team: OrganisationID, reason: String)
    /// Not applicable, with the reason.
    case excluded(numbers: [Int], reason: String, by: PersonID)
    /// Why it was not looked at; it stays due.
    case explained(numbers: [Int], reason: String, by: PersonID)
    case moved(to: Day, reason: String, by: PersonID)
    case closed(DoubleFullDay.Closing)

    package var name: String {
        switch self {
        case .opened: "double-full-day.opened"
        case .checklistsFrozen: "double-full-day.checklists-frozen"
        case .itemsFrozen: "double-full-day.items-frozen"
        case .rollFrozen: "double-full-day.roll-frozen"
        case .drawn: "double-full-day.drawn"
        case .reassigned: "double-full-day.reassigned"
        case .excluded: "double-full-day.excluded"
        case .explained: "double-full-day.explained"
        case .moved: "double-full-day.moved"
        case .closed: "double-full-day.closed"
        }
    }
}
