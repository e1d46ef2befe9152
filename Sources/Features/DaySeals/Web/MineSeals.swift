import Domain
import Kernel
import Store

/// The sealed days of a mine, newest first, with what was due and not done, and the days that have no seal.
struct MineSeals {
    static let tab = MineTab(name: "day-seals", title: DaySealTexts.title, permission: .readHiddenDangers) {
        try MineSeals($0, $1).html
    }

    static let length = 31

    enum Line {
        case sealed(DaySealStore.Kept)
        case missing(Day)
    }

    let site: Domain.Site
    let lines: [Line]
    let total: Int
    let next: String?
    /// The first day that is over and has no seal, when it should have.
    let waitsSince: Day?
    let address: Address
    let visit: Visit

    private init(_ site: Domain.Site, _ reading: Reading) throws {
        (self.site, visit) = (site, reading.visit)
        address = Address("/mines/\(site.id)/day-seals", reading.query)
        let before = try reading.query["cursor"].map { try Day($0).orThrow(Flaw.noCursor) }
        let page = try DaySealStore.page(of: site.id, before: before, limit: Self.length, reading.db)
        (lines, total) = (Self.lines(page.rows), page.total)
        let last = page.rows.count == Self.length ? page.rows.last?.seal.day : nil
        next = last?.text
        let newest = before == nil ? page.rows.first?.seal.day.adding(days: 1) : nil
        let due = DaySealing.newest(
            at: visit.now.adding(seconds: -DaySealing.lateAfterSeconds), reading.visit.context.zone)
        waitsSince = newest.flatMap { $0 <= due ? $0 : nil }
    }

    /// A day between two seals that has none stands where it belongs.
    static func lines(_ rows: [DaySealStore.Kept]) -> [Line] {
        var lines: [Line] = []
        for (place, kept) in rows.enumerated() {
            lines.append(.sealed(kept))
            guard place + 1 < rows.count else { break }
            let (older, day) = (rows[place + 1].seal.day, kept.seal.day)
            lines += stride(from: day.adding(days: -1).daysSinceEpoch, to: older.daysSinceEpoch, by: -1).map {
                .missing(Day(daysSinceEpoch: $0))
            }
        }
        return lines
    }
}
