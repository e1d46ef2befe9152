import Database
import Domain
import Kernel
import Store

/// Views: kept, shared, set as what a role sees first, changed and removed.
struct ViewRoutes: Sendable {
    private typealias Texts = ViewTexts
    private let lists: [ViewedList]

    init(of lists: [ViewedList]) { self.lists = lists }

    private static let name = Ask.text("name", Texts.name, most: 60)
    private static let audience = Ask.choice(
        "audience", Texts.audience, SavedView.Audience.self, Texts.name
    )
    private static let role = Ask.choice("role", Texts.role, Role.self, ShellTexts.name).optional

    static let founding = Act(
        "", .readHiddenDangers, Texts.save, name, audience, role,
        Ask.text("query", Texts.query, most: 1_000).optional.help(Texts.queryHelp.zh, Texts.queryHelp.en),
        Ask.flag("withColumns", Texts.withColumns),
        Ask.text("list", Texts.list, most: 60).optional.help(Texts.listHelp.zh, Texts.listHelp.en)
    ) { ViewDraft(name: $0, audience: $1, role: $2, query: $3 ?? "", withColumns: $4, list: $5) }

    static let amendment = Act("amendment", .readHiddenDangers, Texts.amend, name, audience, role) {
        ViewDraft(name: $0, audience: $1, role: $2)
    }

    static let removal = Act("removal", .readHiddenDangers, Texts.remove) {
        ViewDraft(name: "", audience: .own, role: nil)
    }

    func add(to routes: Routes) {
        routes.page("views", .readHiddenDangers, page)
        routes.list("views", .readHiddenDangers, Texts.listing, of: .savedView) { [self] listing in
            let views = try open(to: listing.visit).flatMap {
                try ViewStore.views(of: $0.name, for: listing.visit.actor, listing.db)
            }
            return Page(rows: Array(views.prefix(listing.limit)), total: views.count, next: nil)
        }
        routes.show("views/:id", .readHiddenDangers, Texts.showing, as: .savedView) { reading in
            let kept = try ViewStore.known(reading.id, for: reading.visit.actor, reading.db)
            return (kept, kept.version)
        }
        routes.act(Self.founding, on: "views", again: page, answer: .savedView, perform: found)
        routes.act(Self.amendment, on: "views/:id", again: page, answer: .savedView, perform: amend)
        routes.act(Self.removal, on: "views/:id", again: page, answer: .savedView, perform: remove)
    }

    @Sendable private func page(_ reading: Reading) throws -> HTML {
        let lists = try open(to: reading.visit).map { list in
            let views = try ViewStore.views(of: list.name, for: reading.visit.actor, reading.db)
            let counts = try views.map { try list.count($0.entity, reading.visit, reading.db) }
            return ViewsPage.Part(list: list, views: Array(zip(views, counts)))
        }
        let people = lists.flatMap { $0.views.map(\.kept.entity.person) }
        return ViewsPage(lists, try RegistryStore.names(of: "person", people, reading.db), reading.visit).html
    }

    /// The lists that somebody may open.
    private func open(to visit: Visit) -> [ViewedList] { lists.filter { visit.may($0.permission) } }

    /// The list that a view is to be of; the register of dangers where none is named.
    private func list(_ name: String?, _ visit: Visit) throws -> ViewedList {
        let open = open(to: visit)
        guard let list = open.first(where: { name == nil || $0.name == name }) else {
            let names = open.map(\.name).joined(separator: ", ")
            throw Flaw("list", "没有这个台账，可用：\(names)", "there is no such list; choose one of \(names)")
        }
        return list
    }

    @Sendable private func found(_ draft: ViewDraft, _ doing: Doing) throws -> Done<RegistryStore.Kept<SavedView>> {
        let (actor, list) = (doing.visit.actor, try list(draft.list, doing.visit).name)
        let columns = draft.withColumns ? try ViewStore.columns(of: list, for: actor.person, doing.db) : []
        let asked = ListSetting.pairs(draft.query).filter { !["view", "cursor"].contains($0.key) }
        let query = Address("", asked).href
        return try keep(
            SavedView(
                id: .fresh(at: doing.visit.now), list: list, person: actor.person, organisation: actor.organisation,
                name: draft.name, query: String(query.drop { $0 == "?" }), columns: columns, audience: draft.audience,
                role: draft.role), doing)
    }

    @Sendable private func amend(_ draft: ViewDraft, _ doing: Doing) throws -> Done<RegistryStore.Kept<SavedView>> {
        var view = try ViewStore.known(doing.id, for: doing.visit.actor, doing.db).entity
        (view.name, view.audience, view.role) = (draft.name, draft.audience, draft.role)
        var done = try keep(view, doing)
        done.page = "/views"
        return done
    }

    @Sendable private func remove(_ draft: ViewDraft, _ doing: Doing) throws -> Done<RegistryStore.Kept<SavedView>> {
        var view = try ViewStore.known(doing.id, for: doing.visit.actor, doing.db).entity
        view.endedOn = doing.context.today
        var done = try keep(view, doing)
        done.page = "/views"
        return done
    }

    private func keep(_ view: SavedView, _ doing: Doing) throws -> Done<RegistryStore.Kept<SavedView>> {
        let mayShare = doing.visit.may(.shareView) || view.endedOn != nil
        let kept = try ViewStore.save(view, version: doing.version, mayShare: mayShare, doing.db, doing.context)
        var done = Done(kept: kept, version: kept.version, href: "/views/\(view.id)")
        done.page = "/\(view.list)?view=\(view.id)"
        return done
    }
}

/// What somebody wrote of a view.
struct ViewDraft: Sendable {
    let name: String
    let audience: SavedView.Audience
    let role: Role?
    var query = ""
    var withColumns = false
    var list: String?
}

extension Shape<RegistryStore.Kept<SavedView>> {
    static let savedView = Shape(
        "View",
        [
            .id("id") { $0.entity.id }, .text("name") { $0.entity.name }, .text("list") { $0.entity.list },
            .text("query") { $0.entity.query }, .texts("columns") { $0.entity.columns },
            .code("audience") { $0.entity.audience }, .code("role") { $0.entity.role },
            .id("person") { $0.entity.person }, .day("endedOn") { $0.entity.endedOn },
            .text("address") { "/\($0.entity.list)?view=\($0.entity.id)" },
        ])
}
