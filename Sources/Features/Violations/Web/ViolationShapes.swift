import Domain
import Kernel
import Store

extension Shape<ViolationCase> {
    /// A record as those may read it whom it concerns.
    static let violation = Shape(
        "Violation",
        [
            .id("id") { $0.id }, .id("mine") { $0.site }, .code("state") { $0.phase },
            .code("type") { $0.sighting.type }, .flag("serious") { $0.isSerious },
            .code("manner") { $0.sighting.manner }, .maybe("item") { $0.sighting.item },
            .text("what") { $0.sighting.what }, .maybe("clause") { $0.sighting.clause },
            .maybe("place") { $0.sighting.place }, .id("person") { $0.person }, .id("team") { $0.sighting.team },
            .instant("caughtAt") { $0.sighting.at }, .whole("timeWithinPeriod") { $0.sighting.count },
            .whole("points") { $0.points }, .fen("fineFen") { $0.measures?.fineFen },
            .whole("failedTests") { $0.tests.count { !$0.isPassed } }, .flag("passed") { $0.hasPassed },
            .instant("endedAt") { $0.endedAt },
        ])
}

extension Shape<ViolationStore.Line> {
    /// A line of the list: above the mine it has no person, no team and no words that could tell who it was.
    static let violationLine = Shape(
        "ViolationLine",
        [
            .id("id") { $0.violation.id }, .id("mine") { $0.violation.site }, .text("mineName") { $0.siteName },
            .code("state") { $0.violation.phase }, .code("type") { $0.violation.sighting.type },
            .flag("serious") { $0.violation.isSerious }, .code("manner") { $0.violation.sighting.manner },
            .maybe("item") { $0.violation.sighting.item },
            .maybe("what") { $0.isNamed ? $0.violation.sighting.what : nil },
            .id("person") { $0.isNamed ? $0.violation.person : nil },
            .maybe("personName") { $0.isNamed ? $0.personName : nil },
            .maybe("teamName") { $0.isNamed ? $0.teamName : nil },
            .instant("caughtAt") { $0.violation.sighting.at }, .whole("points") { $0.violation.points },
        ])
}

extension ViolationStore.Line {
    /// Above the mine nobody reads who it was.
    func readable(for actor: Actor) -> ViolationStore.Line {
        guard actor.site == nil else { return self }
        return ViolationStore.Line(violation: violation, personName: "", teamName: "", siteName: siteName)
    }

    /// Where the next page goes on, when this is a page's last.
    var cursor: String { TimeCursor(violation.sighting.at, violation.id).text }

    var isNamed: Bool { !personName.isEmpty }
}
