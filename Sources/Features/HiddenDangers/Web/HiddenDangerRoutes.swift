import Database
import Domain
import Kernel
import Policy
import Store

/// Pages and acts of hidden dangers; an act is a noun of its own.
struct HiddenDangerRoutes: Sendable {
    private let book: RuleBook
    private let offers: [HiddenDangerOffer]

    init(_ desk: Desk, offers: [HiddenDangerOffer] = []) { (book, self.offers) = (desk.book, offers) }

    static let navigation = [
        NavigationItem(href: "/hidden-dangers", label: HiddenDangerTexts.title, icon: .danger, permissions: [.readHiddenDangers]),
        NavigationItem(
            href: "/hidden-dangers/new", label: HiddenDangerTexts.report, icon: .report, permissions: [.reportHiddenDanger],
            isReport: true),
    ]

    func add(to routes: Routes) {
        routes.page("/", .readHiddenDangers, list)
        routes.page("hidden-dangers", .readHiddenDangers, list)
        routes.page("hidden-dangers/new", .reportHiddenDanger, new)
        routes.page("hidden-dangers/:id", .readHiddenDangers, show)
        routes.act(HiddenDangerReport.act, on: "hidden-dangers", again: new, answer: .hiddenDanger, perform: report)
        addPhotos(to: routes)
        for act in HiddenDangerAct.all {
            routes.act(act, on: "hidden-dangers/:id", again: show, answer: .hiddenDanger, perform: perform)
        }
    }

    @Sendable private func list(_ reading: Reading) throws -> HTML {
        let filter = HiddenDangerFilter(reading.query)
        let page = try HiddenDangerStore.page(filter, for: reading.visit.actor, reading.db)
        return HiddenDangerListPage(page.rows, total: page.total, filter, reading.visit).html
    }

    @Sendable private func new(_ reading: Reading) throws -> HTML { HiddenDangerReportPage(visit: reading.visit).html }

    @Sendable func show(_ reading: Reading) throws -> HTML {
        let kept = try HiddenDangerStore.known(reading.id, for: reading.visit.actor, reading.db)
        let history = try Chronicle.history(of: "\(HiddenDanger.kind)/\(kept.danger.id)", reading.db)
        let (actor, today) = (reading.visit.actor, reading.visit.context.today)
        let around = try HiddenDangerSurroundings(of: kept.danger, for: actor, on: today, reading.db)
        // A danger is shown also where a rule is missing; only the act that needs the rule is refused.
        let rules = try? HiddenDangerRules(book, on: today)
        return HiddenDangerPage(kept, history: history, around: around, rules: rules, offers: offers, reading.visit).html
    }

    @Sendable private func report(_ made: HiddenDangerReport, _ doing: Doing) throws -> Done<HiddenDanger> {
        guard let site = doing.visit.actor.site else { throw Refusal.notPermitted }
        // A report is never held up by a rule that is missing: then it is only not compared with what was closed before.
        let rules = try? HiddenDangerRules(book, on: doing.context.today)
        let command = ReportHiddenDanger(id: .fresh(at: doing.visit.now), site: site, finding: made.finding, rules: rules)
        return Done(try HiddenDangerStore.report(command, showing: made.photos, in: doing.context, doing.db))
    }

    @Sendable func perform(_ draft: HiddenDangerDraft, _ doing: Doing) throws -> Done<HiddenDanger> {
        let command = draft.command(try HiddenDangerRules(book, on: doing.context.today))
        guard let id = HiddenDanger.ID(doing.id) else { throw Refusal.unknownHiddenDanger }
        return Done(try HiddenDangerStore.perform(command, on: id, version: doing.version, in: doing.context, doing.db))
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
