import Database
import Domain
import Hummingbird
import Kernel
import Policy
import Store

/// Listed supervision: a list that everybody may read, and a page where the authority and the mine act.
struct ListedSupervisionRoutes: Sendable {
    static let navigation = [
        NavigationItem(
            href: "/listed-supervision", label: ListedSupervisionTexts.title, icon: .list,
            permissions: [.readHiddenDangers])
    ]
    static let evidence = EvidenceSubject(
        kind: ListedSupervision.kind, permission: .readHiddenDangers,
        known: { try ListedSupervisionStore.known($0, for: $1, $2).listing.id.text },
        name: { ListedSupervisionTexts.events[$0] ?? Localized($0, $0) }, page: "listed-supervision")

    /// As many as a public page shows; older ones are in the ledger.
    private static let mostPublished = 200

    private let desk: Desk
    init(_ desk: Desk) { self.desk = desk }

    func add(to routes: Routes) {
        routes.open(.get, "public/listed-supervision", why: "what an authority has published, without persons") {
            [desk] request, _ in
            let rows = try await desk.store.read { try ListedSupervisionStore.published(limit: Self.mostPublished, $0) }
            return Response(html: PublicListingPage(rows, .china, request.language).html)
        }
        routes.page("listed-supervision", .readHiddenDangers) { try ListedSupervisionListPage($0).html }
        routes.export(.listedSupervision, .readHiddenDangers)
        routes.page("listed-supervision/:id", .readHiddenDangers, show)
        routes.act(
            ListingProposal.act, on: "hidden-dangers/:id",
            again: HiddenDangerRoutes(desk, offers: [ListingProposal.offer]).show, answer: .listedSupervision,
            perform: propose)
        for act in ListingAct.all {
            routes.act(act, on: "listed-supervision/:id", again: show, answer: .listedSupervision, perform: perform)
        }
        routes.list(
            "listed-supervision", .readHiddenDangers, ListedSupervisionTexts.listing, of: .listedSupervision, list)
        routes.show(
            "listed-supervision/:id", .readHiddenDangers, ListedSupervisionTexts.showing, as: .listedSupervision
        ) { reading in
            let kept = try ListedSupervisionStore.known(reading.id, for: reading.visit.actor, reading.db)
            return (kept.listing, kept.version)
        }
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML {
        let kept = try ListedSupervisionStore.known(reading.id, for: reading.visit.actor, reading.db)
        let history = try Chronicle.history(of: "\(ListedSupervision.kind)/\(kept.listing.id)", reading.db)
        let days = try? desk.book.value("listed-supervision.quarterly-report-days", on: reading.visit.context.today)
        let number = try HiddenDangerStore.number(of: kept.listing.danger, reading.db)
        let what = try HiddenDangerStore.find(kept.listing.danger, for: reading.visit.actor, reading.db)?.danger.finding
            .what
        let danger = ["#\(number)", what].compactMap(\.self).joined(separator: " ")
        return ListedSupervisionPage(kept, history: history, danger: danger, quarterDays: days, reading.visit).html
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<ListedSupervision> {
        let after = try listing.cursor.map { try ListingCursor($0).orThrow(Flaw.noCursor) }
        let page = try ListedSupervisionStore.page(
            after: after, limit: listing.limit, for: listing.visit.actor, listing.db)
        let last = page.rows.count == listing.limit ? page.rows.last : nil
        return Page(rows: page.rows.map(\.row.listing), total: page.total, next: last?.cursor.text)
    }

    @Sendable private func propose(_ proposal: ListingProposal, _ doing: Doing) throws -> Done<ListedSupervision> {
        guard let danger = HiddenDangerID(doing.id) else { throw Refusal.unknownHiddenDanger }
        let command = ProposeListing(
            id: .fresh(at: doing.visit.now), danger: danger, level: proposal.level.role, reason: proposal.reason)
        return Done(try ListedSupervisionStore.propose(command, in: doing.context, doing.db))
    }

    @Sendable private func perform(_ command: any Command<ListedSupervision>, _ doing: Doing) throws -> Done<
        ListedSupervision
    > {
        guard let id = ListedSupervisionID(doing.id) else { throw Refusal.unknownListing }
        return Done(
            try ListedSupervisionStore.perform(command, on: id, version: doing.version, in: doing.context, doing.db))
    }
}

extension Done<ListedSupervision> {
    fileprivate init(_ kept: ListedSupervisionStore.Kept) {
        self.init(kept: kept.listing, version: kept.version, href: "/listed-supervision/\(kept.listing.id)")
    }
}

extension Shape<ListedSupervision> {
    static let listedSupervision = Shape(
        "ListedSupervision",
        [
            .id("id") { $0.id }, .id("danger") { $0.danger }, .id("mine") { $0.site }, .code("state") { $0.phase },
            .code("level") { $0.level },
            .maybe("number") { $0.notice?.number }, .maybe("unit") { $0.notice?.unit },
            .maybe("person") { $0.notice?.person },
            .day("deadline") { $0.notice?.deadline }, .maybe("acceptanceUnit") { $0.notice?.acceptanceUnit },
            .maybe("publicText") { $0.notice?.publicText }, .maybe("plan") { $0.plan?.text },
            .whole("percent") { $0.progress.last?.percent },
            .whole("quarterlyReports") { $0.quarters.count },
            .maybe("lastQuarter") { $0.quarters.map(\.quarter).max()?.text },
        ])
}
