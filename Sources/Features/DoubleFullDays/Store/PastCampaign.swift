package import Database
package import Domain
package import Kernel

/// A campaign of which only figures are known, as the mine's own report gave them: entered with their source, never counted.
package struct PastCampaign: Hashable, Sendable {
    package let month: CampaignMonth
    /// What was entered, by its kind; what nobody entered is not there.
    package let figures: [DatedFact.Kind: DecimalText]
    package let sources: [String]

    package static let kinds: [DatedFact.Kind] = [
        .campaignMainItems, .campaignSubItems, .campaignRounds, .campaignDangers, .campaignMendedPercent,
    ]

    /// A mine's newest, with those of the last two years at least.
    private static let mostFigures = 24 * kinds.count

    package static func all(at site: SiteID, _ db: Reader) throws -> [PastCampaign] {
        let facts = try db.all(
            """
            SELECT body FROM fact WHERE site_id = \(site) AND kind IN \(any: kinds.map(\.rawValue))
            ORDER BY period DESC, kind LIMIT \(mostFigures)
            """
        ) { try JSONText.decode(DatedFact.self, from: try $0["body"]) }
        let months = Dictionary(grouping: facts) { CampaignMonth(String($0.period.prefix(7))) }
        return months.compactMap { month, facts in month.map { PastCampaign($0, facts) } }.sorted {
            $0.month > $1.month
        }
    }

    private init(_ month: CampaignMonth, _ facts: [DatedFact]) {
        self.month = month
        figures = Dictionary(facts.map { ($0.kind, $0.value) }) { first, _ in first }
        sources = facts.map(\.source).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
