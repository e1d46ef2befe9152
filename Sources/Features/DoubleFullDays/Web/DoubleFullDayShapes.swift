import Domain
import Kernel
import Store

extension Shape<DoubleFullDayStore.Kept> {
    /// A campaign as other programs read it: due is what was frozen; done, not done and not applicable add up to it.
    static let doubleFullDay = Shape(
        "DoubleFullDay",
        [
            .id("id") { $0.day.id }, .id("mine") { $0.day.site }, .text("mineName") { $0.siteName },
            .text("month") { $0.day.month.text }, .code("state") { $0.day.phase },
            .day("plannedOn") { $0.day.opening.plannedOn }, .day("heldOn") { $0.day.heldOn },
            .maybe("movedBecause") { $0.day.movedBecause }, .whole("turns") { $0.day.opening.turns },
            .object("items", .share) { $0.figures.items }, .object("people", .share) { $0.figures.people },
            .whole("found") { $0.figures.found }, .instant("openedAt") { $0.day.opening.at },
            .instant("closedAt") { $0.day.closing?.at }, .maybe("conclusion") { $0.day.closing?.conclusion },
        ])
}

extension Shape<DoubleFullDay.Share> {
    static let share = Shape(
        "Share",
        [
            .whole("due") { $0.due }, .whole("done") { $0.done }, .whole("notDone") { $0.notDone },
            .whole("notApplicable") { $0.notApplicable },
        ])
}

extension Shape<DoubleFullDayStore.Walked> {
    static let walked = Shape(
        "Walked",
        [
            .id("id") { $0.kept.day.id }, .whole("counted") { $0.counted }, .whole("doubled") { $0.doubled },
            .flag("isLate") { $0.isLate }, .texts("dangers") { $0.dangers.map(\.text) },
            .object("items", .share) { $0.kept.figures.items }, .object("people", .share) { $0.kept.figures.people },
        ])
}

extension Shape<CheckItemRow> {
    static let checkItem = Shape(
        "CheckItem",
        [
            .whole("number") { $0.item.number }, .whole("turn") { $0.item.turn }, .code("kind") { $0.item.kind },
            .text("ref") { $0.item.ref }, .text("name") { $0.item.name }, .text("code") { $0.item.code },
            .text("system") { $0.item.group }, .text("place") { $0.item.place }, .id("owner") { $0.item.owner },
            .flag("ownerAssumed") { $0.item.isOwnerAssumed }, .id("checker") { $0.item.checker },
            .id("team") { $0.item.team }, .code("state") { $0.state }, .maybe("note") { $0.note },
            .maybe("notApplicableBecause") { $0.excludedBecause }, .maybe("notDoneBecause") { $0.missedBecause },
            .id("danger") { $0.danger }, .texts("marks") { $0.marks.map(\.text) }, .instant("doneAt") { $0.doneAt },
        ])
}
