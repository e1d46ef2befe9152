package import Kernel

/// One line of the table of an entity: which event tells which parties what. All lines stand in `docs/notices.md`.
package struct NoticeRule<Subject: Notifying>: Sendable {
    /// The event's name: `hidden-danger.assigned`.
    package let event: String
    package let kind: NoticeKind
    package let parties: [Party]
    /// When it does not always hold: the words for the reader of the table.
    package let condition: Localized?
    private let holds: @Sendable (Subject) -> Bool

    package init(
        _ verb: String, _ kind: NoticeKind, _ parties: Party..., only condition: Localized? = nil,
        where holds: @escaping @Sendable (Subject) -> Bool = { _ in true }
    ) {
        event = "\(Subject.kind).\(verb)"
        (self.kind, self.parties, self.condition, self.holds) = (kind, parties, condition, holds)
    }

    package func tells(of name: String, _ subject: Subject) -> Bool { event == name && holds(subject) }
}

/// An entity whose events are told to people.
package protocol Notifying: Evolving {
    /// Who is told what; the first line that names a person counts.
    static var notices: [NoticeRule<Self>] { get }
    /// Who a party is after the event; `nil` when a clock asks.
    func receivers(_ party: Party, of event: Event?) -> [Receiver]
    /// Who is not told although they hold the role, such as the acceptor who had a hand in mending.
    func excluded(from party: Party) -> Set<PersonID>
    func matter(of event: Event?) -> NoticeMatter
}
