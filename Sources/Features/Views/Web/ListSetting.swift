import Domain
import Kernel
import Store

/// How a list is shown to somebody: by the view that its address names or that their role sees first, with their columns.
struct ListSetting {
    /// The address that asks for no view at all, where a role has a first one.
    static let all = "all"

    let views: [SavedView]
    let view: SavedView?
    let hasFirst: Bool
    /// What the list is asked: the view's questions with those of the address before them.
    let query: [String: String]
    /// The names of the columns; empty for the usual ones.
    let columns: [String]

    init(_ list: String, _ reading: Reading) throws {
        let (actor, db) = (reading.visit.actor, reading.db)
        views = try ViewStore.views(of: list, for: actor, db).map(\.entity)
        let first = try views.contains { $0.audience == .role } ? ViewStore.first(of: list, for: actor, db) : nil
        hasFirst = first != nil
        var asked = reading.query
        let named = asked.removeValue(forKey: "view").flatMap { $0.isEmpty ? nil : $0 }
        if let named, named != Self.all {
            view = try ViewStore.known(named, for: actor, db).entity
        } else {
            view = named == nil && asked.isEmpty ? first : nil
        }
        query = view.map { Self.pairs($0.query).merging(asked) { $1 } } ?? asked
        let chosen = view?.columns ?? []
        columns = chosen.isEmpty ? try ViewStore.columns(of: list, for: actor.person, db) : chosen
    }

    /// `state=graded&sort=deadline` by name.
    static func pairs(_ query: String) -> [String: String] {
        Form.pairs(query).reduce(into: [:]) { $0[$1.name] = $1.value }
    }
}

/// The views of a list as links with how much each holds now.
struct ViewBar {
    struct Link { let href, name: String; let mark: String?; let count: Int; let isCurrent: Bool }

    let links: [Link]
    let all: (href: String, isCurrent: Bool)
    let language: Language

    var html: HTML {
        guard !links.isEmpty else { return "" }
        return """
            <nav class="views" aria-label="\(ViewTexts.title(language))"><ul><li><a href="\(href: all.href)"\
            \(if: all.isCurrent, " aria-current=\"true\"")>\(ViewTexts.all(language))</a></li>\(each: links, link)\
            <li><a class="second" href="/views">\(ViewTexts.manage(language))</a></li></ul></nav>
            """
    }

    private func link(_ link: Link) -> HTML {
        """
        <li><a href="\(href: link.href)"\(if: link.isCurrent, " aria-current=\"true\"")>\(link.name)\
        \(if: link.mark != nil, " <small>\(link.mark)</small>") <span class="badge calm">\(link.count)</span></a></li>
        """
    }
}
