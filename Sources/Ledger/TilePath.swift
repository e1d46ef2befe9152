/// Names of published files (C2SP tlog-tiles): height 8, numbers in groups of three digits.
package enum TilePath {
    package static let width = 256

    /// Where a file stands in the tree; level `nil` is an entry bundle.
    package struct Place: Hashable, Sendable {
        package let level: Int?
        package let number: Int
        package let count: Int
    }

    /// `tile/0/x001/234` or `tile/0/x001/234.p/17`; level `nil` names an entry bundle.
    package static func name(level: Int?, _ number: Int, count: Int) -> String {
        var groups = [padded(number % 1000)]
        var rest = number / 1000
        while rest > 0 {
            groups.insert("x" + padded(rest % 1000), at: 0)
            rest /= 1000
        }
        let folder = level.map { String($0) } ?? "entries"
        return "tile/\(folder)/\(groups.joined(separator: "/"))" + (count < width ? ".p/\(count)" : "")
    }

    /// Reads a name back; `nil` unless it is exactly what `name` gives.
    package static func place(of name: String) -> Place? {
        var parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, parts.removeFirst() == "tile" else { return nil }
        let folder = parts.removeFirst()
        guard let level = folder == "entries" ? .some(nil) : Int(folder).map(Optional.some),
            (0...7).contains(level ?? 0)
        else { return nil }
        var count = width
        if parts.count > 1, parts[parts.count - 2].hasSuffix(".p") {
            guard let held = Int(parts.removeLast()), held > 0, held < width else { return nil }
            (count, parts[parts.count - 1]) = (held, String(parts[parts.count - 1].dropLast(2)))
        }
        guard parts.count <= 5 else { return nil }
        var number = 0
        for part in parts {
            guard let group = Int(part.hasPrefix("x") ? part.dropFirst() : part[...]), (0..<1000).contains(group) else {
                return nil
            }
            number = number * 1000 + group
        }
        return self.name(level: level, number, count: count) == name
            ? Place(level: level, number: number, count: count) : nil
    }

    private static func padded(_ number: Int) -> String { String(String(1000 + number).dropFirst()) }
}
