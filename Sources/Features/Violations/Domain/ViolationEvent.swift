package import Kernel

/// What can happen to a violation.
package enum ViolationEvent: DomainEvent {
    package static let schemaVersion = 1

    case recorded(Sighting)
    case acknowledged(at: Instant)
    case objected(Objection)
    case objectionDecided(Objection.Decision)
    case measured(ViolationMeasures)
    case tested(ViolationTest)
    case returned(note: String?, at: Instant)

    package var name: String {
        switch self {
        case .recorded: "violation.recorded"
        case .acknowledged: "violation.acknowledged"
        case .objected: "violation.objected"
        case .objectionDecided: "violation.objection-decided"
        case .measured: "violation.measured"
        case .tested: "violation.tested"
        case .returned: "violation.returned"
        }
    }
}
