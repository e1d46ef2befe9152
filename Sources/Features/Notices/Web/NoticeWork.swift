import Domain
import Kernel
import Store

/// What a person was told and has still to acknowledge.
enum NoticeWork {
    private static let shown = 5

    static func cards(_ reading: Reading, team: Bool) throws -> [WorkCard] {
        let visit = reading.visit
        let filter = NoticeFilter(.awaiting, limit: shown)
        let count = try NoticeStore.count(filter, of: visit.actor.person, reading.db)
        guard count > 0 else { return [] }
        let rows = try NoticeStore.page(filter, of: visit.actor.person, reading.db).map { row($0, visit) }
        return [
            WorkCard(title: NoticeTexts.name(.awaiting), count: count, href: "/notices?state=awaiting", rows: rows)
        ]
    }

    private static func row(_ row: NoticeRow, _ visit: Visit) -> WorkCard.Row {
        let notice = row.notice
        let site = visit.actor.site == nil ? row.siteName : nil
        let detail = [NoticeTexts.name(notice.kind)(visit.language), site, row.placeName].compactMap(\.self)
        return WorkCard.Row(
            href: NoticeAddress.of(notice.matter.subject), name: notice.matter.what,
            detail: detail.joined(separator: " · "),
            end: notice.matter.grade.map { LevelChip(code: $0, language: visit.language).html } ?? "")
    }
}
