import Database
import Domain
import Kernel
import Store

/// Contracts, licences, works and people of contractors: entered on their mine's page, mended on their own.
struct ContractRoutes: Sendable {
    /// What the page of a mine shows beside its papers.
    var tabs: [MineTab] = []

    func add(to routes: Routes) {
        let form = RegistryForms.contract
        routes.page("mines/:id/contracts/new", .keepRegistry, new)
        routes.page("contracts/:id", .readRegistry) { try ContractPage($0).html }
        routes.act(ContractEntry.act, on: "mines/:id/contracts", again: new, answer: form.shape) { try $0.make($1) }
        routes.act(
            EngagementEntry.act, on: "contracts/:id/engagements", again: { try ContractPage($0).html },
            answer: RegistryForms.engagement.shape
        ) { try $0.make($1) }
        let project = RegistryForms.project
        routes.act(
            project.founding, on: "contracts/:id/projects", again: { try ContractPage($0).html }, answer: project.shape
        ) { input, doing in
            let contract = try form.known(doing.id, doing.visit.actor, doing.db).entity
            let blank = Project(
                id: .fresh(at: doing.visit.now), site: contract.site, contract: contract.id, name: "",
                from: doing.context.today)
            let done = try project.found(blank, input, doing)
            return Done(kept: done.kept, version: done.version, href: "/contracts/\(contract.id)")
        }
        let licence = RegistryForms.licence
        routes.act(
            licence.founding, on: "mines/:id/licences", again: { [tabs] in try MinePage($0, tabs).papers() },
            answer: licence.shape
        ) { input, doing in
            let site = try RegistryForms.site.known(doing.id, doing.visit.actor, doing.db).entity.id
            let blank = Licence(id: .fresh(at: doing.visit.now), site: site, kind: .other, number: "", organ: "")
            let done = try licence.found(blank, input, doing)
            return Done(kept: done.kept, version: done.version, href: "/mines/\(site)/papers")
        }
        mend(form, at: "contracts/:id/edit", to: { "/contracts/\($0.id)" }, routes)
        mend(licence, at: "licences/:id", to: { "/mines/\($0.site)/papers" }, routes)
        mend(project, at: "projects/:id", to: { "/contracts/\($0.contract)" }, routes)
        mend(RegistryForms.engagement, at: "engagements/:id", to: { "/contracts/\($0.contract)" }, routes)
    }

    @Sendable private func new(_ reading: Reading) throws -> HTML {
        let site = try RegistryForms.site.known(reading.id, reading.visit.actor, reading.db).entity
        let all: RegistryStore.Found<Organisation> = try RegistryStore.page(
            matching: RegistryConditions.organisations(level: Organisation.Level.contractor.rawValue), limit: 500,
            for: reading.visit.actor, reading.db)
        let options = all.rows.map { Choice($0.entity.id.text, RegistryTexts.same($0.entity.name)) }
        let form = ActForm(
            ContractEntry.act, on: "/mines/\(site.id)/contracts", reading.visit, options: ["contractor": options])
        return RegistryFormPage(
            title: RegistryTexts.addContract, crumbs: [("/mines/\(site.id)/contractors", site.name)], form: form,
            visit: reading.visit
        ).html
    }

    /// The page and the act that mend a paper.
    private func mend<E: RegistryRow>(
        _ form: RegistryForm<E>, at path: String, to back: @escaping @Sendable (E) -> String, _ routes: Routes
    ) {
        let show: @Sendable (Reading) throws -> HTML = { reading in
            let kept = try form.known(reading.id, reading.visit.actor, reading.db)
            let page = ActForm(
                form.amendment, on: "/\(form.noun)/\(kept.entity.id)", reading.visit, version: kept.version,
                values: form.values(kept.entity))
            let history = try RegistryHistoryCard(of: kept, reading).html
            return Shell(
                RegistryTexts.edit, reading.visit,
                main: """
                    <div class="narrow">\(RegistryParts.crumbs([(back(kept.entity), ShellTexts.back(reading.visit.language))]))\
                    <h1>\(RegistryTexts.edit(reading.visit.language))</h1>\(page.html)\(history)</div>
                    """
            ).html
        }
        routes.page(path, .keepRegistry, show)
        routes.act(form.amendment, on: "\(form.noun)/:id", again: show, answer: form.shape) { input, doing in
            let done = try form.amend(input, doing)
            return Done(kept: done.kept, version: done.version, href: back(done.kept.entity))
        }
    }
}

/// A contract as it is entered.
struct ContractEntry: Sendable {
    let contractor: OrganisationID
    let kind: Contract.Kind
    let scope: String
    let number: String?
    let from: Day
    let to: Day?

    static let act = Act<ContractEntry>(
        "", .keepRegistry, RegistryTexts.addContract,
        Ask.reference("contractor", RegistryFieldTexts.field("contractor")),
        Ask.choice("kind", RegistryFieldTexts.field("kind"), Contract.Kind.self) {
            RegistryValueTexts.value("kind", $0.rawValue)
        }, Ask.text("scope", RegistryFieldTexts.field("scope")),
        Ask.text("number", RegistryFieldTexts.field("number"), most: 60).optional,
        Ask.day("from", RegistryFieldTexts.field("from")), Ask.day("to", RegistryFieldTexts.field("to")).optional
    ) { ContractEntry(contractor: $0, kind: $1, scope: $2, number: $3, from: $4, to: $5) }

    func make(_ doing: Doing) throws -> Done<RegistryStore.Kept<Contract>> {
        let site = try RegistryForms.site.known(doing.id, doing.visit.actor, doing.db).entity
        let body: RegistryStore.Kept<Organisation>? = try RegistryStore.find(
            contractor, for: doing.visit.actor, doing.db)
        guard body?.entity.level == .contractor else { throw Refusal.unknownReference("contractor") }
        let contract = Contract(
            id: .fresh(at: doing.visit.now), site: site.id, contractor: contractor, kind: kind, scope: scope,
            number: number, from: from, to: to)
        let problems = contract.problems()
        guard problems.isEmpty else {
            throw Unfit(flaws: problems.map { Flaw($0.field ?? "", $0.text.zh, $0.text.en) })
        }
        let kept = try RegistryStore.save(contract, expecting: .nothing, doing.db, doing.context)
        return Done(kept: kept, version: kept.version, href: "/contracts/\(contract.id)")
    }
}
