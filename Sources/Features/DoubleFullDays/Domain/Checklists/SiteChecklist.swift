package import Kernel
package import Policy

/// What is looked at in one system, or in every item of a kind, as it holds at one mine; a campaign keeps the lists of its
/// day whole, so that no later version changes what it showed.
package struct SiteChecklist: Codable, Hashable, Sendable {
    /// The supplied list's name, as `coal-ug.mining`.
    package let name: String
    /// A production system's code, or `~equipment` and the like.
    package let about: String
    /// Since when it reads so.
    package let version: Day
    /// What the supplied list calls its source.
    package let document: String
    package let isLocal: Bool
    /// What is looked at, then what is left out.
    package let lines: [Line]

    package struct Line: Codable, Hashable, Sendable {
        /// What names it: the reference to a supplied line, or the id of what an enterprise says.
        package let key: String
        package let what: Localized
        /// What it rests on.
        package let document: String
        package let article: String
        /// The enterprise that keeps it, by id and by name; `nil` for what the product supplies.
        package var organisation: OrganisationID?
        package var keeper: String?
        /// The supplied words in whose place it stands.
        package var instead: Localized?
        /// Why it is not looked at here.
        package var leftOut: String?

        package init(key: String, what: Localized, document: String, article: String) {
            (self.key, self.what, self.document, self.article) = (key, what, document, article)
        }

        package init(key: String, _ wording: ChecklistLine.Wording) {
            self.init(key: key, what: wording.what, document: wording.document, article: wording.article)
        }

        package var clause: String { article.isEmpty ? document : "\(document) \(article)" }
    }

    /// What is looked at, as it is numbered on a round, from 1.
    package var inForce: [Line] { lines.filter { $0.leftOut == nil } }
    package var leftOut: [Line] { lines.filter { $0.leftOut != nil } }

    package init(name: String, about: String, version: Day, document: String, isLocal: Bool, lines: [Line]) {
        (self.name, self.about, self.version) = (name, about, version)
        (self.document, self.isLocal, self.lines) = (document, isLocal, lines)
    }

    package init(_ supplied: Checklist) {
        self.init(
            name: supplied.name, about: supplied.about, version: supplied.term.from,
            document: supplied.origin.document,
            isLocal: supplied.origin.isLocal,
            lines: supplied.lines.enumerated().map { number, line in
                Line(key: supplied.reference(to: number + 1), ChecklistLine.Wording(line))
            })
    }

    /// Systems in their fixed order, then kinds of items.
    package static let abouts =
        ProductionSystem.allCases.map(\.rawValue) + CheckItem.Kind.allCases.map { "~\($0.rawValue)" }

    /// The supplied lists of a kind of mine in force on a day.
    package static func supplied(at kind: Site.Kind, on day: Day, _ book: RuleBook) -> [SiteChecklist] {
        abouts.compactMap { book.checklist(about: $0, at: kind.rawValue, on: day) }.map(SiteChecklist.init)
    }
}

extension CheckItem {
    /// What its lists are about: its kind, then the system that it belongs to.
    package var abouts: [String] {
        (kind == .system ? [] : ["~\(kind.rawValue)"]) + (group.hasPrefix("~") ? [] : [group])
    }
}

extension DoubleFullDay {
    /// Which version of a checklist a campaign was frozen with.
    package struct ChecklistMark: Codable, Hashable, Sendable {
        package let about: String
        package let version: Day
        package let lines: Int
        /// SHA-256 of all that the list says, in hex.
        package let digest: String

        package init(about: String, version: Day, lines: Int, digest: String) {
            (self.about, self.version, self.lines, self.digest) = (about, version, lines, digest)
        }
    }
}
