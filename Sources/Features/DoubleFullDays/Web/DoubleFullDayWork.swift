import Domain
import Kernel
import Store

/// What of the Double-Full Day waits for a person: the own items, and for who leads what nobody has looked at.
enum DoubleFullDayWork {
    private static let shown = 5

    static func cards(_ reading: Reading, team: Bool) throws -> [WorkCard] {
        let visit = reading.visit
        guard let site = visit.actor.site, visit.may(.readDoubleFullDays),
            let kept = try DoubleFullDayStore.current(at: site, for: visit.actor, reading.db),
            kept.day.phase == .underWay, visit.context.today >= kept.day.heldOn
        else { return [] }
        return try own(kept, reading) + leading(kept, reading)
    }

    private static func own(_ kept: DoubleFullDayStore.Kept, _ reading: Reading) throws -> [WorkCard] {
        let (visit, address) = (reading.visit, "/double-full-days/\(kept.day.id)/round")
        guard let row = try DoubleFullDayStore.round(of: visit.actor.person, in: kept.day.id, reading.db) else {
            return []
        }
        let open = try DoubleFullDayStore.items(
            CheckItemFilter(state: .notDone, checker: visit.actor.person), of: kept.day.id, limit: shown, reading.db)
        var rows = open.rows.map { row in
            WorkCard.Row(
                href: "\(address)#i-\(row.item.number)", name: row.item.name, detail: row.item.place, end: "")
        }
        let isPartLeft = row.round.takenPart == nil && row.round.excuse == nil
        if isPartLeft, rows.count < shown {
            rows.append(
                WorkCard.Row(href: address, name: RoundTexts.partLeft(visit.language), detail: "", end: ""))
        }
        let count = open.total + (isPartLeft ? 1 : 0)
        return [WorkCard(title: RoundTexts.mineLeft, count: count, href: address, rows: rows)]
    }

    private static func leading(_ kept: DoubleFullDayStore.Kept, _ reading: Reading) throws -> [WorkCard] {
        let visit = reading.visit
        guard visit.may(.leadDoubleFullDay) else { return [] }
        let open = try DoubleFullDayStore.items(
            CheckItemFilter(state: .notDone), of: kept.day.id, limit: shown, reading.db)
        let rows = open.rows.map { row in
            WorkCard.Row(
                href: "/double-full-days/\(kept.day.id)", name: row.item.name,
                detail: "\(row.checkerName) · \(row.teamName)", end: "")
        }
        return [
            WorkCard(
                title: RoundTexts.siteLeft, count: open.total,
                href: "/double-full-days/\(kept.day.id)/items?state=not-done", rows: rows,
                isUrgent: visit.now >= kept.day.end(visit.context.zone), isOwnTurn: false)
        ]
    }
}
