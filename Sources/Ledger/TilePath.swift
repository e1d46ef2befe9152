/// Names of published files (C2SP tlog-tiles): height 8, numbers in groups of three digits.
package enum TilePath {
    package static let width = 256

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

    /// Every file that a tree of this size has.
    package static func all(size: Int) -> [(level: Int?, number: Int, count: Int)] {
        var files: [(level: Int?, number: Int, count: Int)] = []
        var (count, level) = (size, 0)
        while count > 0 {
            for number in 0..<(count + width - 1) / width {
                let held = min(width, count - number * width)
                files.append((level, number, held))
                if level == 0 { files.append((nil, number, held)) }
            }
            count /= width
            level += 1
        }
        return files
    }

    private static func padded(_ number: Int) -> String { String(String(1000 + number).dropFirst()) }
}
