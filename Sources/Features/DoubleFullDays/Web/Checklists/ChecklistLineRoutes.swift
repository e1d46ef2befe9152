import Database
import Domain
import Kernel
import Policy
import Store

/// Lines of checklists: each supplied one and each that an enterprise keeps has a page, where it is changed.
struct ChecklistLineRoutes: Sendable {
    private typealias Texts = ChecklistTexts
    private static let path = "checklist-lines/:id"
    private static let about = Ask.choice("about", ChecklistTexts.about, of: ChecklistActs.abouts).optional
    let book: RuleBook

    func add(to routes: Routes) {
        routes.page("checklists/new", .keepChecklists, new)
        routes.act(
            ChecklistActs.founding, on: "checklist-lines", again: new, answer: .checklistEntry, perform: found)
        routes.page(Self.path, .readDoubleFullDays) { [book] in try ChecklistLinePage($0, book).html }
        routes.act(ChecklistActs.wording, on: Self.path, again: show, answer: .checklistEntry, perform: reword)
        routes.act(ChecklistActs.ending, on: Self.path, again: show, answer: .checklistEntry, perform: end)
        routes.list(
            "checklist-lines", .readDoubleFullDays, Texts.lineListing, of: .checklistEntry, by: [Self.about.asking]
        ) { listing in
            let about = try listing.input(Self.about)
            let found = try ChecklistLines.page(
                about: about, after: listing.cursor, limit: listing.limit, for: listing.visit.actor, listing.db)
            return Page(rows: found.rows, total: found.total, next: found.next)
        }
        routes.show(Self.path, .readDoubleFullDays, Texts.lineShowing, as: .checklistEntry) { reading in
            let kept = try ChecklistLines.known(reading.id, for: reading.visit.actor, reading.db)
            return (kept, kept.version)
        }
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML { try ChecklistLinePage(reading, book).html }

    @Sendable private func new(_ reading: Reading) throws -> HTML {
        let form = ActForm(
            ChecklistActs.founding, on: "/checklist-lines", reading.visit,
            values: ["about": reading.query["about"] ?? "", "from": reading.visit.context.today.text])
        return RegistryFormPage(
            title: Texts.add, crumbs: [("/checklists", Texts.title(reading.visit.language))], form: form,
            visit: reading.visit
        ).html
    }

    @Sendable private func found(_ asked: (about: String, draft: ChecklistActs.Draft), _ doing: Doing) throws -> Done<
        ChecklistLines.Kept
    > {
        let command = KeepChecklistLine(
            id: .fresh(at: doing.visit.now), about: asked.about, wording: asked.draft.wording, from: asked.draft.from,
            reason: asked.draft.reason)
        return Done(try ChecklistLines.keep(command, book, in: doing.context, doing.db))
    }

    /// What was supplied gets the enterprise's own wording; what the enterprise keeps gets a later one.
    @Sendable private func reword(_ draft: ChecklistActs.Draft, _ doing: Doing) throws -> Done<ChecklistLines.Kept> {
        let id = ChecklistLineID.fresh(at: doing.visit.now)
        if let supplied = book.line(doing.id) {
            let command = KeepChecklistLine(
                id: id, about: supplied.list.about, supplied: supplied.line.what.zh, wording: draft.wording,
                from: draft.from, reason: draft.reason)
            return Done(try ChecklistLines.keep(command, book, in: doing.context, doing.db))
        }
        let kept = try ChecklistLines.known(doing.id, for: doing.visit.actor, doing.db)
        let command = RewordChecklistLine(id: id, wording: draft.wording, from: draft.from, reason: draft.reason)
        return Done(
            try ChecklistLines.reword(command, on: kept, version: doing.version, in: doing.context, doing.db))
    }

    /// What was supplied is left out, and stays visible with the reason; what the enterprise keeps ends.
    @Sendable private func end(_ command: EndChecklistLine, _ doing: Doing) throws -> Done<ChecklistLines.Kept> {
        if let supplied = book.line(doing.id) {
            let omission = KeepChecklistLine(
                id: .fresh(at: doing.visit.now), about: supplied.list.about, supplied: supplied.line.what.zh,
                wording: nil, from: command.from, reason: command.reason)
            return Done(try ChecklistLines.keep(omission, book, in: doing.context, doing.db))
        }
        let kept = try ChecklistLines.known(doing.id, for: doing.visit.actor, doing.db)
        return Done(try ChecklistLines.end(command, on: kept, version: doing.version, in: doing.context, doing.db))
    }
}

extension Done<ChecklistLines.Kept> {
    fileprivate init(_ kept: ChecklistLines.Kept) {
        self.init(kept: kept, version: kept.version, href: "/checklist-lines/\(kept.entity.id)")
    }
}
