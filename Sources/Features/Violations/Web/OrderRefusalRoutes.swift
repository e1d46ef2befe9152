import Domain
import Kernel
import Policy
import Store

/// The button that everybody has, and the answer that a manager owes.
struct OrderRefusalRoutes: Sendable {
    let book: RuleBook

    func add(to routes: Routes) {
        routes.page("order-refusals", .readViolations) { try OrderRefusalListPage($0).html }
        routes.page("order-refusals/new", .refuseOrder, new)
        routes.page("order-refusals/:id", .readViolations, show)
        routes.act(OrderRefusalActs.refuse, on: "order-refusals", again: new, answer: .orderRefusal) {
            [book] draft, doing in
            let hours = try book.value("order-refusal.answer-hours", on: doing.context.today)
            let command = RefuseOrder(
                id: .fresh(at: doing.visit.now), order: draft.order, danger: draft.danger, place: draft.place,
                givenBy: draft.givenBy, answerHours: hours)
            return Done(try OrderRefusalStore.refuse(command, in: doing.context, doing.db))
        }
        routes.act(OrderRefusalActs.answer, on: "order-refusals/:id", again: show, answer: .orderRefusal) {
            command, doing in
            Done(
                try OrderRefusalStore.answer(
                    command, on: doing.id, version: doing.version, in: doing.context, doing.db))
        }
    }

    @Sendable private func new(_ reading: Reading) throws -> HTML {
        let (visit, texts) = (reading.visit, RefusalTexts.self)
        let people = try visit.actor.site.map {
            try RegistryStore.people(of: $0, on: visit.context.today, limit: 5_000, reading.db)
                .map { Choice($0.id.text, Localized($0.name, $0.name)) }
        }
        let form = ActForm(OrderRefusalActs.refuse, on: "/order-refusals", visit, options: ["givenBy": people ?? []])
        return Shell(
            ViolationTexts.refuse, visit,
            main: """
                <div class="narrow report"><h1>\(ViolationTexts.refuse(visit.language))</h1><p>\(texts.help(visit.language))</p>\
                <p class="second">\(texts.rests(visit.language))</p>\(form.html)</div>
                """
        ).html
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML { try OrderRefusalPage(reading).html }
}

extension Done<OrderRefusal> {
    fileprivate init(_ kept: OrderRefusalStore.Kept) {
        self.init(kept: kept.refusal, version: kept.version, href: "/order-refusals/\(kept.refusal.id)")
    }
}

extension Shape<OrderRefusal> {
    static let orderRefusal = Shape(
        "OrderRefusal",
        [
            .id("id") { $0.id }, .id("mine") { $0.site }, .text("order") { $0.claim.order },
            .text("danger") { $0.claim.danger }, .maybe("place") { $0.claim.place },
            .instant("refusedAt") { $0.claim.at }, .instant("answerBy") { $0.claim.answerBy },
            .code("outcome") { $0.answer?.outcome }, .maybe("answer") { $0.answer?.text },
            .instant("answeredAt") { $0.answer?.at },
        ])
}
