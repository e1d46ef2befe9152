package import Kernel

/// Founds a danger; the smallest report says only what was seen.
package struct ReportHiddenDanger: Sendable {
    package let id: HiddenDanger.ID
    package let site: SiteID
    package let finding: Finding

    package init(id: HiddenDanger.ID, site: SiteID, finding: Finding) {
        self.id = id
        self.site = site
        self.finding = finding
    }

    package func decide(in context: Context) throws(Refusal) -> HiddenDangerEvent {
        guard !finding.what.isBlank else { throw .nothingSaid }
        let texts = [finding.what, finding.placeText, finding.clause].compactMap(\.self)
        guard texts.allSatisfy(\.fits) else { throw .tooLong }
        return .reported(id: id, site: site, finding: finding, by: context.actor.person, at: context.now)
    }
}

extension String {
    /// Whether it says nothing: only white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
    var fits: Bool { utf16.count <= Finding.longestText }
}
