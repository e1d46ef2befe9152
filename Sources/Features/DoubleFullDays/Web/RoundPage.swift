import Domain
import Kernel
import Policy
import Store

/// A person's whole round on one page, so that a phone that has kept it needs no network: items with their checklists, and
/// at the end the check for the three violations.
struct RoundPage {
    typealias Texts = RoundTexts
    let kept: DoubleFullDayStore.Kept
    let row: DoubleFullDayStore.RoundRow
    /// What was asked for and is not the visitor's own: found by its plate, or looked at before.
    let other: CheckItemRow?
    /// The number of the item whose label was scanned.
    let scanned: Int?
    let mine: [CheckItemRow]
    /// How many violations the visitor has recorded on the day.
    let seen: Int
    /// What the campaign was frozen with, by what each list is about.
    let checklists: [String: SiteChecklist]
    /// What was drawn for the management rules among them.
    let rules: RuleSheet
    let visit: Visit
    var language: Language { visit.language }
    var address: String { "/double-full-days/\(kept.day.id)" }

    /// More than anybody is given.
    private static let most = 200

    init(_ reading: Reading, _ book: RuleBook) throws {
        let (visit, db, query) = (reading.visit, reading.db, reading.query)
        let kept = try DoubleFullDayStore.known(reading.id, for: visit.actor, db)
        self.kept = kept
        guard let row = try DoubleFullDayStore.round(of: visit.actor.person, in: kept.day.id, db) else {
            throw Refusal.notOnTheRoll
        }
        (self.row, self.visit) = (row, visit)
        seen = try ViolationStore.count(recordedBy: visit.actor.person, in: kept.day.id, db)
        let mine = try DoubleFullDayStore.items(
            CheckItemFilter(checker: visit.actor.person), of: kept.day.id, limit: Self.most, db
        ).rows
        self.mine = mine
        let lists = try DoubleFullDayStore.checklists(of: kept.day, book, db)
        checklists = Dictionary(lists.map { ($0.about, $0) }, uniquingKeysWith: { first, _ in first })
        let label = query["ref"].flatMap { $0.isEmpty ? nil : $0 }
        let labelled = try label.flatMap { try DoubleFullDayStore.item(labelled: $0, in: kept.day.id, db) }
        scanned = labelled?.item.number
        let asked = RoundItemForm.retry(visit)?.number ?? scanned ?? query["item"].flatMap { Int($0) }
        guard let asked, asked > 0, asked <= kept.figures.items.due,
            !mine.contains(where: { $0.item.number == asked && $0.state == .notDone })
        else {
            other = nil
            rules = try RuleSheet(of: mine, on: kept.day, visit, db)
            return
        }
        other = try DoubleFullDayStore.items(CheckItemFilter(after: asked - 1), of: kept.day.id, limit: 1, db)
            .rows.first
        rules = try RuleSheet(of: mine + [other].compactMap(\.self), on: kept.day, visit, db)
    }

    var isOpen: Bool { kept.day.phase == .underWay }
    var open: [CheckItemRow] { isOpen ? mine.filter { $0.state == .notDone } : [] }
    var done: [CheckItemRow] { isOpen ? mine.filter { $0.state != .notDone } : mine }

    /// The item that stands open: what was asked for or refused, else the first that is left.
    var shown: Int? {
        if let other { return other.item.number }
        return RoundItemForm.retry(visit)?.number ?? scanned ?? open.first?.item.number
    }
}
