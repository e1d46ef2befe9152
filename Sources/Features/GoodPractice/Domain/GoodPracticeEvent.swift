package import Kernel

/// What can happen to a card; what another mine says of it stands in that mine's chain.
package enum GoodPracticeEvent: DomainEvent {
    package static let schemaVersion = 1

    case proposed(GoodPractice.Card)
    case published(GoodPractice.Publication)
    case declined(String)
    case withdrawn(String)
    case adopted(GoodPractice.Adoption)
    case answered(SiteID, GoodPractice.Outcome)

    package var name: String {
        switch self {
        case .proposed: "good-practice.proposed"
        case .published: "good-practice.published"
        case .declined: "good-practice.declined"
        case .withdrawn: "good-practice.withdrawn"
        case .adopted: "good-practice.adopted"
        case .answered: "good-practice.answered"
        }
    }
}
