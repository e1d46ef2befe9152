/// What a campaign came to, counted from items, rounds, dangers and violations: nobody types a figure.
package struct CloseOut: Codable, Hashable, Sendable {
    package var items: DoubleFullDay.Share
    package var people: DoubleFullDay.Share
    /// The items by what they are, with the code of `CheckItem.Kind`.
    package var kinds: [String: DoubleFullDay.Share]
    package var dangers: Dangers
    package var violations: Violations

    package init(
        items: DoubleFullDay.Share, people: DoubleFullDay.Share, kinds: [String: DoubleFullDay.Share] = [:],
        dangers: Dangers = Dangers(), violations: Violations = Violations()
    ) {
        (self.items, self.people, self.kinds) = (items, people, kinds)
        (self.dangers, self.violations) = (dangers, violations)
    }

    /// The dangers of the campaign as they stand.
    package struct Dangers: Codable, Hashable, Sendable {
        /// What stands for a grade or a cause that nobody has given.
        package static let unnamed = "unnamed"
        package private(set) var found = 0
        package private(set) var fixedOnTheSpot = 0
        /// Reported as mended, whether or not somebody has accepted it yet.
        package private(set) var mended = 0
        package private(set) var closed = 0
        /// Withdrawn, or merged into another.
        package private(set) var dropped = 0
        package private(set) var openByGrade: [String: Int] = [:]
        package private(set) var byCause: [String: Int] = [:]

        package init() {}

        package var open: Int { found - closed - dropped }

        /// Per cent mended of what was found and not dropped, rounded down.
        package var mendedPercent: Int? {
            let counted = found - dropped
            return counted > 0 ? mended * 100 / counted : nil
        }

        package mutating func add(
            in phase: HiddenDanger.Phase, grade: HiddenDanger.Grade?, cause: Finding.Cause?, isFixedOnTheSpot: Bool,
            times count: Int = 1
        ) {
            found += count
            if isFixedOnTheSpot { fixedOnTheSpot += count }
            switch phase {
            case .withdrawn, .merged: dropped += count
            case .corrected, .accepted, .closed: mended += count
            case .reported, .registered, .reviewed, .graded, .assigned, .rectifying: break
            }
            if phase == .closed { closed += count }
            byCause[cause?.rawValue ?? Self.unnamed, default: 0] += count
            if !phase.isEnded { openByGrade[grade?.rawValue ?? Self.unnamed, default: 0] += count }
        }
    }

    /// The three violations that were seen; what was dropped after an objection is not counted.
    package struct Violations: Codable, Hashable, Sendable {
        /// Seen on site, with the code of `Post.ViolationType`.
        package private(set) var caught: [String: Int] = [:]
        package private(set) var serious = 0
        package private(set) var selfReported = 0
        package private(set) var stopped = 0
        /// How many people looked and declare that they saw none.
        package var noneSeen = 0

        package init() {}

        package mutating func add(
            _ type: Post.ViolationType, _ manner: Sighting.Manner, isSerious: Bool, times count: Int = 1
        ) {
            switch manner {
            case .caught:
                caught[type.rawValue, default: 0] += count
                if isSerious { serious += count }
            case .selfReport: selfReported += count
            case .peerStop: stopped += count
            }
        }
    }
}
