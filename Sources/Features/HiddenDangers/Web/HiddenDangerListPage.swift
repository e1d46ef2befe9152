import Domain
import Kernel
import Store

/// The register as it is listed.
struct HiddenDangerListPage {
    struct Line {
        let href: String
        let number: String
        let what: String
        let place: String
        let phase: String
        let grade: HTML
        let assignee: String
        let deadline: HTML
        let reported: String
    }

    let visit: Visit
    let filter: HiddenDangerFilter
    let total: Int
    let lines: [Line]
    let next: String?

    init(_ rows: [HiddenDangerRow], total: Int, _ filter: HiddenDangerFilter, _ visit: Visit) {
        (self.visit, self.filter, self.total) = (visit, filter, total)
        lines = rows.map { Line($0, visit) }
        next = rows.count == filter.limit ? rows.last.map { HiddenDangerCursor(reportedAt: $0.reportedAt, id: $0.id).text } : nil
    }
}

extension HiddenDangerListPage.Line {
    fileprivate init(_ row: HiddenDangerRow, _ visit: Visit) {
        let language = visit.language
        href = "/hidden-dangers/\(row.id)"
        number = String(row.num)
        what = row.what
        place = [row.siteName, row.place].compactMap(\.self).joined(separator: " · ")
        phase = HiddenDangerTexts.name(row.phase)(language)
        grade = LevelChip(grade: row.grade, language: language).html
        assignee = row.assignee ?? "—"
        deadline = DeadlineText(
            deadline: row.deadline, today: visit.context.today, isOpen: row.phase.awaitsRectification, language: language).html
        reported = visit.context.zone.minuteText(row.reportedAt)
    }
}
