import Domain
import Kernel
import Store

/// One campaign: the two rings, what nobody has looked at, systems by teams, the hours, and what the visitor can do.
struct DoubleFullDayPage {
    typealias Texts = DoubleFullDayTexts
    let kept: DoubleFullDayStore.Kept
    let overview: DoubleFullDayOverview
    let open: (rows: [CheckItemRow], total: Int)
    let history: [Chronicle.Entry]
    let hasRound: Bool
    let offered: [HTML]
    /// How many management rules are checked by what was drawn.
    let ruleCount: Int
    let visit: Visit
    var day: DoubleFullDay { kept.day }
    var language: Language { visit.language }
    var address: String { "/double-full-days/\(day.id)" }

    /// As many as stand on top; the rest is one press away.
    private static let mostOpen = 8
    private static let mostSteps = 30

    init(_ reading: Reading, offers: [CampaignOffer] = []) throws {
        let (visit, db) = (reading.visit, reading.db)
        kept = try DoubleFullDayStore.known(reading.id, for: visit.actor, db)
        overview = try DoubleFullDayOverview(of: kept.day, visit.context.zone, db)
        open = try DoubleFullDayStore.items(
            CheckItemFilter(state: .notDone), of: kept.day.id, limit: Self.mostOpen, db)
        history = try Chronicle.history(of: "\(DoubleFullDay.kind)/\(kept.day.id)", limit: Self.mostSteps, db)
        hasRound = try DoubleFullDayStore.round(of: visit.actor.person, in: kept.day.id, db) != nil
        offered = try offers.compactMap { [day = kept.day] in try $0.make(day, reading) }
        ruleCount = try DoubleFullDayStore.rules(of: kept.day.id, limit: 0, db).total
        self.visit = visit
    }

    /// What is left of the day, or that it is over.
    var countdown: Localized? {
        guard day.phase == .underWay else { return nil }
        let left = (day.end(visit.context.zone).milliseconds - visit.now.milliseconds) / 60_000
        return left > 0 ? Texts.countdown(Int(left)) : Texts.dayOver
    }

    var isUnderWay: Bool { day.phase == .underWay }

    /// The hours of the day with how many items were left at the end of each.
    var leftByHour: [Int] {
        let due = kept.figures.items.due
        let last = max(overview.hours.keys.max() ?? 0, 23)
        var left = due - overview.hours.filter { $0.key < 0 }.map(\.value).reduce(0, +)
        return (0...min(last, 72)).map { hour in
            left -= overview.hours[hour] ?? 0
            return left
        }
    }

    var groups: [String] {
        let present = Set(overview.cells.map(\.group))
        return ProductionSystem.allCases.map(\.rawValue).filter(present.contains)
            + present.filter { ProductionSystem(rawValue: $0) == nil }.sorted()
    }
}
