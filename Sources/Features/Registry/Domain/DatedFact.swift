package import Kernel

package enum DatedFactSubject {}

/// A figure of a site for a period, with its source: entered once, and afterwards only corrected with a reason.
package struct DatedFact: RegistryEntity, Identifiable {
    package static let kind = "fact"

    package let id: ID<DatedFactSubject>
    package let site: SiteID
    package let kind: Kind
    /// `2026-10` for a month, `2026` for a year, a day for what is counted on a day.
    package let period: String
    package var value: DecimalText
    /// Where the figure comes from: the dispatch's daily report, the finance office's ledger.
    package var source: String
    /// Why an earlier figure was replaced.
    package var reason: String?

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case output, approvedCapacity = "approved-capacity", faces, headings, preparedReserves = "prepared-reserves"
        case peopleUnderground = "people-underground", safetyMoneyExtracted = "safety-money-extracted"
        case safetyMoneySpent = "safety-money-spent", workforce, storedTailings = "stored-tailings"
        /// What a Double-Full Day came to that was held before the register of this house, as its own report says.
        case campaignMainItems = "campaign-main-items", campaignSubItems = "campaign-sub-items"
        case campaignRounds = "campaign-rounds", campaignDangers = "campaign-dangers"
        case campaignMendedPercent = "campaign-mended-percent"
    }

    package init(
        id: ID<DatedFactSubject>, site: SiteID, kind: Kind, period: String, value: DecimalText, source: String,
        reason: String? = nil
    ) {
        (self.id, self.site, self.kind, self.period) = (id, site, kind, period)
        (self.value, self.source, self.reason) = (value, source, reason)
    }

    package var holder: RegistryHolder { .site(site) }

    package func problems() -> [Refusal] {
        source.nameProblems("source") + reason.textProblems("reason")
            + (Self.isPeriod(period)
                ? []
                : [
                    .fieldWrong(
                        "period",
                        Localized(
                            "年、月或日，如 2026、2026-10、2026-10-24", "a year, a month or a day: 2026, 2026-10, 2026-10-24"))
                ])
            + (value.isNegative ? [.fieldWrong("value", Localized("不小于零的数", "a number that is not below zero"))] : [])
    }

    package static func isPeriod(_ text: String) -> Bool {
        switch text.utf8.count {
        case 4: Day("\(text)-01-01") != nil
        case 7: Day("\(text)-01") != nil
        default: Day(text) != nil  // a whole day, or nothing
        }
    }
}

extension DatedFact.Kind {
    /// What one counts: part of the figure, so no list can mix tonnes with ten thousand tonnes.
    package var unit: Localized {
        switch self {
        case .output: Localized("吨", "t")
        case .approvedCapacity: Localized("吨/年", "t/a")
        case .faces, .headings: Localized("个", "faces")
        case .preparedReserves: Localized("个月", "months")
        case .peopleUnderground, .workforce: Localized("人", "people")
        case .safetyMoneyExtracted, .safetyMoneySpent: Localized("元", "CNY")
        case .storedTailings: Localized("立方米", "m³")
        case .campaignMainItems, .campaignSubItems: Localized("项", "items")
        case .campaignRounds: Localized("轮", "rounds")
        case .campaignDangers: Localized("条", "dangers")
        case .campaignMendedPercent: Localized("%", "%")
        }
    }
}
