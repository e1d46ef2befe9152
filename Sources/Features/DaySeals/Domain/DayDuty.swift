/// What was due at a mine on one day, of one kind, as it stood when the day was sealed.
package struct DayDuty: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// A danger's deadline fell on the day; unmet while nobody says that it is gone.
        case rectification
        /// Somebody had to look by that day whether it is gone; met by the verdicts of the day.
        case verification
        /// The Double-Full Day was held on it; unmet until it is closed out.
        case campaign
        /// An authority's deadline for a listed danger fell on it.
        case listing
        /// Somebody had to be told up the line; unmet what the clock had not told when the day was sealed.
        case reminder
    }

    package let kind: Kind
    package let due: Int
    package let unmet: Int
    /// The subjects of what was unmet, such as `hidden-danger/…`; the first `most` of them.
    package let open: [String]

    package static let most = 50

    /// `nil` when nothing was due.
    package init?(_ kind: Kind, due: Int, unmet: Int, open: [String] = []) {
        guard due > 0 else { return nil }
        (self.kind, self.due, self.unmet, self.open) = (kind, due, unmet, Array(open.prefix(Self.most)))
    }
}
