import Database
import Domain
import Kernel
import Policy
import Store

/// Pages and acts of the campaigns.
struct DoubleFullDayRoutes: Sendable {
    static let navigation = [
        NavigationItem(
            href: "/double-full-days", label: DoubleFullDayTexts.title, icon: .day, permissions: [.readDoubleFullDays])
    ]

    let book: RuleBook
    private let offers: [CampaignOffer]

    init(_ desk: Desk, offers: [CampaignOffer] = []) { (book, self.offers) = (desk.book, offers) }

    func add(to routes: Routes) {
        routes.page("double-full-days", .readDoubleFullDays, list)
        routes.export(.campaigns, .readDoubleFullDays)
        routes.page("double-full-days/:id", .readDoubleFullDays, show)
        routes.page("double-full-days/:id/items", .readDoubleFullDays, items)
        routes.act(
            DoubleFullDayActs.open, on: "double-full-days", again: list, answer: .doubleFullDay, perform: open)
        for act in DoubleFullDayActs.batches {
            routes.act(act, on: "double-full-days/:id", again: items, answer: .doubleFullDay) { draft, doing in
                var done = try perform(draft, doing)
                done.page = "\(done.href)/items?state=not-done"
                return done
            }
        }
        for act in [DoubleFullDayActs.excuse, DoubleFullDayActs.moving, DoubleFullDayActs.closing] {
            routes.act(act, on: "double-full-days/:id", again: show, answer: .doubleFullDay, perform: perform)
        }
        RoundRoutes(book: book).add(to: routes)
        CloseOutRoutes(book: book).add(to: routes)
        CampaignBoardRoutes().add(to: routes)
        ChecklistRoutes(book: book).add(to: routes)
        DoubleFullDayAPI().add(to: routes)
    }

    @Sendable private func list(_ reading: Reading) throws -> HTML { try DoubleFullDayListPage(reading, book).html }

    @Sendable private func show(_ reading: Reading) throws -> HTML {
        try DoubleFullDayPage(reading, offers: offers).html
    }

    @Sendable private func items(_ reading: Reading) throws -> HTML { try CheckItemsPage(reading).html }

    @Sendable private func open(_ opening: DoubleFullDayActs.Opening, _ doing: Doing) throws -> Done<
        DoubleFullDayStore.Kept
    > {
        guard let site = doing.visit.actor.site else { throw Refusal.notPermitted }
        let command = OpenDoubleFullDay(
            id: .fresh(at: doing.visit.now), site: site, month: opening.month, heldOn: opening.heldOn,
            turns: opening.turns, reason: opening.reason,
            rules: try DoubleFullDayRules(book, on: opening.month.first))
        return Done(try DoubleFullDayStore.open(command, in: doing.context, doing.db))
    }

    @Sendable private func perform(_ draft: DoubleFullDayActs.Draft, _ doing: Doing) throws -> Done<
        DoubleFullDayStore.Kept
    > {
        guard let id = DoubleFullDayID(doing.id) else { throw Refusal.unknownCampaign }
        let (context, db) = (doing.context, doing.db)
        switch draft {
        case .command(let command):
            return Done(
                try DoubleFullDayStore.perform(command, on: id, version: doing.version, in: context, db))
        case .reassign(let numbers, let person, let reason):
            return Done(
                try DoubleFullDayStore.reassign(numbers, to: person, reason: reason, on: id, in: context, db))
        case .excuse(let person, let reason):
            return Done(try DoubleFullDayStore.excuse(ExcusePerson(reason), person, on: id, in: context, db))
        case .close(let command):
            // A closing is not held up where the criteria are missing: then the flag is not awarded.
            let flag = try? RedFlagRules(book, on: context.today)
            return Done(
                try DoubleFullDayStore.close(
                    command, on: id, version: doing.version, flag: flag, in: context, db))
        }
    }
}

extension Done<DoubleFullDayStore.Kept> {
    init(_ kept: DoubleFullDayStore.Kept) {
        self.init(kept: kept, version: kept.version, href: "/double-full-days/\(kept.day.id)")
    }
}
