package import Domain
package import Kernel

/// Where a page of the map's mines begins: behind this mine, which had this rank.
package struct MineMapCursor: Hashable, Sendable {
    package let rank: Int
    package let site: SiteID

    package init?(_ text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let rank = Int(parts[0]), WorstFact(rank: rank) != nil, let site = SiteID(parts[1])
        else {
            return nil
        }
        (self.rank, self.site) = (rank, site)
    }
}

/// How many mines have which worst fact.
package struct MineMapCounts: Hashable, Sendable {
    package var byWorst: [WorstFact: Int] = [:]
    package var standingStill = 0
    package var total: Int { byWorst.values.reduce(0, +) }
}
