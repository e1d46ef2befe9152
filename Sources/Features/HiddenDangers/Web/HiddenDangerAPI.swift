import Database
import Domain
import Kernel
import Store

/// Version 1 of the JSON interface to hidden dangers: the same nouns as the pages.
struct HiddenDangerAPI: Sendable {
    private typealias Texts = HiddenDangerTexts

    func add(to routes: Routes) {
        routes.list(
            "hidden-dangers", .readHiddenDangers, Texts.listing, of: .hiddenDangerRow, by: HiddenDangerQuestions.all,
            list)
        routes.show("hidden-dangers/:id", .readHiddenDangers, Texts.showing, as: .hiddenDangerWhole) { reading in
            let kept = try HiddenDangerStore.known(reading.id, for: reading.visit.actor, reading.db)
            return (kept.danger, kept.version)
        }
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<HiddenDangerRow> {
        let filter = try HiddenDangerFilter(
            listing.input, limit: listing.limit, cursor: listing.cursor, on: listing.visit.context.today)
        let page = try HiddenDangerStore.page(filter, for: listing.visit.actor, listing.db)
        return Page(rows: page.rows, total: page.total, next: page.next?.text, previous: page.previous?.text)
    }
}

extension Shape<HiddenDangerRow> {
    static let hiddenDangerRow = Shape(
        "HiddenDangerRow",
        [
            .id("id") { $0.id }, .whole("number") { $0.num }, .text("what") { $0.what }, .code("state") { $0.phase },
            .code("grade") { $0.grade }, .text("site") { $0.siteName }, .maybe("place") { $0.place },
            .maybe("assignee") { $0.assignee }, .day("deadline") { $0.deadline },
            .instant("reportedAt") { $0.reportedAt },
            .id("mine") { $0.site }, .day("verifyBy") { $0.verifyBy }, .instant("changedAt") { $0.changedAt },
            .whole("extensions") { $0.extensions }, .flag("nearMiss") { $0.isNearMiss },
            .flag("recurrent") { $0.isRecurrent },
            .flag("listed") { $0.isListed }, .code("legalGrade") { $0.grade?.legal },
            .maybe("ownGrade") { $0.ownGrade?.code },
        ])
}

extension Shape<HiddenDanger> {
    static let hiddenDanger = Shape(
        "HiddenDanger",
        [
            .id("id") { $0.id }, .text("what") { $0.finding.what }, .code("state") { $0.phase },
            .code("grade") { $0.grade },
            .id("mine") { $0.site }, .maybe("place") { $0.finding.placeText },
            .id("assignee") { $0.assignment?.person },
            .day("deadline") { $0.deadline }, .instant("reportedAt") { $0.reportedAt },
            .code("legalGrade") { $0.grade?.legal }, .maybe("ownGrade") { $0.grading?.name },
            .maybe("gradingScheme") { $0.grading?.scheme }, .list("photos", .dangerPhoto) { $0.photos },
        ])
}
