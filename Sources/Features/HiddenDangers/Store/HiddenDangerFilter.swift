package import Domain
package import Kernel

/// What a list asks for. An address says all of it, so that a list can be sent to somebody.
package struct HiddenDangerFilter: Hashable, Sendable {
    package static let highestLimit = 200

    /// Whose turn it is, or which clock has run out.
    package enum Turn: String, Sendable, CaseIterable {
        case overdue, dueToday = "due-today", verificationOverdue = "verification-overdue"
        case grading, review, assignment, rectification, acceptance, closing, extensions = "extension", recurrence
        case open, listed, reported
    }

    package enum Sort: String, Sendable, CaseIterable {
        case newest, oldest, deadline, latestDeadline = "latest-deadline", changed, longestUnchanged =
            "longest-unchanged"
        case number, highestNumber = "highest-number"
    }

    package var words = ""
    package var phase: HiddenDanger.Phase?
    package var grade: HiddenDanger.Grade?
    /// Only those that nobody has graded yet.
    package var isUngraded = false
    package var turn: Turn?
    /// Whether a turn means one's own, or everybody's in the branch of one's organisation.
    package var isThroughTeam = false
    package var site: SiteID?
    package var place: PlaceID?
    package var foundBy: Finding.FoundBy?
    package var source: Finding.Source?
    /// The clause of the list of major dangers that it was graded by.
    package var clause: String?
    package var from: Day?
    package var to: Day?
    /// What a figure of the statistics counted: which, divided by what, under which key.
    package var figure: DangerFigure?
    package var division: DangerDivision?
    package var key: String?
    package var sort = Sort.newest
    package var limit = 50
    package var cursor: HiddenDangerCursor?
    /// The day that the clocks are read on.
    package var today = Day(daysSinceEpoch: 0)

    package init(
        words: String = "", phase: HiddenDanger.Phase? = nil, site: SiteID? = nil, limit: Int = 50,
        cursor: HiddenDangerCursor? = nil
    ) {
        (self.words, self.phase, self.site, self.cursor) = (words, phase, site, cursor)
        self.limit = min(max(limit, 1), Self.highestLimit)
    }

    package init(_ turn: Turn, team: Bool, on today: Day, limit: Int = 5) {
        self.init(limit: limit)
        (self.turn, isThroughTeam, self.today, sort) = (turn, team, today, .deadline)
    }
}

/// Where a page of a list begins: after this danger, or before it when it leads back.
package struct HiddenDangerCursor: Hashable, Sendable {
    /// What the list is sorted by, of that danger.
    package let key: String
    package let id: HiddenDanger.ID
    package let isBack: Bool

    package init(key: String, id: HiddenDanger.ID, isBack: Bool) {
        (self.key, self.id, self.isBack) = (key, id, isBack)
    }

    package init?(_ text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, ["a", "b"].contains(parts[0]), parts[1].utf8.count <= 32,
            let id = HiddenDanger.ID(parts[2])
        else { return nil }
        self.init(key: parts[1], id: id, isBack: parts[0] == "b")
    }

    package var text: String { "\(isBack ? "b" : "a")~\(key)~\(id)" }
}
