import Database
import Domain
import Kernel
import Store

extension MinePage {
    /// The tree: every place below the one that holds it, with who answers.
    func places() throws -> HTML {
        let all = try RegistryStore.places(of: site.id, on: today, reading.db)
        let words = reading.query["q"] ?? ""
        let owners = try RegistryStore.owners(of: all, on: today, reading.db)
        let shown = words.isEmpty ? nil : try found(words)
        let known = Set(all.map(\.id))
        let children = Dictionary(grouping: all) { $0.parent.flatMap { known.contains($0) ? $0 : nil } }
        let order = Dictionary(uniqueKeysWithValues: Place.Kind.allCases.enumerated().map { ($1, $0) })
        let roots = (children[nil] ?? []).sorted { (order[$0.kind] ?? 0, $0.id) < (order[$1.kind] ?? 0, $1.id) }
        let body: HTML
        if let shown {
            body =
                shown.isEmpty
                ? "<p>\(RegistryTexts.noMatch(visit.language))</p>"
                : "<ul class=\"rows\">\(each: shown, { node($0, owners, [:], 0) })</ul>"
        } else {
            body = "<ul class=\"rows tree\">\(each: roots, { node($0, owners, children, 0) })</ul>"
        }
        let filter = RegistryFilter(action: "\(address)/places", query: reading.query, visit: visit).html
        let note: HTML = all.count >= 1_000 ? "<p class=\"notice\">\(RegistryTexts.tooMany(visit.language))</p>" : ""
        return html(
            "places",
            "\(try adding())\(filter)\(note)<p class=\"second\">\(RegistryTexts.count(all.count)(visit.language))</p>\(body)\(try export(RegistryExports.places))\(PlacePosters.links("\(address)/posters", visit.language))"
        )
    }

    /// Searched as the file that is given out is.
    private func found(_ words: String) throws -> [Place] {
        let matching = RegistryConditions.places(words: words, kind: nil, site: site.id, on: today)
        return try RegistryStore.page(of: Place.self, matching: matching, limit: 1_000, for: visit.actor, reading.db)
            .rows.map(\.entity)
    }

    private func adding() throws -> HTML {
        guard try keepsTree else { return "" }
        let links = Place.Kind.allCases.map { kind in
            RegistryParts.button(
                "\(address)/places/new?kind=\(kind.rawValue)", Localized("＋ \(kind.term.zh)", "+ \(kind.term.en)"),
                visit)
        }
        return "<p class=\"bar\">\(each: links, \.self)</p>"
    }

    private func node(_ place: Place, _ owners: [Place.Owner: String], _ children: [PlaceID?: [Place]], _ depth: Int)
        -> HTML
    {
        let below = depth < 32 ? children[place.id] ?? [] : []
        let owner =
            place.owner.flatMap { owners[$0] }.map { "<span>\($0)</span>" as HTML } ?? RegistryParts.noOwner(visit)
        let nested: HTML =
            below.isEmpty
            ? "" : "<ul class=\"rows tree\">\(each: below, { node($0, owners, children, depth + 1) })</ul>"
        return """
            <li><a href="/places/\(place.id.text)"><span class="chip state">\(place.kind.term(visit.language))</span> \
            <span class="name">\(place.name)</span> <small>\(place.code)</small> \(owner)</a>\(nested)</li>
            """
    }
}
