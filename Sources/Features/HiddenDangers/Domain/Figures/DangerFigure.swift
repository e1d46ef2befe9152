import Kernel

/// What is counted of hidden dangers. Near misses, withdrawn reports and duplicates are no dangers and count only in `all`.
package enum DangerFigure: String, Sendable, CaseIterable {
    /// Every report, whatever became of it.
    case all
    case found, open, closed
    /// Mended and accepted by the deadline in force, or after it.
    case onTime = "on-time", late
    case recurrent, ownFound = "own-found"
    /// Accepted by somebody who looked; and the minutes between the report of the correction and that acceptance.
    case verified, verifiedMinutes = "verified-minutes"
    /// Dangers with a granted extension; and how many extensions were granted and refused.
    case extended, granted, refused
    /// Still to be mended after the deadline: it changes with the day and is asked, not kept.
    case overdue

    /// Those that are kept; the others depend on the day.
    package static let kept = allCases.filter { $0 != .overdue }

    /// Whether it counts dangers, so that a list shows exactly these.
    package var isListable: Bool { ![.verifiedMinutes, .granted, .refused].contains(self) }
}

/// The kept figures of some dangers together.
package struct DangerFigures: Hashable, Sendable {
    /// In the order of `DangerFigure.kept`.
    package private(set) var values = [Int](repeating: 0, count: DangerFigure.kept.count)

    package init() {}

    private static let places = Dictionary(
        uniqueKeysWithValues: DangerFigure.kept.enumerated().map { ($0.element, $0.offset) })

    /// `overdue` is not among them and reads as 0.
    package subscript(_ figure: DangerFigure) -> Int {
        get { Self.places[figure].map { values[$0] } ?? 0 }
        set { if let place = Self.places[figure] { values[place] = newValue } }
    }

    package var isZero: Bool { values.allSatisfy { $0 == 0 } }

    package static func += (a: inout DangerFigures, b: DangerFigures) {
        for place in a.values.indices { a.values[place] += b.values[place] }
    }

    package static prefix func - (a: DangerFigures) -> DangerFigures {
        var negative = a
        for place in a.values.indices { negative.values[place] = -a.values[place] }
        return negative
    }
}
