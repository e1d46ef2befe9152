import Database
import Domain
import Kernel

/// What a person said before of items that somebody else had settled, or after the closing: no row of an item holds it.
/// A phone that was not answered sends again, and then nothing is found twice.
enum SaidBefore {
    static func adding(
        to items: [Int: MetItem], by row: DoubleFullDayStore.RoundRow, on day: DoubleFullDay, _ db: Reader
    ) throws -> [Int: MetItem] {
        let isAsked = items.values.contains { isOpen($0, day) }
        guard isAsked else { return items }
        var known = items
        try db.each(
            "SELECT body FROM payload WHERE subject = \("\(CheckRound.kind)/\(day.id).\(row.number)") ORDER BY number"
        ) { payload in
            for result in try results(of: JSONText.decode(from: try payload["body"])) {
                guard let item = items[result.number], isOpen(item, day) else { continue }
                known[result.number] = item.said(result)
            }
        }
        return known
    }

    private static func isOpen(_ item: MetItem, _ day: DoubleFullDay) -> Bool {
        item.standing.said == nil && (item.standing.isSettled || day.phase == .closed)
    }

    private static func results(of event: CheckRoundEvent) -> [CheckResult] {
        switch event {
        case .walked(let walk), .walkedLate(let walk): walk.results + walk.doubled
        case .tookPart, .excused: []
        }
    }
}

extension MetItem {
    fileprivate func said(_ result: CheckResult) -> MetItem {
        MetItem(
            kind: kind, ref: ref, name: name, place: place,
            standing: .init(
                place: standing.place, isSettled: standing.isSettled,
                said: .init(outcome: result.outcome, note: result.note), draw: standing.draw))
    }
}
