import Domain
import Kernel
import Policy
import Store

/// One item after another, with large buttons; at the end the check for the three violations.
struct RoundPage {
    typealias Texts = RoundTexts
    let kept: DoubleFullDayStore.Kept
    let row: DoubleFullDayStore.RoundRow
    /// The item that is shown, and whether its label was scanned.
    let item: CheckItemRow?
    let isScanned: Bool
    let mine: [CheckItemRow]
    let checklists: ItemChecklists?
    /// How many violations the visitor has recorded on the day.
    let seen: Int
    let visit: Visit
    var language: Language { visit.language }
    var address: String { "/double-full-days/\(kept.day.id)" }

    /// More than anybody is given.
    private static let most = 200

    init(_ reading: Reading, _ book: RuleBook) throws {
        let (visit, db, query) = (reading.visit, reading.db, reading.query)
        kept = try DoubleFullDayStore.known(reading.id, for: visit.actor, db)
        guard let row = try DoubleFullDayStore.round(of: visit.actor.person, in: kept.day.id, db) else {
            throw Refusal.notOnTheRoll
        }
        (self.row, self.visit) = (row, visit)
        seen = try ViolationStore.count(recordedBy: visit.actor.person, in: kept.day.id, db)
        mine = try DoubleFullDayStore.items(
            CheckItemFilter(checker: visit.actor.person), of: kept.day.id, limit: Self.most, db
        ).rows
        let refused = visit.retry?.input.texts["number"]?.last.flatMap { Int($0) }
        if let number = refused ?? query["item"].flatMap({ Int($0) }), number > 0, number <= kept.figures.items.due {
            item = try DoubleFullDayStore.items(CheckItemFilter(after: number - 1), of: kept.day.id, limit: 1, db)
                .rows.first
            isScanned = false
        } else if let ref = query["ref"].flatMap({ $0.isEmpty ? nil : $0 }) {
            item = try DoubleFullDayStore.item(labelled: ref, in: kept.day.id, db)
            isScanned = item != nil
        } else {
            let after = query["after"].flatMap { Int($0) } ?? 0
            let open = mine.filter { $0.state == .notDone }
            item = open.first { $0.item.number > after } ?? open.first
            isScanned = false
        }
        let site: RegistryStore.Kept<Domain.Site>? = try RegistryStore.find(kept.day.site, db)
        let (kind, day) = (site?.entity.kind ?? .unknown, kept.day.heldOn)
        checklists = item.map { ItemChecklists($0.item, at: kind, on: day, book, visit.language) }
    }

    var isOpen: Bool { kept.day.phase == .underWay }
    var left: Int { mine.count { $0.state == .notDone } }
}
