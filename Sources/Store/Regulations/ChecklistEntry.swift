import Kernel
import Policy

extension YAMLEntry {
    static let checklist = dated.union(["name", "sites", "about", "lines"])
}

extension Checklist {
    /// A list for a person's round has at least five lines and never more than fifteen.
    private static let length = 5...15

    init(_ entry: YAMLEntry) throws {
        let lines = try entry.entries("lines", keys: ["zh", "en", "clause"]).map { line in
            Line(what: Localized(try line.text("zh"), try line.text("en")), clause: try line.text("clause"))
        }
        guard Self.length.contains(lines.count) else { throw entry.refuse("a checklist has five to fifteen lines") }
        let sites = try entry.text("sites").split(separator: ",").map { site in
            String(site.filter { !$0.isWhitespace })
        }
        self.init(
            name: try entry.text("name"), sites: Set(sites), about: try entry.text("about"), term: try entry.term(),
            origin: try entry.origin(), lines: lines)
    }

    func clashes(with other: Checklist) -> Bool {
        about == other.about && !sites.isDisjoint(with: other.sites) && term.overlaps(other.term)
    }
}
