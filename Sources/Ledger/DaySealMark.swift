package import Kernel

extension Record {
    /// What a record `day.seal` says in the open: which records of its mine were a day's, and what was due on it.
    ///
    /// A day's are those after the last of the day sealed before, up to the last that claims the day or an earlier one: order
    /// decides, and the ranges leave none out. Seals stand in the same chain; they lie in the ranges and are not counted.
    package struct Seal: Hashable, Sendable {
        package let day: Day
        package let first: Int
        /// `first - 1` when there were none.
        package let last: Int
        package let count: Int
        package let due: Int
        package let unmet: Int
        /// Not sealed in the hour after the day.
        package let isLate: Bool

        package init(day: Day, first: Int, last: Int, count: Int, due: Int, unmet: Int, isLate: Bool) {
            (self.day, self.first, self.last, self.count) = (day, first, last, count)
            (self.due, self.unmet, self.isLate) = (due, unmet, isLate)
        }
    }

    package static let sealType = "day.seal"
    package static func sealSubject(_ mine: String, _ day: Day) -> String { "day/\(mine)/\(day)" }
}

extension Record.Seal {
    var members: [String: CanonicalJSON] {
        [
            "count": .int(count), "day": .string(day.text), "due": .int(due), "first": .int(first), "last": .int(last),
            "late": .int(isLate ? 1 : 0), "unmet": .int(unmet),
        ]
    }
}

/// A seal as it stands in a record's JSON.
struct SealFields: Decodable {
    let count, due, first, last, late, unmet: Int
    let day: Day

    var seal: Record.Seal {
        .init(day: day, first: first, last: last, count: count, due: due, unmet: unmet, isLate: late == 1)
    }
}
