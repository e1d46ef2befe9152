package import Database
package import Domain
package import Kernel

/// What an inbox is asked for.
package struct NoticeFilter: Hashable, Sendable {
    package enum State: String, Sendable, CaseIterable { case unread, awaiting, all }

    package var state: State
    package var topic: NoticeKind.Group?
    package var subject: String?
    package var limit: Int
    package var after: TimeCursor<NoticeSubject>?

    package init(
        _ state: State = .all, topic: NoticeKind.Group? = nil, subject: String? = nil, limit: Int = 50,
        after: TimeCursor<NoticeSubject>? = nil
    ) {
        (self.state, self.topic, self.subject, self.limit, self.after) = (state, topic, subject, limit, after)
    }

    fileprivate var condition: SQL {
        var condition: SQL =
            switch state {
            case .unread: "notice.read_at IS NULL AND notice.quiet = 0"
            case .awaiting: "notice.asks = 1 AND notice.acknowledged_at IS NULL"
            case .all: "1 = 1"
            }
        if let topic { condition = "\(condition) AND notice.topic = \(topic.rawValue)" }
        if let subject { condition = "\(condition) AND notice.subject = \(subject)" }
        return condition
    }
}

extension Notice {
    /// Where the next page goes on, when this is a page's last.
    package var cursor: String { TimeCursor(at, id).text }
}

/// A notice with the names that its row does not hold.
package struct NoticeRow: Sendable {
    package let notice: Notice
    package let siteName: String
    package let placeName: String?
}

extension NoticeStore {
    /// The bell shows no more than this.
    package static let mostCounted = 100

    /// How many notices a person has not read, up to `mostCounted`.
    package static func unread(of person: PersonID, _ db: Reader) throws -> Int {
        try db.value(
            """
            SELECT count(*) AS n FROM (SELECT id FROM notice WHERE person_id = \(person) AND read_at IS NULL AND quiet = 0
                LIMIT \(mostCounted)) AS few
            """)
    }

    package static func count(_ filter: NoticeFilter, of person: PersonID, _ db: Reader) throws -> Int {
        try db.value("SELECT count(*) AS n FROM notice WHERE notice.person_id = \(person) AND \(filter.condition)")
    }

    /// A person's notices, the newest first; nobody reads another's.
    package static func page(_ filter: NoticeFilter, of person: PersonID, _ db: Reader) throws -> [NoticeRow] {
        let beyond: SQL =
            if let after = filter.after { "(notice.told_at, notice.id) < (\(after.at), \(after.id))" } else { "1 = 1" }
        return try db.all(
            """
            SELECT \(NoticeRow.columns) FROM \(NoticeRow.tables)
            WHERE notice.person_id = \(person) AND \(filter.condition) AND \(beyond)
            ORDER BY notice.told_at DESC, notice.id DESC LIMIT \(filter.limit)
            """, NoticeRow.init)
    }

    /// One's own notice; another's answers like an unknown one.
    package static func known(_ text: String, of person: PersonID, _ db: Reader) throws -> NoticeRow {
        let found = try NoticeID(text).flatMap { id in
            try db.first(
                """
                SELECT \(NoticeRow.columns) FROM \(NoticeRow.tables) WHERE notice.id = \(id) AND notice.person_id = \(person)
                """, NoticeRow.init)
        }
        guard let found else { throw Refusal.unknownNotice }
        return found
    }
}

extension NoticeRow {
    static let columns: SQL =
        """
        notice.id, notice.person_id, notice.site_id, notice.subject, notice.kind, notice.party, notice.what, notice.detail,
        notice.due_on, notice.days, notice.worker_id, notice.grade, notice.place_id, notice.place_text, notice.by_name, notice.told_at, notice.quiet,
        notice.read_at, notice.acknowledged_at, site.name AS site_name, place.name AS place_name
        """
    static let tables: SQL =
        """
        notice JOIN site ON site.id = notice.site_id
        LEFT JOIN place ON place.site_id = notice.site_id AND place.id = notice.place_id
        """

    init(_ row: Row) throws {
        let (id, person, site): (NoticeID, PersonID, SiteID) = (
            try row["id"], try row["person_id"], try row["site_id"]
        )
        let (subject, kind, party): (String, String, String) = (
            try row["subject"], try row["kind"], try row["party"]
        )
        guard let kind = NoticeKind(rawValue: kind), let party = Party(rawValue: party) else {
            throw StoreError(code: "check", message: "unknown kind of notice \(kind) or party \(party)")
        }
        var matter = NoticeMatter(subject: subject, site: site, what: try row["what"], detail: try row["detail"])
        matter.dueOn = try row["due_on"]
        (matter.days, matter.worker) = (try row["days"], try row["worker_id"])
        matter.grade = try row["grade"]
        matter.places = [try row["place_id"] as PlaceID?].compactMap(\.self)
        matter.placeText = try row["place_text"]
        notice = Notice(
            id: id, person: person, kind: kind, party: party, matter: matter, by: try row["by_name"],
            at: try row["told_at"], isQuiet: try row["quiet"], readAt: try row["read_at"],
            acknowledgedAt: try row["acknowledged_at"])
        siteName = try row["site_name"]
        placeName = try row["place_name"] ?? matter.placeText
    }
}
