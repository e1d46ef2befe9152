import Domain
import Kernel
import Store

typealias GoodPracticeOrder = GoodPracticeStore.Order

/// Pages and acts of the cards.
struct GoodPracticeRoutes: Sendable {
    private typealias Texts = GoodPracticeTexts
    static let navigation = [
        NavigationItem(
            href: "/good-practices", label: Texts.title, icon: .list, permissions: [.readGoodPractices])
    ]
    static let system = Ask.choice("system", Texts.system, ProductionSystem.self) { $0.term }.optional
    static let order = Ask.choice("order", Texts.order, GoodPracticeOrder.self, Texts.name).optional

    func add(to routes: Routes) {
        routes.page("good-practices", .readGoodPractices) { try GoodPracticeListPage($0).html }
        routes.export(.goodPractices, .readGoodPractices)
        routes.page("good-practices/new", .proposeGoodPractice, new)
        routes.page("good-practices/:id", .readGoodPractices, show)
        routes.act(GoodPracticeDraft.act, on: "good-practices", again: new, answer: .goodPractice) { draft, doing in
            let command = draft.command(.fresh(at: doing.visit.now))
            return try Done(GoodPracticeStore.propose(command, in: doing.context, doing.db), doing)
        }
        for act in GoodPracticeDeed.all {
            routes.act(act, on: "good-practices/:id", again: show, answer: .goodPractice, perform: perform)
        }
        routes.list(
            "good-practices", .readGoodPractices, Texts.listing, of: .goodPractice,
            by: [Self.system.asking, Self.order.asking], list)
        routes.show("good-practices/:id", .readGoodPractices, Texts.showing, as: .goodPractice) { reading in
            let kept = try GoodPracticeStore.known(reading.id, for: reading.visit.actor, reading.db)
            return (try GoodPracticeSight(kept, reading.db), kept.version)
        }
    }

    @Sendable private func new(_ reading: Reading) throws -> HTML { GoodPracticeForm(reading).html }
    @Sendable private func show(_ reading: Reading) throws -> HTML { try GoodPracticePage(reading).html }

    @Sendable private func list(_ listing: Listing) throws -> Page<GoodPracticeSight> {
        let order = try listing.input(Self.order) ?? .newest
        let after = try listing.cursor.map { try GoodPracticeStore.Cursor($0).orThrow(Flaw.noCursor) }
        let page = try GoodPracticeStore.page(
            of: try listing.input(Self.system), by: order, after: after, limit: listing.limit,
            for: listing.visit.actor, listing.db)
        let last = page.rows.count == listing.limit ? page.rows.last : nil
        return Page(
            rows: try page.rows.map { try GoodPracticeSight($0, listing.db) }, total: page.total,
            next: last.map { GoodPracticeStore.Cursor($0.practice, order).text })
    }

    @Sendable private func perform(_ deed: GoodPracticeDeed, _ doing: Doing) throws -> Done<GoodPracticeSight> {
        guard let id = GoodPracticeID(doing.id) else { throw Refusal.unknownPractice }
        let (context, db) = (doing.context, doing.db)
        let kept =
            switch deed {
            case .publish(let audience):
                try GoodPracticeStore.publish(for: audience, on: id, version: doing.version, in: context, db)
            case .decline(let reason):
                try GoodPracticeStore.perform(
                    DeclineGoodPractice(reason), on: id, version: doing.version, in: context, db)
            case .withdraw(let reason):
                try GoodPracticeStore.perform(
                    WithdrawGoodPractice(reason), on: id, version: doing.version, in: context, db)
            case .adopt(let how): try GoodPracticeStore.adopt(how, on: id, in: context, db)
            case .answer(let verdict, let text):
                try GoodPracticeStore.answer(verdict, text, on: id, in: context, db)
            }
        return try Done(kept, doing)
    }
}

extension Done<GoodPracticeSight> {
    fileprivate init(_ kept: GoodPracticeStore.Kept, _ doing: Doing) throws {
        self.init(
            kept: try GoodPracticeSight(kept, doing.db), version: kept.version,
            href: "/good-practices/\(kept.practice.id)")
    }
}
