import Database
import Domain
import Kernel
import Policy
import Store

/// Pages and acts of hidden dangers; an act is a noun of its own.
struct HiddenDangerRoutes: Sendable {
    private let book: RuleBook
    private let desk: Desk
    private let offers: [HiddenDangerOffer]

    init(_ desk: Desk, offers: [HiddenDangerOffer] = []) {
        (book, self.desk, self.offers) = (desk.book, desk, offers)
    }

    func rules(on day: Day) throws -> HiddenDangerRules { try HiddenDangerRules(book, on: day) }

    static let navigation = [
        NavigationItem(
            href: "/hidden-dangers", label: HiddenDangerTexts.title, icon: .danger, permissions: [.readHiddenDangers]),
        NavigationItem(
            href: "/hidden-dangers/new", label: ReportTexts.short, icon: .report, permissions: [.reportHiddenDanger],
            isReport: true),
    ]

    func add(to routes: Routes) {
        routes.page("hidden-dangers", .readHiddenDangers, list)
        routes.page("hidden-dangers/new", .reportHiddenDanger, new)
        routes.page("hidden-dangers/:id", .readHiddenDangers, show)
        routes.page("hidden-dangers/:id/receipt", .readHiddenDangers, receipt)
        routes.act(HiddenDangerReport.act, on: "hidden-dangers", again: new, answer: .hiddenDanger, perform: report)
        routes.act(ColumnPicker.act, on: "hidden-dangers", again: list, answer: .columns, perform: choose)
        addPhotos(to: routes)
        routes.list("hidden-dangers/:id/doubts", .assignHiddenDanger, DoubtTexts.title, of: .doubt, doubts)
        HiddenDangerPrintRoutes(desk).add(to: routes)
        HiddenDangerTimeline().add(to: routes)
        BulkRoutes(self, desk).add(to: routes)
        BoardRoutes(book).add(to: routes)
        routes.export(.hiddenDangers, .readHiddenDangers)
        for act in HiddenDangerAct.all {
            routes.act(act, on: "hidden-dangers/:id", again: show, answer: .hiddenDanger, perform: perform)
        }
    }

    @Sendable private func list(_ reading: Reading) throws -> HTML {
        let setting = try ListSetting(Self.viewed.name, reading)
        let filter = HiddenDangerFilter(lenient: setting.query, on: reading.visit.context.today)
        let page = try HiddenDangerStore.page(filter, for: reading.visit.actor, reading.db)
        let (actor, today) = (reading.visit.actor, reading.visit.context.today)
        let words = try GradingChoices.words(at: actor.organisation, book, on: today, reading.db)
        let places =
            try (filter.site ?? actor.site).map { try HiddenDangerPlaces.of($0, for: actor, reading.db).all } ?? []
        return try HiddenDangerListPage(
            page, filter, words, places: places.map { Choice($0.id.text, Localized($0.name, $0.name)) },
            setting: setting, views: try Self.viewed.links(setting, reading), reading
        ).html
    }

    static let viewed = ViewedList(
        name: "hidden-dangers", title: HiddenDangerTexts.title, questions: HiddenDangerQuestions.all,
        permission: .readHiddenDangers, hasColumns: true, count: count)

    @Sendable private static func count(_ view: SavedView, _ visit: Visit, _ db: Reader) throws -> Int {
        let filter = HiddenDangerFilter(lenient: ListSetting.pairs(view.query), on: visit.context.today)
        return try HiddenDangerStore.count(filter, for: visit.actor, db)
    }

    @Sendable private func choose(_ draft: ColumnDraft, _ doing: Doing) throws -> Done<ColumnDraft> {
        try ViewStore.choose(draft.columns, of: Self.viewed.name, doing.db, doing.context)
        return Done(kept: draft, version: nil, href: "/hidden-dangers", page: draft.page)
    }

    @Sendable private func new(_ reading: Reading) throws -> HTML { try HiddenDangerReportPage(reading).html }

    @Sendable private func receipt(_ reading: Reading) throws -> HTML {
        let danger = try HiddenDangerStore.known(reading.id, for: reading.visit.actor, reading.db).danger
        return HiddenDangerReceiptPage(
            visit: reading.visit, number: try HiddenDangerStore.number(of: danger.id, reading.db),
            what: danger.finding.what,
            href: "/hidden-dangers/\(danger.id)"
        ).html
    }

