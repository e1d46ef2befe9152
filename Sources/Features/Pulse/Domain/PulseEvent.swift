import Kernel

/// What the ledger knows of a pulse: that it opened, what it came to, what the manager said. That somebody answered is in no record.
package enum PulseEvent: DomainEvent {
    package static let schemaVersion = 1

    case opened(Pulse.Opening)
    case closed(Pulse.Result)
    case replied(Pulse.Reply)

    package var name: String {
        switch self {
        case .opened: "pulse.opened"
        case .closed: "pulse.closed"
        case .replied: "pulse.replied"
        }
    }
}
