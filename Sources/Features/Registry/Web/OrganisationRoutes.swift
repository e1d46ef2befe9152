import Database
import Domain
import Kernel
import Store

/// Organisations and their people.
struct OrganisationRoutes: Sendable {
    func add(to routes: Routes) {
        let (form, person) = (RegistryForms.organisation, RegistryForms.person)
        routes.page("organisations", .readRegistry) { try OrganisationListPage($0).html }
        routes.page("organisations/new", .keepRegistry, new)
        routes.page("organisations/:id", .readRegistry) { try OrganisationPage($0).html }
        routes.page("organisations/:id/edit", .keepRegistry, edit)
        routes.act(form.founding, on: "organisations", again: new, answer: form.shape) { input, doing in
            try form.found(
                Organisation(id: .fresh(at: doing.visit.now), parent: nil, level: .company, name: ""), input, doing)
        }
        routes.act(form.amendment, on: "organisations/:id", again: edit, answer: form.shape, perform: form.amend)
        routes.page("persons", .readRegistry) { try PersonListPage($0).html }
        routes.page("persons/new", .keepRegistry, newPerson)
        routes.page("persons/:id", .readRegistry) { try PersonPage($0).html }
        routes.page("persons/:id/edit", .keepRegistry, editPerson)
        routes.act(person.founding, on: "persons", again: newPerson, answer: person.shape) { input, doing in
            let blank = Person(id: .fresh(at: doing.visit.now), name: "", organisation: doing.visit.actor.organisation)
            return try person.found(blank, input, doing)
        }
        routes.act(person.amendment, on: "persons/:id", again: editPerson, answer: person.shape, perform: person.amend)
    }

    @Sendable private func new(_ reading: Reading) throws -> HTML {
        let form = ActForm(
            RegistryForms.organisation.founding, on: "/organisations", reading.visit,
            values: ["parent": reading.query["parent"] ?? ""],
            options: ["parent": try RegistryOptions.organisations(reading)])
        return page(
            RegistryTexts.addOrganisation, form,
            ("/organisations", RegistryTexts.organisations(reading.visit.language)), reading)
    }

    @Sendable private func edit(_ reading: Reading) throws -> HTML {
        let form = RegistryForms.organisation
        let kept = try form.known(reading.id, reading.visit.actor, reading.db)
        let page = ActForm(
            form.amendment(of: kept.entity), on: "/organisations/\(kept.entity.id)", reading.visit,
            version: kept.version, values: form.values(kept.entity),
            options: ["parent": try RegistryOptions.organisations(reading)])
        return self.page(RegistryTexts.edit, page, ("/organisations/\(kept.entity.id)", kept.entity.name), reading)
    }

    @Sendable private func newPerson(_ reading: Reading) throws -> HTML {
        let form = ActForm(
            RegistryForms.person.founding, on: "/persons", reading.visit,
            values: ["organisation": reading.query["organisation"] ?? ""],
            options: ["organisation": try RegistryOptions.organisations(reading)])
        return page(RegistryTexts.addPerson, form, ("/persons", RegistryTexts.persons(reading.visit.language)), reading)
    }

    @Sendable private func editPerson(_ reading: Reading) throws -> HTML {
        let form = RegistryForms.person
        let kept = try form.known(reading.id, reading.visit.actor, reading.db)
        let page = ActForm(
            form.amendment(of: kept.entity), on: "/persons/\(kept.entity.id)", reading.visit, version: kept.version,
            values: form.values(kept.entity), options: ["organisation": try RegistryOptions.organisations(reading)])
        return self.page(RegistryTexts.edit, page, ("/persons/\(kept.entity.id)", kept.entity.name), reading)
    }

    private func page(_ title: Localized, _ form: ActForm, _ back: (href: String, text: String), _ reading: Reading)
        -> HTML
    { RegistryFormPage(title: title, crumbs: [back], form: form, visit: reading.visit).html }
}
