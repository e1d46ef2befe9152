extension Array {
    /// Parts of at least so many, whatever is subtracted from whatever: those below the limit are joined, and when they are too
    /// few together they are joined with the smallest of the others. Empty when all together are too few.
    package func gathered(atLeast smallest: Int, by size: (Element) -> Int) -> [[Element]] {
        var parts = filter { size($0) >= smallest }.map { [$0] }
        let rest = filter { size($0) < smallest }
        let left = rest.map(size).reduce(0, +)
        guard left < smallest else { return parts + [rest] }
        // Nobody is in the rest: there is nothing that a difference could tell.
        guard !rest.isEmpty, !parts.isEmpty else { return parts }
        let sizes = parts.map { $0.map(size).reduce(0, +) }
        let least = sizes.indices.min { (sizes[$0], $0) < (sizes[$1], $1) } ?? 0
        parts[least] += rest
        return parts
    }
}
