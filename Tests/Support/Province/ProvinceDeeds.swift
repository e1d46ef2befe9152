package import Domain

/// What the script itself did and left out at one mine: it is kept apart from all that the product counts.
package struct ProvinceDeeds: Sendable {
    package internal(set) var due = 0
    package internal(set) var people = 0
    package internal(set) var done: Set<Int> = []
    package internal(set) var notApplicable: Set<Int> = []
    package internal(set) var found = 0
    package internal(set) var tookPart = 0
    package internal(set) var excused = 0

    /// The numbers that nobody looked at.
    package var left: [Int] { (1...max(1, due)).filter { !done.contains($0) && !notApplicable.contains($0) } }

    package var figures: DoubleFullDay.Figures {
        .init(
            items: .init(due: due, done: done.count, notApplicable: notApplicable.count),
            people: .init(due: people, done: tookPart, notApplicable: excused), found: found)
    }

    /// Of an item that somebody has settled before, nothing is counted again.
    mutating func note(_ result: CheckResult) {
        if result.outcome == .found { found += 1 }
        guard !done.contains(result.number), !notApplicable.contains(result.number) else { return }
        if result.outcome == .notApplicable {
            notApplicable.insert(result.number)
        } else {
            done.insert(result.number)
        }
    }
}
