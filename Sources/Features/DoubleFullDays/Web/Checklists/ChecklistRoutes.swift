import Database
import Domain
import Kernel
import Policy
import Sheets
import Store

/// Which kind of mine and which day the checklists are asked for.
struct ChecklistsAsked {
    let kind: Domain.Site.Kind
    let day: Day

    /// Without an answer: one's own mine, today.
    init(_ query: [String: String], _ visit: Visit, _ db: Reader) throws {
        let own = try visit.actor.site.map { try RegistryForms.site.known($0.text, visit.actor, db).entity.kind }
        kind = query["kind"].flatMap(Domain.Site.Kind.init) ?? own ?? .coalUnderground
        day = query["on"].flatMap { Day($0) } ?? visit.context.today
    }

    func lists(_ book: RuleBook) -> [SiteChecklist] { SiteChecklist.supplied(at: kind, on: day, book) }
}

/// The checklists as a page, for programs and as a workbook.
struct ChecklistRoutes: Sendable {
    let book: RuleBook
    private static let kind = Ask.choice(
        "kind", RegistryFieldTexts.field("siteKind"), Domain.Site.Kind.self, \.term
    ).optional
    private static let day = Ask.day("on", ChecklistTexts.day).optional

    func add(to routes: Routes) {
        routes.page("checklists", .readDoubleFullDays) { [book] in try ChecklistPage($0, book).html }
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
            by: [Self.kind.asking, Self.day.asking]
        ) { [book] listing in
            let (kind, day) = (try listing.input(Self.kind), try listing.input(Self.day))
            let query = ["kind": kind?.rawValue, "on": day?.text].compactMapValues(\.self)
            let lists = try ChecklistsAsked(query, listing.visit, listing.db).lists(book)
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

extension ExportedList {
    static let checklists = ExportedList(
        path: "checklists", title: ChecklistTexts.title,
        heads: { language in
            [
                (ChecklistTexts.about, 20), (ChecklistTexts.number, 8), (ChecklistTexts.what, 60),
                (ChecklistTexts.clause, 50), (ChecklistTexts.from, 14),
            ].map { SheetHead($0.0(language), width: $0.1) }
        },
        count: { query, visit, db in
            try ChecklistsAsked(query, visit, db).lists(visit.book).reduce(0) { $0 + $1.lines.count }
        },
        rows: { query, _, visit, db in
            let lists = try ChecklistsAsked(query, visit, db).lists(visit.book)
            return (lists.flatMap { rows(of: $0, visit.language) }, nil)
        })

    private static func rows(of list: SiteChecklist, _ language: Language) -> [[SheetValue]] {
        list.lines.enumerated().map { number, line in
            [
                .text(DoubleFullDayTexts.group(list.about)(language)), .whole(number + 1), .text(line.what(language)),
                .text(line.clause), .day(list.version),
            ]
        }
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
        "ChecklistLine", [.text("zh") { $0.what.zh }, .text("en") { $0.what.en }, .text("clause") { $0.clause }])
}
