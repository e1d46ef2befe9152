package import Kernel

/// Who is told that a campaign was opened, moved or closed out; everybody's round stands in their own work.
extension DoubleFullDay: Notifying {
    package static let notices: [NoticeRule<DoubleFullDay>] = [
        NoticeRule("opened", .campaignOpened, .mineManager, .safetyDirector, .safetyOffice),
        NoticeRule("moved", .campaignMoved, .mineManager, .safetyDirector, .safetyOffice, .company, .authority),
    ]

    package func receivers(_ party: Party, of event: DoubleFullDayEvent?) -> [Receiver] {
        party.role.map { [.role($0)] } ?? []
    }

    package func excluded(from party: Party) -> Set<PersonID> { [] }

    package func matter(of event: DoubleFullDayEvent?) -> NoticeMatter {
        NoticeMatter(
            subject: "\(Self.kind)/\(id)", site: site, what: "\(month.text) 双全日", detail: movedBecause,
            dueOn: phase == .underWay ? heldOn : nil)
    }
}
