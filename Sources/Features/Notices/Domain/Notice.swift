package import Kernel

package enum NoticeSubject {}
package typealias NoticeID = ID<NoticeSubject>

/// Something that one person is told: what happened, to what, why this person, and what the person did about it.
package struct Notice: Hashable, Sendable, Identifiable {
    package let id: NoticeID
    package let person: PersonID
    package let kind: NoticeKind
    /// Why this person gets it.
    package let party: Party
    package let matter: NoticeMatter
    /// Whose act it tells of.
    package let by: String
    package let at: Instant
    /// Whether the person chose not to be told; it is kept, but counted nowhere.
    package let isQuiet: Bool
    package let readAt: Instant?
    package let acknowledgedAt: Instant?

    package init(
        id: NoticeID, person: PersonID, kind: NoticeKind, party: Party, matter: NoticeMatter, by: String, at: Instant,
        isQuiet: Bool = false, readAt: Instant? = nil, acknowledgedAt: Instant? = nil
    ) {
        (self.id, self.person, self.kind, self.party) = (id, person, kind, party)
        (self.matter, self.by, self.at, self.isQuiet) = (matter, by, at, isQuiet)
        (self.readAt, self.acknowledgedAt) = (readAt, acknowledgedAt)
    }

    package var isUnread: Bool { readAt == nil && !isQuiet }
    package var awaitsAcknowledgement: Bool { kind.asksAcknowledgement && acknowledgedAt == nil }

    /// Why it cannot be acknowledged; only what asks for it can be, and once.
    package var obstacleToAcknowledgement: Refusal? {
        if !kind.asksAcknowledgement { return .nothingToAcknowledge }
        return acknowledgedAt == nil ? nil : .acknowledgedAlready
    }
}

/// What a notice is about, as it stood when it was told.
package struct NoticeMatter: Hashable, Sendable {
    /// The subject as the ledger names it: `hidden-danger/…`.
    package let subject: String
    package let site: SiteID
    package let what: String
    package var detail: String?
    package var dueOn: Day?
    /// How many days after the deadline it is told, where a clock tells it.
    package var days: Int?
    package var grade: String?
    /// Where it is, from the place itself to the system it belongs to.
    package var places: [PlaceID] = []
    package var placeText: String?
    /// Whose team's work it is.
    package var worker: PersonID?

    package init(
        subject: String, site: SiteID, what: String, detail: String? = nil, dueOn: Day? = nil, grade: String? = nil,
        places: [PlaceID] = [], placeText: String? = nil, worker: PersonID? = nil
    ) {
        (self.subject, self.site) = (subject, site)
        self.what = String(what.prefix(Self.longestText))
        self.detail = detail.map { String($0.prefix(Self.longestText)) }
        (self.dueOn, self.grade, self.places) = (dueOn, grade, places)
        (self.placeText, self.worker) = (placeText, worker)
    }

    /// A notice is read at a glance; the whole text stands on the page it leads to.
    private static let longestText = 200
}
