package import Kernel
package import Policy

/// Which organ must hold a matter at a kind of site: the province's own rule, or what the rules ship where it says nothing.
package struct CompetenceDuty: Hashable, Sendable {
    package static let prefix = "competence."

    package let siteKind: Site.Kind
    package let matter: Competence.Matter
    package let office: Organisation.Office
    /// An organ of any of these levels may hold it.
    package let levels: [Organisation.Level]
    package let validFrom: Day
    package let article: String
    /// No national text that was read fixes it.
    package let isLocal: Bool
    /// The province's own rule; `nil` for what the rules ship.
    package let own: Competence.ID?

    package init(_ rule: Competence) {
        (siteKind, matter, office) = (rule.siteKind, rule.matter, rule.office)
        (levels, validFrom, article) = ([rule.level], rule.validFrom, rule.article)
        (isLocal, own) = (false, rule.id)
    }

    /// `competence.licensing.province` with the code `coal-ug` that means `mine-safety province nation`.
    package init?(_ code: CodeList.Code, of list: CodeList) {
        let names = list.name.split(separator: ".").map(String.init)
        var words = code.means.split(separator: " ").map(String.init)
        guard names.count == 3, let matter = Competence.Matter(rawValue: names[1]),
            let kind = Site.Kind(rawValue: code.code), matter.applies(to: kind), !words.isEmpty,
            let office = Organisation.Office(rawValue: words.removeFirst())
        else { return nil }
        let levels = words.compactMap(Organisation.Level.init).filter(\.isPublic)
        guard !levels.isEmpty, levels.count == words.count else { return nil }
        (siteKind, self.matter, self.office, self.levels) = (kind, matter, office, levels)
        (validFrom, isLocal, own) = (list.term.from, list.origin.isLocal, nil)
        article = "\(list.origin.document) \(list.origin.article)"
    }

    /// Whether an office is one that may hold a site of this division.
    package func isHeld(by body: Organisation, in division: String?, on day: Day) -> Bool {
        guard body.office == office, levels.contains(body.level), body.endedOn.map({ $0 >= day }) ?? true else {
            return false
        }
        guard body.level != .nation else { return true }
        guard let division, let area = body.division else { return false }
        return [division, "\(division.prefix(4))00", "\(division.prefix(2))0000"].contains(area)
    }
}

extension RuleBook {
    /// What the rules ship of who is competent, on a day.
    package func competences(on day: Day) -> [CompetenceDuty] {
        lists(under: CompetenceDuty.prefix, on: day).flatMap { list in
            list.codes.compactMap { CompetenceDuty($0, of: list) }
        }
    }
}
