import Database
import Domain
import Kernel
import Store

/// Version 1 of the JSON interface to the registry: the same nouns as the pages, the same fields as the forms.
struct RegistryAPI: Sendable {
    private static let words = Ask.text("q", RegistryTexts.search, most: 100).optional
    private static let mine: Question<SiteID?> = Ask.reference("mine", RegistryTexts.sites).optional
    private static let kind = Ask.text("kind", RegistryFieldTexts.field("kind"), most: 40).optional
    private static let status = Ask.text("status", RegistryFieldTexts.field("status"), most: 40).optional
    private static let division = Ask.text("division", RegistryFieldTexts.field("division"), most: 6).optional
    private static let level = Ask.text("level", RegistryFieldTexts.field("level"), most: 40).optional
    private static let organisation: Question<OrganisationID?> = Ask.reference(
        "organisation", RegistryFieldTexts.field("organisation")
    ).optional
    private static let day = Ask.day("on", RegistryTexts.today).optional

    func add(to routes: Routes) {
        let (words, kind, mine) = (Self.words, Self.kind, Self.mine)
        list(
            RegistryForms.site, RegistryTexts.sites,
            [words.asking, kind.asking, Self.status.asking, Self.division.asking], routes
        ) {
            RegistryConditions.sites(
                words: try $0(words) ?? "", kind: try $0(kind), status: try $0(Self.status),
                division: try $0(Self.division))
        }
        list(RegistryForms.place, RegistryTexts.places, [words.asking, kind.asking, mine.asking], routes) {
            RegistryConditions.places(words: try $0(words) ?? "", kind: try $0(kind), site: try $0(mine))
        }
        list(RegistryForms.organisation, RegistryTexts.organisations, [words.asking, Self.level.asking], routes) {
            RegistryConditions.organisations(words: try $0(words) ?? "", level: try $0(Self.level))
        }
        list(RegistryForms.person, RegistryTexts.persons, [words.asking, Self.organisation.asking], routes) {
            RegistryConditions.persons(words: try $0(words) ?? "", of: try $0(Self.organisation))
        }
        list(RegistryForms.post, RegistryTexts.posts, [words.asking, kind.asking, mine.asking], routes) {
            RegistryConditions.posts(words: try $0(words) ?? "", kind: try $0(kind), site: try $0(mine))
        }
        addPapers(to: routes)
        for list in RegistryExports.all { routes.export(list, .readRegistry) }
    }

    private func addPapers(to routes: Routes) {
        let mine = Self.mine
        list(RegistryForms.licence, RegistryTexts.licences, [mine.asking], routes) {
            RegistryConditions.papers(Licence.self, of: try $0(mine))
        }
        list(RegistryForms.contract, RegistryTexts.contractors, [mine.asking], routes) {
            RegistryConditions.papers(Contract.self, of: try $0(mine))
        }
        list(RegistryForms.competence, RegistryTexts.competence, [], routes) { _ in RegistryConditions.all([]) }
        list(RegistryForms.division, RegistryTexts.divisions, [Self.words.asking, Self.day.asking], routes) {
            RegistryConditions.divisions(words: try $0(Self.words) ?? "", on: try $0(Self.day))
        }
        routes.list("figures", .readRegistry, RegistryTexts.figures, of: FigureEntry.shape, by: [mine.asking]) {
            listing in
            let matching = RegistryConditions.papers(DatedFact.self, of: try listing.input(mine))
            return Page(
                try RegistryStore.page(
                    matching: matching, after: listing.cursor, limit: listing.limit, for: listing.visit.actor,
                    listing.db))
        }
        routes.list("competence-gaps", .readRegistry, RegistryTexts.gaps, of: .gap) { listing in
            let visit = listing.visit
            let gaps = try RegistryStore.competenceGaps(
                for: visit.actor, on: visit.context.today, visit.book, listing.db)
            let first = try listing.cursor.map { try Int($0).orThrow(Refusal.strangeCursor) } ?? 0
            let end = min(gaps.count, max(first, 0) + listing.limit)
            return Page(
                rows: Array(gaps[min(max(first, 0), gaps.count)..<end]), total: gaps.count,
                next: end < gaps.count ? String(end) : nil)
        }
    }

    /// The list and the single thing of a kind.
    private func list<E: RegistryRow>(
        _ form: RegistryForm<E>, _ title: Localized, _ filters: [Asking], _ routes: Routes,
        _ matching: @escaping @Sendable (Input) throws -> SQL
    ) {
        let shape = form.shape
        routes.list(form.noun, .readRegistry, title, of: shape, by: filters) { listing in
            Page(
                try RegistryStore.page(
                    of: E.self, matching: try matching(listing.input), after: listing.cursor, limit: listing.limit,
                    for: listing.visit.actor, listing.db))
        }
        routes.show("\(form.noun)/:id", .readRegistry, title, as: shape) { reading in
            let kept = try form.known(reading.id, reading.visit.actor, reading.db)
            return (kept, kept.version)
        }
    }
}

extension Page {
    fileprivate init<E: RegistryRow>(_ found: RegistryStore.Found<E>) where Row == RegistryStore.Kept<E> {
        self.init(rows: found.rows, total: found.total, next: found.next)
    }
}

extension Shape<CompetenceGap> {
    static let gap = Shape(
        "CompetenceGap",
        [
            .maybe("division") { $0.division }, .maybe("divisionName") { $0.divisionName }, .code("kind") { $0.kind },
            .code("matter") { $0.matter }, .whole("mines") { $0.sites }, .code("office") { $0.duty?.office },
            .texts("levels") { $0.duty?.levels.map(\.rawValue) ?? [] }, .maybe("article") { $0.duty?.article },
        ])
}
