import Domain
import Kernel
import Store

/// What of the hidden dangers waits for a person.
enum HiddenDangerWork {
    /// So many of each kind are shown; the rest is one press away.
    private static let shown = 5

    static func cards(_ reading: Reading, team: Bool) throws -> [WorkCard] {
        let visit = reading.visit
        guard visit.may(.readHiddenDangers) else { return [] }
        return try turns(of: visit).map { turn in
            let filter = HiddenDangerFilter(turn, team: team, on: visit.context.today, limit: shown)
            let page = try HiddenDangerStore.page(filter, for: visit.actor, reading.db)
            let address = Address(
                "/hidden-dangers", ["turn": turn.rawValue, "team": team ? "1" : "", "sort": filter.sort.rawValue])
            return WorkCard(
                title: ListTexts.name(turn), count: page.total, href: address.href,
                rows: page.rows.map { row($0, turn, visit) },
                isUrgent: [.overdue, .verificationOverdue].contains(turn), isOwnTurn: steps.contains(turn))
        }
    }

    /// What is somebody's next step; no danger waits for two of them.
    private static let steps: [HiddenDangerFilter.Turn] = [
        .grading, .review, .assignment, .acceptance, .closing, .extensions,
    ]

    /// The first five are the figures of the first row.
    private static func turns(of visit: Visit) -> [HiddenDangerFilter.Turn] {
        if visit.actor.site == nil {
            return [.overdue, .verificationOverdue, .listed, .extensions].filter {
                $0 != .extensions || visit.may(.decideExtension)
            }
        }
        let clocks: [HiddenDangerFilter.Turn] = [.overdue, .dueToday]
        let acceptance: [HiddenDangerFilter.Turn] = visit.may(.acceptHiddenDanger) ? [.acceptance] : [.rectification]
        let desk: [HiddenDangerFilter.Turn] =
            visit.may(.gradeHiddenDanger) ? [.grading, .verificationOverdue, .assignment, .review, .closing] : []
        let extensions: [HiddenDangerFilter.Turn] = visit.may(.decideExtension) ? [.extensions] : []
        let recurrence: [HiddenDangerFilter.Turn] = visit.may(.acceptHiddenDanger) ? [.recurrence] : []
        let all = clocks + acceptance + desk + extensions + [.rectification, .reported] + recurrence
        return all.enumerated().filter { index, turn in !all.prefix(index).contains(turn) }.map(\.element)
    }

    private static func row(_ row: HiddenDangerRow, _ turn: HiddenDangerFilter.Turn, _ visit: Visit) -> WorkCard.Row {
        let place = visit.actor.site == nil ? [row.siteName, row.place] : [row.place]
        let detail = ["No. \(row.num)"] + place.compactMap(\.self) + [row.assignee].compactMap(\.self)
        return WorkCard.Row(
            href: "/hidden-dangers/\(row.id)", name: row.what, detail: detail.joined(separator: " · "),
            end: "\(LevelChip(row.grade, row.ownGrade, visit).html)\(clock(row, visit))")
    }

    private static func clock(_ row: HiddenDangerRow, _ visit: Visit) -> HTML {
        let due = row.phase == .corrected ? row.verifyBy : row.deadline
        guard let due, row.phase.awaitsRectification || row.phase == .corrected else { return "" }
        let left = visit.context.today.days(until: due)
        return
            "<span class=\"\(left < 0 ? "over" : "left")\">\(ShellTexts.deadline(daysLeft: left)(visit.language))</span>"
    }
}
