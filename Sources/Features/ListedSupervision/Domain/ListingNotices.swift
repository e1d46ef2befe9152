package import Kernel

/// Whom each step of a listed supervision is told, in one table.
extension ListedSupervision: Notifying {
    package static let notices: [NoticeRule<ListedSupervision>] = [
        NoticeRule("proposed", .listingProposed, .authority),
        NoticeRule("noticed", .listingIssued, .mineManager, .safetyDirector, .company),
        NoticeRule("raised", .listingIssued, .mineManager, .safetyDirector, .company),
        NoticeRule("declined", .listingAnswered, .mineManager, .safetyDirector),
        NoticeRule("plan-submitted", .listingSubmitted, .authority),
        NoticeRule("plan-returned", .listingAnswered, .mineManager, .safetyDirector),
        NoticeRule("plan-approved", .listingAnswered, .mineManager, .safetyDirector),
        NoticeRule("quarter-reported", .listingSubmitted, .authority),
        NoticeRule("applied-for-acceptance", .listingSubmitted, .authority),
        NoticeRule("accepted", .listingAnswered, .mineManager, .safetyDirector),
        NoticeRule("refused", .listingAnswered, .mineManager, .safetyDirector),
        NoticeRule("delisted", .listingAnswered, .mineManager, .safetyDirector, .company),
    ]

    package func receivers(_ party: Party, of event: ListedSupervisionEvent?) -> [Receiver] {
        switch party {
        case .authority: [.role(level)]
        case .mineManager: [.role(.mineManager)]
        case .safetyDirector: [.role(.safetyDirector)]
        case .company: [.role(.company)]
        default: []  // no line of the table names the others
        }
    }

    package func excluded(from party: Party) -> Set<PersonID> { [] }

    package func matter(of event: ListedSupervisionEvent?) -> NoticeMatter {
        NoticeMatter(
            subject: "\(Self.kind)/\(id)", site: site, what: notice?.publicText ?? proposal.reason,
            detail: notice?.number, dueOn: phase.isEnded ? nil : notice?.deadline,
            grade: HiddenDanger.Grade.major.rawValue)
    }
}
