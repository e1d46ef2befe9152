import Domain
import Kernel
import Policy
import Print
import Store

/// A campaign's report as a page, on paper, as a workbook and by the interface.
struct CloseOutRoutes: Sendable {
    let book: RuleBook

    func add(to routes: Routes) {
        routes.page("double-full-days/:id/report", .readDoubleFullDays) { [book] in try CloseOutPage($0, book).html }
        routes.paper("double-full-days/:id/report-form", .readDoubleFullDays) { printing in
            let form = try CloseOutForm(printing).form
            return Paperwork(name: "double-full-day-\(form.number)") { try FormPrinter.pdf(form) }
        }
        routes.export(.closeOut, .readDoubleFullDays)
        routes.export(.checkItems, .readDoubleFullDays)
        routes.show("double-full-days/:id/report", .readDoubleFullDays, CloseOutTexts.showing, as: .closeOut) {
            (try CloseOutReport($0.id, for: $0.visit.actor, $0.db), nil)
        }
    }
}

extension Shape<CloseOutReport> {
    /// `signed` is what was closed out and never changes; `now` how the same campaign stands.
    static let closeOut = Shape(
        "DoubleFullDayReport",
        [
            .id("id") { $0.kept.day.id }, .text("month") { $0.kept.day.month.text },
            .code("state") { $0.kept.day.phase },
            .object("signed", .figures) { $0.kept.day.closing?.report }, .object("now", .figures) { $0.now },
            .list("past", .pastCampaign) { $0.past },
            .object("redFlag", .redFlag) { $0.kept.day.closing?.flag },
            .list("notDoneBecause", .reason) { $0.left.map(CloseOutReason.init) },
            .list("notApplicableBecause", .reason) { $0.excluded.map(CloseOutReason.init) },
        ])
}

extension Shape<CloseOut> {
    static let figures = Shape(
        "DoubleFullDayFigures",
        [
            .object("items", .share) { $0.items }, .object("people", .share) { $0.people },
            .whole("found") { $0.dangers.found }, .whole("fixedOnTheSpot") { $0.dangers.fixedOnTheSpot },
            .whole("mended") { $0.dangers.mended }, .whole("closed") { $0.dangers.closed },
            .whole("open") { $0.dangers.open }, .whole("dropped") { $0.dangers.dropped },
            .whole("mendedPercent") { $0.dangers.mendedPercent },
            .list("openByGrade", .count) { CloseOutCount.all($0.dangers.openByGrade) },
            .list("byCause", .count) { CloseOutCount.all($0.dangers.byCause) },
            .list("violations", .count) { CloseOutCount.all($0.violations.caught) },
            .whole("seriousViolations") { $0.violations.serious },
            .whole("selfReports") { $0.violations.selfReported }, .whole("peerStops") { $0.violations.stopped },
            .whole("noneSeen") { $0.violations.noneSeen },
        ])
}

struct CloseOutCount {
    let code: String
    let count: Int

    static func all(_ counts: [String: Int]) -> [CloseOutCount] {
        counts.sorted { $0.key < $1.key }.map { CloseOutCount(code: $0.key, count: $0.value) }
    }
}

extension Shape<CloseOutCount> {
    static let count = Shape("Count", [.text("code") { $0.code }, .whole("count") { $0.count }])
}

struct CloseOutReason {
    let text: String?
    let count: Int

    init(_ reason: CloseOutReport.Reason) { (text, count) = (reason.text, reason.count) }
}

extension Shape<CloseOutReason> {
    static let reason = Shape("CountedReason", [.maybe("reason") { $0.text }, .whole("count") { $0.count }])
}
