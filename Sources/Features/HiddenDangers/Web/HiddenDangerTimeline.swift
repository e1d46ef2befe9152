import Domain
import Kernel
import Store

/// Who did what with a danger when and in which post, newest first, as its page tells it.
struct HiddenDangerTimeline: Sendable {
    func add(to routes: Routes) {
        routes.list(
            "hidden-dangers/:id/timeline", .readHiddenDangers, HiddenDangerTexts.history, of: .timelineStep, list)
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<TimelineStep> {
        let (visit, db) = (listing.visit, listing.db)
        let danger = try HiddenDangerStore.known(listing.parts["id"] ?? "", for: visit.actor, db).danger
        let before = try listing.cursor.map { try Int($0).orThrow(Refusal.strangeCursor) }
        let page = try Chronicle.page(
            of: "\(HiddenDanger.kind)/\(danger.id)", before: before, limit: listing.limit, db)
        let persons = try HiddenDangerSurroundings.names(of: danger, db)
        let isLast = page.rows.last.map { $0.number == 0 } ?? true
        return Page(
            rows: page.rows.map { TimelineStep($0, persons, visit) }, total: page.total,
            next: isLast ? nil : page.rows.last.map { String($0.number) })
    }
}

/// One record of the danger's history.
struct TimelineStep: Sendable {
    let entry: Chronicle.Entry
    /// What was done, in one word.
    let what: String
    /// What the record says beyond it.
    let words: String?

    init(_ entry: Chronicle.Entry, _ persons: [PersonID: String], _ visit: Visit) {
        self.entry = entry
        what = HiddenDangerTexts.event(entry.type)(visit.language)
        // A record of a later version is told by its verb alone.
        let event = try? JSONText.decode(HiddenDangerEvent.self, from: entry.body)
        words = event.flatMap { HiddenDangerTexts.words($0, visit.book, visit.language) { persons[$0] ?? $0.text } }
    }
}

extension Shape<TimelineStep> {
    static let timelineStep = Shape(
        "TimelineStep",
        [
            .whole("number") { $0.entry.number }, .whole("record") { $0.entry.seq }, .text("type") { $0.entry.type },
            .text("what") { $0.what }, .maybe("words") { $0.words }, .text("person") { $0.entry.personName },
            .maybe("actingFor") { $0.entry.forName },
            .code("post") { $0.entry.role }, .instant("at") { $0.entry.claimedAt },
            .flag("signed") { $0.entry.signature != nil },
        ])
}
