/// Numbers in order, written short: `1-312 320 355-360`. Who draws from them again reads them as they stand.
package struct NumberRanges: Hashable, Sendable {
    private let ranges: [ClosedRange<Int>]

    package init(_ numbers: some Sequence<Int>) {
        var ranges: [ClosedRange<Int>] = []
        for number in Set(numbers).sorted() {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        self.ranges = ranges
    }

    /// `nil` for what is not in order or no number.
    package init?(text: String) {
        var ranges: [ClosedRange<Int>] = []
        for word in text.split(separator: " ") {
            let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard let first = ends.first.flatMap(\.self), let last = ends.last.flatMap(\.self), ends.count <= 2,
                first >= 0, first <= last, ranges.last.map({ $0.upperBound < first }) ?? true
            else { return nil }
            ranges.append(first...last)
        }
        self.ranges = ranges
    }

    package var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// The number at a place, from 0.
    package subscript(place: Int) -> Int? {
        var left = place
        for range in ranges where left >= 0 {
            if left < range.count { return range.lowerBound + left }
            left -= range.count
        }
        return nil
    }

    package var text: String {
        ranges.map { $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: " ")
    }
}
