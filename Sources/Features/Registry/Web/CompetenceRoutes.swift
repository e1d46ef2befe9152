import Database
import Domain
import Kernel
import Store

/// The competence table and the divisions: read by all, kept by the province.
struct CompetenceRoutes: Sendable {
    func add(to routes: Routes) {
        let form = RegistryForms.competence
        routes.page("competences", .readRegistry) { try CompetencePage($0).html }
        routes.page("competences/:id", .keepRegistry, edit)
        routes.page("divisions", .readRegistry) { try DivisionListPage($0).html }
        routes.act(form.founding, on: "competences", again: { try CompetencePage($0).html }, answer: form.shape) {
            input, doing in
            let blank = Competence(
                id: .fresh(at: doing.visit.now), siteKind: .coalUnderground, matter: .dailySupervision,
                office: .mineSafety, level: .county, article: "", validFrom: doing.context.today)
            let done = try form.found(blank, input, doing)
            return Done(kept: done.kept, version: done.version, href: "/competences/\(done.kept.entity.id)")
        }
        routes.act(form.amendment, on: "competences/:id", again: edit, answer: form.shape, perform: form.amend)
    }

    @Sendable private func edit(_ reading: Reading) throws -> HTML {
        let form = RegistryForms.competence
        let kept = try form.known(reading.id, reading.visit.actor, reading.db)
        let page = ActForm(
            form.amendment, on: "/competences/\(kept.entity.id)", reading.visit, version: kept.version,
            values: form.values(kept.entity))
        return RegistryFormPage(
            title: RegistryTexts.competence,
            crumbs: [("/competences", RegistryTexts.competence(reading.visit.language))], form: page,
            visit: reading.visit
        ).html
    }
}
