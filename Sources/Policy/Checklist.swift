package import Kernel

/// What is looked at in one system, or in every item of a kind, at sites of some kinds; a new version is a later term.
package struct Checklist: Hashable, Sendable {
    package let name: String
    /// Codes of the kinds of sites that it is for.
    package let sites: Set<String>
    /// A production system's code, or `~equipment` and the like.
    package let about: String
    package let term: Term
    package let origin: Origin
    package let lines: [Line]

    package struct Line: Hashable, Sendable {
        package let what: Localized
        /// The document and article that the line rests on.
        package let clause: String

        package init(what: Localized, clause: String) { (self.what, self.clause) = (what, clause) }
    }

    package init(name: String, sites: Set<String>, about: String, term: Term, origin: Origin, lines: [Line]) {
        (self.name, self.sites, self.about, self.term) = (name, sites, about, term)
        (self.origin, self.lines) = (origin, lines)
    }
}
