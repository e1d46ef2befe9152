import Database
import Domain
import Kernel
import Policy
import Store

/// Pages and acts of the three violations.
struct ViolationRoutes: Sendable {
    static let navigation = [
        NavigationItem(href: "/violations", label: ViolationTexts.title, icon: .stop, permissions: [.readViolations])
    ]
    private let book: RuleBook
    init(_ desk: Desk) { book = desk.book }

    func add(to routes: Routes) {
        routes.page("violations", .readViolations) { [book] in try ViolationListPage($0, book).html }
        routes.page("violations/new", .recordViolation, new)
        routes.page("violations/trends", .readViolations) { [book] in try ViolationTrendsPage($0, book).html }
        routes.page("violations/:id", .readViolations, show)
        routes.act(ViolationReport.act, on: "violations", again: new, answer: .violation, perform: record)
        for act in Act<ViolationDraft>.violationActs {
            routes.act(act, on: "violations/:id", again: show, answer: .violation, perform: perform)
        }
        routes.list(
            "violations", .readViolations, ViolationTexts.listing, of: .violationLine, by: [Self.phase.asking], list)
        routes.show("violations/:id", .readViolations, ViolationTexts.showing, as: .violation) { reading in
            let kept = try ViolationStore.known(reading.id, for: reading.visit.actor, reading.db)
            return (kept.violation, kept.version)
        }
        routes.export(.violations, .readViolations)
        OrderRefusalRoutes(book: book).add(to: routes)
        RewardRoutes(book: book).add(to: routes)
    }

    private static let phase = Ask.choice("state", ViolationTexts.state, ViolationCase.Phase.self, ViolationTexts.name)
        .optional

    /// Who reads only numbers has nothing to keep a view of, and counts nothing.
    static let viewed = ViewedList(
        name: "violations", title: ViolationTexts.title, questions: [phase.asking], permission: .readViolations,
        hasColumns: false
    ) { view, visit, db in
        guard visit.actor.site != nil else { return 0 }
        let state = ListSetting.pairs(view.query)["state"].flatMap(ViolationCase.Phase.init)
        return try ViolationStore.page(phase: state, limit: 0, for: visit.actor, db).total
    }

    @Sendable private func new(_ reading: Reading) throws -> HTML { try ViolationReportPage(reading, book).html }
    @Sendable private func show(_ reading: Reading) throws -> HTML { try ViolationPage(reading, book).html }

    @Sendable private func record(_ report: ViolationReport, _ doing: Doing) throws -> Done<ViolationCase> {
        let lists = ViolationLists(book, on: doing.context.today)
        let command = try report.command(.fresh(at: doing.visit.now), by: doing.visit.actor, lists)
        let rules = try ViolationRules(book, on: doing.context.today)
        return Done(try ViolationStore.record(command, rules: rules, in: doing.context, doing.db))
    }

    @Sendable private func perform(_ draft: ViolationDraft, _ doing: Doing) throws -> Done<ViolationCase> {
        guard let id = ViolationID(doing.id) else { throw Refusal.unknownViolation }
        let command = draft.command(try ViolationRules(book, on: doing.context.today))
        return Done(try ViolationStore.perform(command, on: id, version: doing.version, in: doing.context, doing.db))
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<ViolationStore.Line> {
        let after = try listing.cursor.map { try TimeCursor<ViolationSubject>($0).orThrow(Flaw.noCursor) }
        let page = try ViolationStore.page(
            phase: try listing.input(Self.phase), after: after, limit: listing.limit, for: listing.visit.actor,
            listing.db)
        return Page(
            rows: page.rows.map { $0.readable(for: listing.visit.actor) }, total: page.total,
            next: page.rows.count == listing.limit ? page.rows.last?.cursor : nil)
    }
}

extension Done<ViolationCase> {
    fileprivate init(_ kept: ViolationStore.Kept) {
        self.init(kept: kept.violation, version: kept.version, href: "/violations/\(kept.violation.id)")
    }
}
