/// The worst that is open at a mine, the worst first. Listed supervision and major dangers come before what is overdue.
package enum WorstFact: String, CaseIterable, Sendable {
    /// Under listed supervision.
    case listed
    /// An open major danger.
    case major
    /// A danger that is to be mended after its deadline.
    case overdue
    /// An open danger within its deadline.
    case general
    /// Nothing is open.
    case clear

    /// 0 for the worst.
    package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package init?(rank: Int) {
        guard Self.allCases.indices.contains(rank) else { return nil }
        self = Self.allCases[rank]
    }
}