    @Sendable func show(_ reading: Reading) throws -> HTML {
        let kept = try HiddenDangerStore.known(reading.id, for: reading.visit.actor, reading.db)
        let history = try Chronicle.history(of: "\(HiddenDanger.kind)/\(kept.danger.id)", reading.db)
        let (actor, today) = (reading.visit.actor, reading.visit.context.today)
        let around = try HiddenDangerSurroundings(of: kept.danger, for: actor, on: today, reading.db)
        // A danger is shown also where a rule is missing; only the act that needs the rule is refused.
        let rules = try? HiddenDangerRules(book, on: today)
        let words = try GradingChoices.words(at: kept.danger.site, book, on: today, reading.db)
        let guests = try offers.compactMap { try $0.form(kept.danger, reading) }
        let doubts = try DangerDoubtCard(about: kept.danger, book, reading)
        return HiddenDangerPage(
            kept, history: history, around: around, authority: try DangerAuthority(kept.danger, rules, reading),
            words: words, guests: guests,
            doubts: doubts.html, reading.visit
        ).html
    }

    @Sendable private func doubts(_ listing: Listing) throws -> Page<DangerDoubt> {
        let danger = try HiddenDangerStore.known(listing.parts["id"] ?? "", for: listing.visit.actor, listing.db).danger
        let rules = try DoubtRules(book, on: listing.visit.context.today)
        let rows = try DangerDoubts(about: danger, rules, for: listing.visit.actor, listing.db).doubts
        return Page(rows: rows, total: rows.count, next: nil)
    }

    @Sendable private func report(_ report: HiddenDangerReport, _ doing: Doing) throws -> Done<HiddenDanger> {
        guard let site = report.mine ?? doing.visit.actor.site else {
            throw Flaw("mine", ReportTexts.mineMissing.zh, ReportTexts.mineMissing.en)
        }
        let finding = report.finding(doing.visit.actor)
        // A report is never held up by a rule that is missing: then it is only not compared with what was closed before.
        let rules = finding.recurrenceKey != nil ? try? HiddenDangerRules(book, on: doing.context.today) : nil
        let command = ReportHiddenDanger(
            id: .fresh(at: doing.visit.now), site: site, finding: finding, rules: rules)
        var kept = try HiddenDangerStore.report(command, showing: report.photos, in: doing.context, doing.db)
        if let fix = report.fix {
            let mending = FixHiddenDangerOnTheSpot(
                fix, rules: try rules ?? HiddenDangerRules(book, on: doing.context.today))
            kept = try HiddenDangerStore.perform(mending, on: kept.danger.id, version: nil, in: doing.context, doing.db)
        }
        var done = Done(kept)
        done.page = "\(done.href)/receipt"
        done.number = try HiddenDangerStore.number(of: kept.danger.id, doing.db)
        return done
    }

    @Sendable func perform(_ draft: HiddenDangerDraft, _ doing: Doing) throws -> Done<HiddenDanger> {
        guard let id = HiddenDanger.ID(doing.id) else { throw Refusal.unknownHiddenDanger }
        let command = try draft.command(HiddenDangerRules(book, on: doing.context.today)) {
            let kept = try HiddenDangerStore.known(doing.id, for: doing.visit.actor, doing.db)
            return try GradingChoices.words(at: kept.danger.site, book, on: doing.context.today, doing.db)
        }
        let kept = try HiddenDangerStore.perform(command, on: id, version: doing.version, in: doing.context, doing.db)
        var done = Done(kept)
        done.number = try HiddenDangerStore.number(of: id, doing.db)
        return done
    }
}

extension Done<HiddenDanger> {
    fileprivate init(_ kept: HiddenDangerStore.Kept) {
        self.init(kept: kept.danger, version: kept.version, href: "/hidden-dangers/\(kept.danger.id)")
    }
}

extension ID {
    /// A new identity, made at the edge.
    static func fresh(at now: Instant) -> ID {
        var generator = SystemRandomNumberGenerator()
        return ID(at: now, random: (generator.next(), generator.next()))
    }
}
