/// A checkpoint of the ledger that somebody's device had seen: whatever names it was not made before it.
package struct Beacon: Hashable, Sendable {
    package let size: Int
    /// The root of the tree at that size, in base64.
    package let root: String

    package init(size: Int, root: String) { (self.size, self.root) = (size, root) }

    /// `4031:cm9vdA==`, as pages and programs give it back.
    package var text: String { "\(size):\(root)" }

    package init?(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let size = Int(parts[0]), size >= 0, String(size) == parts[0],
            (1...64).contains(parts[1].utf8.count)
        else { return nil }
        self.init(size: size, root: String(parts[1]))
    }
}
