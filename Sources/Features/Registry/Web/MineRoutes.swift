import Database
import Domain
import Kernel
import Store

/// Mines and ponds: the list, the dossier, its tabs, and what is entered there.
struct MineRoutes: Sendable {
    static let navigation = [
        NavigationItem(
            href: "/mines", label: RegistryTexts.registry, icon: .registry, permissions: [.readRegistry],
            also: [
                "/places", "/organisations", "/persons", "/posts", "/licences", "/contracts", "/projects",
                "/engagements",
                "/competences", "/divisions",
            ])
    ]

    /// What later features tell of a mine.
    var tabs: [MineTab] = []

    static let approval = Act(
        "approval", .approveList, RegistryTexts.approve, Ask.text("note", RegistryTexts.note).optional
    ) { $0 }

    func add(to routes: Routes) {
        let form = RegistryForms.site
        routes.page("mines", .readRegistry) { try MineListPage($0).html }
        routes.page("mines/new", .keepRegistry, new)
        routes.page("mines/:id", .readRegistry) { [tabs] in try MinePage($0, tabs).overview() }
        routes.page("mines/:id/edit", .keepRegistry, edit)
        routes.page("mines/:id/places", .readRegistry) { [tabs] in try MinePage($0, tabs).places() }
        routes.page("mines/:id/lists", .readRegistry) { [tabs] in try MinePage($0, tabs).lists() }
        routes.page("mines/:id/lists/:list", .readRegistry, list)
        routes.page("mines/:id/people", .readRegistry) { [tabs] in try MinePage($0, tabs).people() }
        routes.page("mines/:id/contractors", .readRegistry) { [tabs] in try MinePage($0, tabs).contractors() }
        routes.page("mines/:id/papers", .readRegistry) { [tabs] in try MinePage($0, tabs).papers() }
        routes.page("mines/:id/history", .readRegistry) { [tabs] in try MinePage($0, tabs).history() }
        for tab in tabs {
            routes.page("mines/:id/\(tab.name)", tab.permission) { [tabs] in try MinePage($0, tabs).other(tab) }
        }
        routes.act(form.founding, on: "mines", again: new, answer: form.shape) { input, doing in
            try form.found(Self.blank(doing.visit), input, doing)
        }
        routes.act(form.amendment, on: "mines/:id", again: edit, answer: form.shape, perform: form.amend)
        routes.act(Self.approval, on: "mines/:id/lists/:list", again: list, answer: .listApproval, perform: approve)
        routes.act(
            FigureEntry.act, on: "mines/:id/figures", again: { [tabs] in try MinePage($0, tabs).papers() },
            answer: FigureEntry.shape
        ) { try $0.enter($1) }
    }

    private static func blank(_ visit: Visit) -> Domain.Site {
        Domain.Site(
            id: .fresh(at: visit.now), name: "", kind: .unknown, status: .producing,
            organisation: visit.actor.organisation, supervisor: visit.actor.organisation)
    }

    @Sendable private func new(_ reading: Reading) throws -> HTML {
        let form = RegistryForms.site
        let attributes = Set(SiteAttribute.allCases.map(\.rawValue))
        let act = form.founding(as: Self.blank(reading.visit), hiding: attributes)
        let page = ActForm(
            act, on: "/mines", reading.visit,
            values: ["supervisor": reading.visit.actor.organisation.text, "status": "producing"],
            options: try options(reading))
        return RegistryFormPage(
            title: RegistryTexts.addSite, crumbs: [("/mines", RegistryTexts.sites(reading.visit.language))], form: page,
            visit: reading.visit
        ).html
    }

    @Sendable private func edit(_ reading: Reading) throws -> HTML {
        let form = RegistryForms.site
        let kept = try form.known(reading.id, reading.visit.actor, reading.db)
        let page = ActForm(
            form.amendment(of: kept.entity), on: "/mines/\(kept.entity.id)", reading.visit, version: kept.version,
            values: form.values(kept.entity), options: try options(reading))
        return RegistryFormPage(
            title: RegistryTexts.edit, crumbs: [("/mines/\(kept.entity.id)", kept.entity.name)], form: page,
            visit: reading.visit
        ).html
    }

    private func options(_ reading: Reading) throws -> [String: [Choice]] {
        let all = try RegistryOptions.organisations(reading)
        return ["organisation": all, "supervisor": all]
    }

    @Sendable private func list(_ reading: Reading) throws -> HTML {
        guard let list = reading.parts["list"].flatMap(FourList.init) else { throw Refusal.unknownEntity }
        return try MinePage(reading, tabs).list(list)
    }

    @Sendable private func approve(_ note: String?, _ doing: Doing) throws -> Done<ListApproval> {
        let site = try RegistryForms.site.known(doing.id, doing.visit.actor, doing.db).entity
        guard let list = doing.parts["list"].flatMap(FourList.init) else { throw Refusal.unknownEntity }
        let id = ListApproval.ID.fresh(at: doing.visit.now)
        let approval = try RegistryStore.approve(list, at: site.id, as: id, note: note, doing.db, doing.context)
        return Done(kept: approval, version: approval.number, href: "/mines/\(site.id)/lists/\(list.rawValue)")
    }
}

extension Shape<ListApproval> {
    static let listApproval = Shape(
        "ListApproval",
        [
            .id("id") { $0.id }, .id("mine") { $0.site }, .code("list") { $0.list }, .whole("number") { $0.number },
            .id("approvedBy") { $0.approvedBy }, .day("approvedOn") { $0.approvedOn }, .maybe("note") { $0.note },
            .list("items", .listItem) { $0.items },
        ])
}

extension Shape<ListItem> {
    static let listItem = Shape(
        "ListItem",
        [.text("id") { $0.id }, .text("name") { $0.name }, .text("detail") { $0.detail }, .maybe("owner") { $0.owner }])
}
