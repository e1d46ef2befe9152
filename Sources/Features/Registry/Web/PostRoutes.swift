import Database
import Domain
import Kernel
import Store

/// Posts and who holds them.
struct PostRoutes: Sendable {
    func add(to routes: Routes) {
        let (form, holding) = (RegistryForms.post, RegistryForms.holding)
        routes.page("organisations/:id/posts/new", .keepRegistry, new)
        routes.page("posts/:id", .readRegistry) { try PostPage($0).html }
        PostPosters().add(to: routes)
        routes.page("posts/:id/edit", .keepRegistry, edit)
        routes.page("holdings/:id", .keepRegistry, editHolding)
        routes.act(form.founding, on: "organisations/:id/posts", again: new, answer: form.shape) { input, doing in
            let unit = try RegistryForms.organisation.known(doing.id, doing.visit.actor, doing.db).entity
            return try form.found(
                Post(id: .fresh(at: doing.visit.now), organisation: unit.id, name: "", kind: .other), input, doing)
        }
        routes.act(form.amendment, on: "posts/:id", again: edit, answer: form.shape, perform: form.amend)
        routes.act(Appointment.act, on: "posts/:id/holdings", again: { try PostPage($0).html }, answer: .holding) {
            try $0.make($1)
        }
        routes.page("account/posts", nil) { try OwnPostsPage($0).html }
        routes.act(HoldingAcceptance.act, on: "holdings/:id", again: { try OwnPostsPage($0).html }, answer: .holding) {
            try $0.make($1)
        }
        routes.act(holding.amendment, on: "holdings/:id", again: editHolding, answer: holding.shape) { input, doing in
            let held = try holding.known(doing.id, doing.visit.actor, doing.db).entity
            let post = try RegistryForms.post.known(held.post.text, doing.visit.actor, doing.db).entity
            if let obstacle = post.obstacle(toAppointmentBy: doing.context.actor) { throw obstacle }
            let done = try holding.amend(input, doing)
            return Done(kept: done.kept, version: done.version, href: "/posts/\(done.kept.entity.post)")
        }
    }

    @Sendable private func new(_ reading: Reading) throws -> HTML {
        let unit = try RegistryForms.organisation.known(reading.id, reading.visit.actor, reading.db).entity
        let form = ActForm(
            RegistryForms.post.founding, on: "/organisations/\(unit.id)/posts", reading.visit,
            values: ["organisation": unit.id.text],
            options: ["organisation": try RegistryOptions.organisations(reading)])
        return page(RegistryTexts.addPost, form, ("/organisations/\(unit.id)", unit.name), reading)
    }

    @Sendable private func edit(_ reading: Reading) throws -> HTML {
        let form = RegistryForms.post
        let kept = try form.known(reading.id, reading.visit.actor, reading.db)
        let page = ActForm(
            form.amendment(of: kept.entity), on: "/posts/\(kept.entity.id)", reading.visit, version: kept.version,
            values: form.values(kept.entity), options: ["organisation": try RegistryOptions.organisations(reading)])
        return self.page(RegistryTexts.edit, page, ("/posts/\(kept.entity.id)", kept.entity.name), reading)
    }

    @Sendable private func editHolding(_ reading: Reading) throws -> HTML {
        let form = RegistryForms.holding
        let kept = try form.known(reading.id, reading.visit.actor, reading.db)
        let names = try RegistryStore.names(of: "person", [kept.entity.person], reading.db)
        let page = ActForm(
            form.amendment, on: "/holdings/\(kept.entity.id)", reading.visit, version: kept.version,
            values: form.values(kept.entity))
        return self.page(
            RegistryTexts.holders, page, ("/posts/\(kept.entity.post)", names[kept.entity.person] ?? ""), reading)
    }

    private func page(_ title: Localized, _ form: ActForm, _ back: (href: String, text: String), _ reading: Reading)
        -> HTML
    { RegistryFormPage(title: title, crumbs: [back], form: form, visit: reading.visit).html }
}

extension Shape<RegistryStore.Kept<Holding>> {
    static let holding = Shape(
        "HoldingOfPost",
        [
            .id("id") { $0.entity.id }, .id("post") { $0.entity.post }, .id("person") { $0.entity.person },
            .code("manner") { $0.entity.manner }, .day("from") { $0.entity.from }, .day("to") { $0.entity.to },
            .maybe("assignedBy") { $0.entity.assignedBy }, .day("acceptedOn") { $0.entity.acceptedOn },
            .whole("version") { $0.version },
        ])
}
