import Domain
import Kernel
import Policy
import Store

/// The inbox by page and by interface; everybody reads only what they were told themselves.
struct NoticeRoutes: Sendable {
    private static let topic = Ask.choice(
        "topic", NoticeTexts.topic, NoticeKind.Group.self, NoticeTexts.name
    ).optional
    private static let state = Ask.choice(
        "state", NoticeTexts.state, NoticeFilter.State.self, NoticeTexts.name
    ).optional

    private let book: RuleBook
    private let desk: Desk
    init(_ desk: Desk) { (self.desk, book) = (desk, desk.book) }

    func add(to routes: Routes) {
        routes.page("notices/ladders", .readNotices) { [book] reading in
            LaddersPage(ladders: try Ladders(book, on: reading.visit.context.today), visit: reading.visit).html
        }
        PreferenceRoutes(desk).add(to: routes)
        WebhookRoutes(desk).add(to: routes)
        routes.page("notices", .readNotices, show)
        routes.list(
            "notices", .readNotices, NoticeTexts.listing, of: .notice, by: [Self.state.asking, Self.topic.asking], list)
        routes.show("notices/:id", .readNotices, NoticeTexts.showing, as: .notice) { reading in
            (try NoticeStore.known(reading.id, of: reading.visit.actor.person, reading.db), nil)
        }
        routes.act(NoticeStay.reading, on: "notices/:id", again: show, answer: .notice) { stay, doing in
            Done(try NoticeStore.read(doing.id, in: doing.context, doing.db), stay)
        }
        routes.act(NoticeStay.acknowledgement, on: "notices/:id", again: show, answer: .notice) { stay, doing in
            Done(try NoticeStore.acknowledge(doing.id, in: doing.context, doing.db), stay)
        }
        routes.act(NoticesRead.act, on: "notices", again: show, answer: .noticeTally) { read, doing in
            try NoticeStore.readAll(until: read.until ?? doing.context.now, in: doing.context, doing.db)
            let unread = try NoticeStore.unread(of: doing.context.actor.person, doing.db)
            return Done(kept: NoticeTally(unread: unread), version: nil, href: "/notices")
        }
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML {
        try InboxPage(reading, offersWebhooks: WebhookPage.isOffered(desk.webhooks, reading.visit)).html
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<NoticeRow> {
        let after = try listing.cursor.map {
            try TimeCursor<NoticeSubject>($0).orThrow(Flaw.noCursor)
        }
        let person = listing.visit.actor.person
        let filter = NoticeFilter(
            try listing.input(Self.state) ?? .all, topic: try listing.input(Self.topic), limit: listing.limit,
            after: after)
        let rows = try NoticeStore.page(filter, of: person, listing.db)
        let next = rows.count == listing.limit ? rows.last?.notice.cursor : nil
        return Page(rows: rows, total: try NoticeStore.count(filter, of: person, listing.db), next: next)
    }
}

/// What is left unread.
struct NoticeTally: Sendable { let unread: Int }

extension Done<NoticeRow> {
    fileprivate init(_ row: NoticeRow, _ stay: NoticeStay) {
        self.init(kept: row, version: nil, href: "/notices/\(row.notice.id)")
        page = stay.isStaying ? "/notices" : NoticeAddress.of(row.notice.matter.subject)
    }
}

extension Shape<NoticeTally> {
    static let noticeTally = Shape("NoticeTally", [.whole("unread") { $0.unread }])
}

extension Shape<NoticeRow> {
    static let notice = Shape(
        "Notice",
        [
            .id("id") { $0.notice.id }, .code("kind") { $0.notice.kind }, .code("topic") { $0.notice.kind.group },
            .code("why") { $0.notice.party }, .text("about") { $0.notice.matter.subject },
            .text("page") { NoticeAddress.of($0.notice.matter.subject) }, .id("mine") { $0.notice.matter.site },
            .text("site") { $0.siteName }, .maybe("place") { $0.placeName }, .text("what") { $0.notice.matter.what },
            .maybe("detail") { $0.notice.matter.detail }, .maybe("grade") { $0.notice.matter.grade },
            .day("deadline") { $0.notice.matter.dueOn }, .whole("daysOver") { $0.notice.matter.days },
            .text("by") { $0.notice.by },
            .instant("toldAt") { $0.notice.at }, .instant("readAt") { $0.notice.readAt },
            .flag("asksAcknowledgement") { $0.notice.kind.asksAcknowledgement },
            .instant("acknowledgedAt") { $0.notice.acknowledgedAt }, .flag("quiet") { $0.notice.isQuiet },
        ])
}
