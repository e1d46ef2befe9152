import Database
import Domain
import Hummingbird
import Kernel
import Policy
import Store

/// What resembles a danger while it is written: as a page, as the report form again, and by the interface.
struct SuggestionRoutes: Sendable {
    private static let what = Ask.area("what", HiddenDangerTexts.what)
    private static let mine: Question<SiteID?> = Ask.reference("mine", HiddenDangerTexts.site).optional

    private let desk: Desk
    init(_ desk: Desk) { self.desk = desk }

    func add(to routes: Routes) {
        routes.page("hidden-dangers/suggestions", .reportHiddenDanger, page)
        routes.answer("hidden-dangers/suggestions", .reportHiddenDanger) { [desk] acting in
            let written = acting.form.fields.compactMapValues(\.last).filter { !["csrf", "photos"].contains($0.key) }
            return Response(
                html: try await desk.store.read { db in
                    let reading = Reading(db: db, visit: acting.visit, parts: [:], query: [:])
                    let found = try find(written["what"] ?? "", written["mine"].flatMap { SiteID($0) }, reading)
                    return try HiddenDangerReportPage(reading, written: written, found: found).html
                })
        }
        routes.list(
            "hidden-dangers/suggestions", .reportHiddenDanger, SuggestionTexts.suggesting, of: .suggestion,
            by: [Self.what.asking, Self.mine.asking], list)
    }

    @Sendable private func find(_ text: String, _ mine: SiteID?, _ reading: Reading) throws -> Suggestions {
        let rules = try? HiddenDangerRules(desk.book, on: reading.visit.context.today)
        return try Suggestions(text, at: reading.visit.actor.site ?? mine, rules, reading.visit, reading.db)
    }

    @Sendable private func page(_ reading: Reading) throws -> HTML {
        let found = try find(reading.query["what"] ?? "", reading.query["mine"].flatMap { SiteID($0) }, reading)
        return Shell(
            SuggestionTexts.title, reading.visit,
            main: """
                <h1>\(SuggestionTexts.title(reading.visit.language))</h1>\
                <div id="suggestions">\(found.html(asked: true))</div>\
                <p><a class="button" href="/hidden-dangers/new">\(SuggestionTexts.back(reading.visit.language))</a></p>
                """
        ).html
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<Suggestion> {
        let reading = Reading(db: listing.db, visit: listing.visit, parts: [:], query: [:])
        let found = try find(try listing.input(Self.what), try listing.input(Self.mine), reading)
        let rows =
            found.open.map { Suggestion($0, .open) } + found.closed.map { Suggestion($0, .closed) }
            + found.clauses.map { Suggestion($0, listing.visit.language) }
        return Page(rows: Array(rows.prefix(listing.limit)), total: rows.count, next: nil)
    }
}

/// One thing that is suggested, with its reason.
struct Suggestion: Sendable {
    enum Kind: String, CaseIterable, Sendable { case open, closed, clause }

    let kind: Kind
    let id: String
    let title: String
    let words: [String]
    let percent: Int?
    let remedy: String?
    let href: String?

    init(_ found: SimilarCase, _ kind: Kind) {
        (self.kind, id, title) = (kind, found.id.text, found.what)
        (words, percent, remedy) = (found.words, found.percent, found.remedy)
        href = "/hidden-dangers/\(found.id)"
    }

    init(_ found: ClauseSuggestion, _ language: Language) {
        (kind, id, title) = (.clause, found.clause.code, "\(found.clause.article) \(found.clause.gist(language))")
        (words, percent, remedy, href) = (found.words, nil, nil, nil)
    }
}

extension Shape<Suggestion> {
    static let suggestion = Shape(
        "Suggestion",
        [
            .code("kind") { $0.kind }, .text("id") { $0.id }, .text("title") { $0.title }, .texts("words") { $0.words },
            .whole("percent") { $0.percent }, .maybe("remedy") { $0.remedy }, .maybe("href") { $0.href },
        ])
}
