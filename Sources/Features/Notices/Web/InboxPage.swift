import Domain
import Kernel
import Store

/// A person's notices, the newest first: what is unread, what waits to be acknowledged, or all.
struct InboxPage {
    let visit: Visit
    let filter: NoticeFilter
    let rows: [NoticeRow]
    let total: Int
    let counts: [NoticeFilter.State: Int]
    private static let length = 30

    let offersWebhooks: Bool

    init(_ reading: Reading, offersWebhooks: Bool) throws {
        self.offersWebhooks = offersWebhooks
        visit = reading.visit
        let person = visit.actor.person
        let state = reading.query["state"].flatMap(NoticeFilter.State.init) ?? .unread
        let topic = reading.query["topic"].flatMap(NoticeKind.Group.init)
        let after = reading.query["cursor"].flatMap(TimeCursor<NoticeSubject>.init)
        filter = NoticeFilter(state, topic: topic, limit: Self.length, after: after)
        rows = try NoticeStore.page(filter, of: person, reading.db)
        total = try NoticeStore.count(filter, of: person, reading.db)
        var counts: [NoticeFilter.State: Int] = [:]
        for state in NoticeFilter.State.allCases {
            counts[state] = try NoticeStore.count(NoticeFilter(state, topic: topic), of: person, reading.db)
        }
        self.counts = counts
    }

    func address(_ state: NoticeFilter.State, _ topic: NoticeKind.Group?) -> Address {
        Address("/notices", ["state": state.rawValue, "topic": topic?.rawValue ?? ""])
    }

    var next: String? {
        guard rows.count == Self.length, let last = rows.last else { return nil }
        return address(filter.state, filter.topic).with("cursor", last.notice.cursor).href
    }
}
