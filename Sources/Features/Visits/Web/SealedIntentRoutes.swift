import Database
import Domain
import Kernel
import Store

/// Orders to visit: sealed by an authority, seen by it and those above; by the mine once they are opened there.
struct SealedIntentRoutes: Sendable {
    static let navigation = [
        NavigationItem(href: "/visits", label: SealedIntentTexts.title, icon: .seal, permissions: [.orderVisit])
    ]
    static let evidence = EvidenceSubject(
        kind: SealedIntent.kind, permission: .readVisits,
        known: { try SealedIntentStore.known($0, for: $1, $2).intent.id.text },
        name: { SealedIntentTexts.events[$0] ?? Localized($0, $0) }, page: "visits")

    private static let mostMines = 1_000

    func add(to routes: Routes) {
        routes.page("visits", .readVisits) { try SealedIntentListPage($0).html }
        routes.page("visits/new", .orderVisit, new)
        routes.page("visits/:id", .readVisits, show)
        routes.act(SealedIntentActs.commit, on: "visits", again: new, answer: .sealedIntent) { order, doing in
            let command = CommitIntent(id: .fresh(at: doing.visit.now), order: order)
            return Done(try SealedIntentStore.commit(command, in: doing.context, doing.db))
        }
        routes.act(SealedIntentActs.opening, on: "visits/:id", again: show, answer: .sealedIntent) { _, doing in
            Done(try SealedIntentStore.open(doing.id, version: doing.version, in: doing.context, doing.db))
        }
        routes.act(SealedIntentActs.cancellation, on: "visits/:id", again: show, answer: .sealedIntent) {
            command, doing in
            Done(
                try SealedIntentStore.cancel(command, on: doing.id, version: doing.version, in: doing.context, doing.db)
            )
        }
        routes.list("visits", .readVisits, SealedIntentTexts.listing, of: .sealedIntent) { listing in
            let after = try listing.cursor.map { try IntentCursor($0).orThrow(Flaw.noCursor) }
            let page = try SealedIntentStore.page(
                after: after, limit: listing.limit, for: listing.visit.actor, listing.db)
            let last = page.rows.count == listing.limit ? page.rows.last : nil
            return Page(
                rows: page.rows, total: page.total, next: last.map { IntentCursor($0.order, $0.intent.id).text })
        }
        routes.show("visits/:id", .readVisits, SealedIntentTexts.showing, as: .sealedIntent) { reading in
            let kept = try SealedIntentStore.known(reading.id, for: reading.visit.actor, reading.db)
            return (kept, kept.version)
        }
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML { try SealedIntentPage(reading).html }

    @Sendable private func new(_ reading: Reading) throws -> HTML {
        let (visit, texts) = (reading.visit, SealedIntentTexts.self)
        let mines = try RegistryStore.page(of: Domain.Site.self, limit: Self.mostMines, for: visit.actor, reading.db)
            .rows.map {
                Choice($0.entity.id.text, RegistryTexts.same($0.entity.name))
            }
        let given = ["mine": reading.query["mine"] ?? "", "day": visit.context.today.text].filter { !$0.value.isEmpty }
        let form = ActForm(SealedIntentActs.commit, on: "/visits", visit, values: given, options: ["mine": mines])
        return Shell(
            texts.new, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/visits">\(texts.title(visit.language))</a></p>\
                <h1>\(texts.new(visit.language))</h1><p class="second">\(texts.help(visit.language))</p>\(form.html)</div>
                """
        ).html
    }
}

extension Done<SealedIntentStore.Kept> {
    fileprivate init(_ kept: SealedIntentStore.Kept) {
        self.init(kept: kept, version: kept.version, href: "/visits/\(kept.intent.id)")
    }
}
