import Kernel

/// How many items were left, hour by hour.
struct BurnDown {
    let left: [Int]
    let due: Int
    let title: String

    private static let (width, height) = (480, 140)

    var html: HTML {
        let count = max(left.count, 1)
        let points = ([due] + left).enumerated().map { index, value in
            "\(index * Self.width / count),\(Self.height - (due > 0 ? value * Self.height / due : 0))"
        }
        return """
            <svg class="burn" viewBox="-36 -8 532 172" role="img" aria-label="\(title) \(due) → \(left.last ?? due)">\
            <path class="axis" d="M0 0V140H480"/><polyline points="\(points.joined(separator: " "))"/>\
            <text x="-6" y="6" class="end">\(due)</text><text x="-6" y="142" class="end">0</text>\
            <text x="0" y="160">0</text><text x="240" y="160" class="middle">\(count / 2)</text><text x="480" y="160" class="end">\(count)</text></svg>
            """
    }
}
