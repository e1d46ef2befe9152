import Domain
import Kernel

/// The demo's mines as lines of text: which kinds of site a line is for, then its cells.
///
/// `c` underground coal, `o` open pit, `m` underground metal, `q` quarry, `p` pond.
struct DemoTemplate {
    let cells: [String]

    /// The lines for a kind, `#` replaced by the mine's number.
    static func lines(_ text: String, for letter: Character, mine: Int) -> [DemoTemplate] {
        text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                let trimmed = cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
                return trimmed.map { $0 == "#" ? "\(mine)" : String($0) }.joined()
            }
            guard let kinds = cells.first, kinds.contains(letter) else { return nil }
            return DemoTemplate(cells: Array(cells.dropFirst()))
        }
    }

    /// The cell, or `nil` when it says nothing: `-` or not there.
    subscript(_ index: Int) -> String? {
        guard cells.indices.contains(index), !["", "-"].contains(cells[index]) else { return nil }
        return cells[index]
    }

    /// `model=MG300; madeOn=2021-03-01`
    func pairs(_ index: Int) -> [(String, String)] {
        (self[index] ?? "").split(separator: ";").compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map { String($0.drop { $0 == " " }) }
            return parts.count == 2 ? (parts[0], parts[1]) : nil
        }
    }
}

extension Demo {
    static func letter(_ kind: Site.Kind) -> Character {
        switch kind {
        case .coalUnderground, .unknown: "c"
        case .coalOpen: "o"
        case .metalUnderground: "m"
        case .metalOpen: "q"
        case .tailings: "p"
        }
    }

    /// The place of a mine by its name in the template, for histories to hang on: `place("face-a", at: 1)`.
    static func place(_ slug: String, at mine: Int) -> PlaceID { PlaceID("\(mine)-\(slug)") ?? PlaceID(mine) }
    static func post(_ slug: String, at mine: Int) -> PostID { PostID("\(mine)-\(slug)") ?? PostID(mine) }
    static func unit(_ slug: String?, at mine: Int) -> OrganisationID {
        slug.flatMap { OrganisationID("\(1000 + mine)-\($0)") } ?? OrganisationID(1000 + mine)
    }

    /// The slugs of a mine's places, in the order of the tree.
    static func placeSlugs(at mine: Int) -> [String] {
        placeLines(at: mine).compactMap { $0[0] }
    }

    static func placeLines(at mine: Int) -> [DemoTemplate] {
        DemoTemplate.lines(coalPlaces + otherPlaces, for: letter(kinds[mine - 1]), mine: mine)
    }
}
