import Domain
import Synchronization

/// Collects flaws while an import runs, bounded, for its error sheet.
final class FlawList: Sendable {
    private static let most = 200_000
    private let flaws = Mutex<[SheetFlaw]>([])

    func add(_ flaw: SheetFlaw) { flaws.withLock { if $0.count < Self.most { $0.append(flaw) } } }

    /// The flaws of each line, without those that reading the row again would find.
    var byLine: [Int: [SheetFlaw]] { Dictionary(grouping: flaws.withLock { $0 }, by: \.line) }
}
