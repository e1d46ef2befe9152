import Database
import Domain
import Kernel
import Policy
import Store

/// Whose checklists of which day are asked for: a mine's, a company's for a kind of mine, else what is supplied.
struct ChecklistsAsked {
    let mine: Domain.Site?
    let kind: Domain.Site.Kind
    let day: Day
    /// Whose lines the visitor can change from here; nobody's where it is only read.
    let keeper: OrganisationID?
    var mayChange: Bool { keeper != nil }
    private let company: OrganisationID?

    /// Without an answer: one's own mine, today.
    init(_ query: [String: String], _ visit: Visit, _ db: Reader) throws {
        let named = query["mine"].flatMap { $0.isEmpty ? nil : $0 }
        let own = try (named ?? visit.actor.site?.text).map { try RegistryForms.site.known($0, visit.actor, db).entity }
        let asked = query["kind"].flatMap(Domain.Site.Kind.init)
        let kind = asked ?? own?.kind ?? .coalUnderground
        self.kind = kind
        day = query["on"].flatMap { Day($0) } ?? visit.context.today
        mine = own.flatMap { $0.kind == kind ? $0 : nil }
        company = visit.actor.role == .company && mine == nil ? visit.actor.organisation : nil
        let isOwn = company != nil || mine != nil && mine?.id == visit.actor.site
        let mayChange = isOwn && visit.may(.keepChecklists) && day >= visit.context.today
        keeper = mayChange ? try ChecklistLines.keeper(visit.actor, db) : nil
    }

    func lists(_ book: RuleBook, _ db: Reader) throws -> [SiteChecklist] {
        if let mine { return try SiteChecklists.read(of: mine.id, on: day, book, db) }
        if let company { return try SiteChecklists.read(of: company, at: kind, on: day, book, db) }
        return SiteChecklist.supplied(at: kind, on: day, book)
    }
}

/// The checklists as a page, for programs and as a workbook.
struct ChecklistRoutes: Sendable {
    let book: RuleBook
    private static let kind = Ask.choice(
        "kind", RegistryFieldTexts.field("siteKind"), Domain.Site.Kind.self, \.term
    ).optional
    private static let mine: Question<SiteID?> = Ask.reference("mine", RegistryFieldTexts.field("mine")).optional
    private static let day = Ask.day("on", ChecklistTexts.day).optional

    func add(to routes: Routes) {
        routes.page("checklists", .readDoubleFullDays) { [book] in try ChecklistPage($0, book).html }
        ChecklistLineRoutes(book: book).add(to: routes)
        routes.export(.checklists, .readDoubleFullDays)
        routes.page("double-full-days/:id/checklists", .readDoubleFullDays) { [book] in
            try CampaignChecklistsPage($0, book).html
        }
        routes.list(
            "double-full-days/:id/checklists", .readDoubleFullDays, ChecklistTexts.campaignListing, of: .checklist
        ) { [book] listing in
            let id = listing.parts["id"] ?? ""
            let kept = try DoubleFullDayStore.known(id, for: listing.visit.actor, listing.db)
            return try Self.part(of: try DoubleFullDayStore.checklists(of: kept.day, book, listing.db), listing)
        }
        routes.list(
            "checklists", .readDoubleFullDays, ChecklistTexts.listing, of: .checklist,
            by: [Self.mine.asking, Self.kind.asking, Self.day.asking]
        ) { [book] listing in
            let (kind, day) = (try listing.input(Self.kind), try listing.input(Self.day))
            let mine = try listing.input(Self.mine)
            let query = ["mine": mine?.text, "kind": kind?.rawValue, "on": day?.text].compactMapValues(\.self)
            let lists = try ChecklistsAsked(query, listing.visit, listing.db).lists(book, listing.db)
            return try Self.part(of: lists, listing)
        }
    }

    private static func part(of lists: [SiteChecklist], _ listing: Listing) throws -> Page<SiteChecklist> {
        let from = max(try listing.cursor.map { try Int($0).orThrow(Flaw.noCursor) } ?? 0, 0)
        let rows = Array(lists.dropFirst(from).prefix(listing.limit))
        let end = min(from, lists.count) + rows.count
        return Page(rows: rows, total: lists.count, next: end < lists.count ? String(end) : nil)
    }
}

extension Shape<SiteChecklist> {
    static let checklist = Shape(
        "Checklist",
        [
            .text("name") { $0.name }, .text("about") { $0.about }, .text("digest") { FrozenChecklists.digest($0) },
            .day("validFrom") { $0.version }, .text("document") { $0.document }, .flag("local") { $0.isLocal },
            .list("lines", .checklistLine) { $0.lines },
        ])
}

extension Shape<SiteChecklist.Line> {
    static let checklistLine = Shape(
        "ChecklistLine",
        [
            .text("id") { $0.key }, .text("zh") { $0.what.zh }, .text("en") { $0.what.en },
            .text("clause") { $0.clause }, .maybe("keeper") { $0.keeper }, .maybe("instead") { $0.instead?.zh },
            .maybe("leftOut") { $0.leftOut },
        ])
}
