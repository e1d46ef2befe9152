package import Kernel

/// Whom each event of a hidden danger is told, in one table.
extension HiddenDanger: Notifying {
    private static let onlyMajor = Localized("重大隐患", "major dangers")

    package static let notices: [NoticeRule<HiddenDanger>] = [
        NoticeRule("reported", .reported, .safetyOffice),
        NoticeRule(
            "graded", .gradedMajor, .mineManager, .safetyDirector, .company, .authority, only: onlyMajor,
            where: \.isMajor),
        NoticeRule("assigned", .assigned, .assignee),
        NoticeRule("reassigned", .assigned, .assignee),
        NoticeRule("reassigned", .takenOff, .formerAssignee),
        NoticeRule("entrusted", .entrusted, .rectifier),
        NoticeRule("measure-added", .measureGiven, .measureOwner),
        NoticeRule("rectified", .askedToVerify, .acceptor),
        NoticeRule("fixed-on-the-spot", .askedToVerify, .acceptor),
        NoticeRule("rejected", .rejected, .rectifier, .assignee),
        NoticeRule("accepted", .accepted, .rectifier, .assignee),
        NoticeRule("closed", .dealtWith, .reporter),
        NoticeRule("withdrawn", .dealtWith, .reporter, .assignee),
        NoticeRule("merged", .dealtWith, .reporter, .assignee),
        NoticeRule("reviewed", .dealtWith, .reporter),
        NoticeRule("extension-requested", .extensionAsked, .extensionDecider),
        NoticeRule("extension-decided", .extensionDecided, .extensionAsker, .assignee, .rectifier),
        NoticeRule("recurred", .recurred, .earlierAcceptor),
        NoticeRule("commented", .mentioned, .mentioned),
        NoticeRule("commented", .commented, .reporter, .assignee, .rectifier),
    ]

    package func receivers(_ party: Party, of event: HiddenDangerEvent?) -> [Receiver] {
        switch party {
        case .reporter: named(reportedBy)
        case .assignee: named(assignment?.person)
        case .formerAssignee: named(assignees.dropLast().last)
        case .rectifier: named(rectifier)
        case .measureOwner: named(measures.last?.person)
        case .leader: rectifier.map { [.leader(of: $0)] } ?? []
        case .acceptor: [.role(isMajor ? .mineManager : .safetyOfficer)]
        case .extensionAsker: named(extensions.last?.by)
        case .extensionDecider: extensions.last.flatMap { Role.standing(at: $0.deciderRank) }.map { [.role($0)] } ?? []
        case .earlierAcceptor: named(recurrence?.acceptedBy)
        case .safetyOffice: [.role(.safetyOfficer)]
        case .safetyDirector: [.role(.safetyDirector)]
        case .mineManager: [.role(.mineManager)]
        case .company: [.role(.company)]
        case .authority: isMajor ? [.role(.county)] : []
        case .webhookKeeper: []  // no party to a danger
        case .mentioned: if case .commented(_, let persons?)? = event { persons.map(Receiver.person) } else { [] }
        }
    }

    /// Whoever had a hand in mending it neither accepts it nor decides about more time.
    package func excluded(from party: Party) -> Set<PersonID> {
        party == .acceptor || party == .extensionDecider ? hands : []
    }

    package func matter(of event: HiddenDangerEvent?) -> NoticeMatter {
        NoticeMatter(
            subject: "\(Self.kind)/\(id)", site: site, what: finding.what, detail: detail(of: event),
            dueOn: verifyBy ?? (phase.awaitsRectification ? deadline : nil), grade: grade?.rawValue,
            places: finding.places, placeText: finding.placeText, worker: rectifier ?? reportedBy)
    }

    private func named(_ person: PersonID?) -> [Receiver] { person.map { [.person($0)] } ?? [] }

    private func detail(of event: HiddenDangerEvent?) -> String? {
        guard let event else { return nil }
        return switch event {
        case .commented(let text, _): text
        case .rejected(let verdict), .accepted(let verdict): verdict.opinion.isEmpty ? nil : verdict.opinion
        case .rectified(let correction), .fixedOnTheSpot(let correction): correction.what
        case .extensionRequested(let request): request.reason
        case .extensionDecided(let decision): decision.opinion.isEmpty ? nil : decision.opinion
        case .reassigned(_, let reason, _, _, _), .entrusted(_, let reason, _, _), .withdrawn(let reason, _): reason
        case .measureAdded(let measure): measure.what
        case .assigned(let assignment): assignment.measures
        case .reviewed(let lesson, _): lesson
        case .closed(let note, _, _): note
        default: nil  // what happened says it all
        }
    }
}
