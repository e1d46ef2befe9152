import Database
import Domain
import Kernel
import Store

/// Places: each has a page of its own, and its mine's page the form for a new one.
struct PlaceRoutes: Sendable {
    var offers: [PlaceOffer] = []

    func add(to routes: Routes) {
        let form = RegistryForms.place
        routes.page("mines/:id/places/new", .keepRegistry, new)
        routes.page("places/:id", .readRegistry) { [offers] in try PlacePage($0, offers: offers).html }
        PlacePosters().add(to: routes)
        routes.page("places/:id/edit", .keepRegistry, edit)
        routes.act(form.founding, on: "mines/:id/places", again: new, answer: form.shape) { input, doing in
            let site = try RegistryForms.site.known(doing.id, doing.visit.actor, doing.db).entity
            return try form.found(
                Place(id: .fresh(at: doing.visit.now), site: site.id, kind: .facility, name: ""), input, doing)
        }
        routes.act(form.amendment, on: "places/:id", again: edit, answer: form.shape, perform: form.amend)
    }

    @Sendable private func new(_ reading: Reading) throws -> HTML {
        let (form, visit) = (RegistryForms.place, reading.visit)
        let site = try RegistryForms.site.known(reading.id, visit.actor, reading.db).entity
        let asked = visit.retry?.input.texts["kind"]?.last ?? reading.query["kind"]
        let kind = asked.flatMap(Place.Kind.init) ?? .facility
        let blank = Place(id: PlaceID(0), site: site.id, kind: kind, name: "")
        let page = ActForm(
            form.founding(as: blank), on: "/mines/\(site.id)/places", visit,
            values: ["kind": kind.rawValue, "parent": reading.query["parent"] ?? ""],
            options: try options(site.id, reading))
        return RegistryFormPage(
            title: RegistryTexts.addPlace, crumbs: [("/mines/\(site.id)/places", site.name)], form: page, visit: visit
        ).html
    }

    @Sendable private func edit(_ reading: Reading) throws -> HTML {
        let (form, visit) = (RegistryForms.place, reading.visit)
        let kept = try form.known(reading.id, visit.actor, reading.db)
        let page = ActForm(
            form.amendment(of: kept.entity), on: "/places/\(kept.entity.id)", visit, version: kept.version,
            values: form.values(kept.entity), options: try options(kept.entity.site, reading))
        return RegistryFormPage(
            title: RegistryTexts.edit, crumbs: [("/places/\(kept.entity.id)", kept.entity.name)], form: page,
            visit: visit
        ).html
    }

    private func options(_ site: SiteID, _ reading: Reading) throws -> [String: [Choice]] {
        [
            "parent": try RegistryOptions.places(of: site, reading),
            "owner": try RegistryOptions.owners(of: site, reading),
        ]
    }
}
