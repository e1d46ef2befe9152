package import Kernel

/// The last row of a page, by its time and then its id: the next page goes on behind it.
package struct TimeCursor<Subject>: Hashable, Sendable {
    package let at: Instant
    package let id: ID<Subject>

    package init(_ at: Instant, _ id: ID<Subject>) { (self.at, self.id) = (at, id) }

    package init?(_ text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let at = Int64(parts[0]), let id = ID<Subject>(String(parts[1])) else { return nil }
        self.init(Instant(milliseconds: at), id)
        guard self.text == text else { return nil }
    }

    package var text: String { "\(at.milliseconds)~\(id)" }
}
