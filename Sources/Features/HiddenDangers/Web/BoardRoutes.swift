import Domain
import Kernel
import Policy
import Store

/// The board: the same dangers as the list, by where they stand.
struct BoardRoutes: Sendable {
    /// So many cards of a phase are shown; the rest is in the list.
    private static let shown = 12
    private let book: RuleBook

    init(_ book: RuleBook) { self.book = book }

    func add(to routes: Routes) { routes.page("hidden-dangers/board", .readHiddenDangers, show) }

    @Sendable private func show(_ reading: Reading) throws -> HTML {
        let (visit, db) = (reading.visit, reading.db)
        let rules = try? HiddenDangerRules(book, on: visit.context.today)
        let known = reading.query.filter { pair in
            pair.key != "state" && HiddenDangerQuestions.all.contains { $0.name == pair.key }
        }
        let columns = try BoardColumn.allCases.map { column in
            var (total, cards) = (0, [BoardPage.Card]())
            for phase in column.phases {
                var filter = HiddenDangerFilter(lenient: known, on: visit.context.today)
                (filter.phase, filter.limit) = (phase, Self.shown)
                filter.sort = known["sort"] == nil ? (phase == .closed ? .changed : .deadline) : filter.sort
                let page = try HiddenDangerStore.page(filter, for: visit.actor, db)
                total += page.total
                cards += try page.rows.compactMap { row in
                    try HiddenDangerStore.find(row.id, for: visit.actor, db).map { kept in
                        let authority = try DangerAuthority(kept.danger, rules, reading)
                        return BoardPage.Card(row: row, moves: BoardMove.all(authority))
                    }
                }
            }
            return BoardPage.Column(column: column, total: total, cards: cards)
        }
        return BoardPage(columns: columns, address: Address("/hidden-dangers", known), visit: visit).html
    }
}
