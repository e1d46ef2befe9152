import Domain
import Kernel
import Store

/// The palette: one line from which every page, danger, mine and act within sight is one press away.
struct Palette: Sendable {
    struct Hit: Sendable, Hashable { let href, name: String; let kind: Localized }

    private static let most = 8

    func add(to routes: Routes) {
        routes.page("palette", nil) { reading in
            PalettePage(words: reading.query["q"]?.trimmed ?? "", hits: try Self.hits(reading), visit: reading.visit)
                .html
        }
    }

    static func hits(_ reading: Reading) throws -> [Hit] {
        let words = String((reading.query["q"] ?? "").trimmed.prefix(100))
        let pages = pages(reading.visit).filter { words.isEmpty || $0.name.lowercased().contains(words.lowercased()) }
        guard !words.isEmpty else { return pages }
        return try dangers(words, reading) + pages.prefix(most) + mines(words, reading) + search(words, reading.visit)
    }

    /// What the visitor may open, in the order of the jobs.
    private static func pages(_ visit: Visit) -> [Hit] {
        let jobs = Site.navigation.filter { $0.isShown(to: visit) }.map {
            Hit(href: $0.href, name: $0.label(visit.language), kind: $0.isReport ? PaletteTexts.act : PaletteTexts.page)
        }
        let others: [(String, Localized, Permission?, Localized)] = [
            ("/hidden-dangers/board", BoardTexts.title, .readHiddenDangers, PaletteTexts.page),
            ("/views", ViewTexts.title, .readHiddenDangers, PaletteTexts.page),
            ("/mines/map", MapTexts.title, .readHiddenDangers, PaletteTexts.page),
            ("/organisations", RegistryTexts.organisations, .readRegistry, PaletteTexts.page),
            ("/persons", RegistryTexts.persons, .readRegistry, PaletteTexts.page),
            ("/competences", RegistryTexts.competence, .readRegistry, PaletteTexts.page),
            ("/divisions", RegistryTexts.divisions, .readRegistry, PaletteTexts.page),
            ("/exports", ExportTexts.title, .readExports, PaletteTexts.page),
            ("/imports", ImportTexts.upload, .importLists, PaletteTexts.act),
            ("/account", ShellTexts.account, nil, PaletteTexts.page),
        ]
        let more = others.filter { $0.2.map(visit.may) ?? true }.map {
            Hit(href: $0.0, name: $0.1(visit.language), kind: $0.3)
        }
        let known = Set(jobs.map(\.href))
        return jobs + more.filter { !known.contains($0.href) || $0.kind == PaletteTexts.act }
    }

    /// `12` or `#12`: the danger of this number, when the visitor may see it.
    private static func dangers(_ words: String, _ reading: Reading) throws -> [Hit] {
        let digits = words.hasPrefix("#") ? words.dropFirst() : words[...]
        guard let number = Int(digits), number > 0, reading.visit.may(.readHiddenDangers),
            let danger = try HiddenDangerStore.numbered(number, for: reading.visit.actor, reading.db)
        else { return [] }
        return [
            Hit(
                href: "/hidden-dangers/\(danger.id)", name: "#\(number) \(danger.finding.what)",
                kind: PaletteTexts.danger)
        ]
    }

    private static func mines(_ words: String, _ reading: Reading) throws -> [Hit] {
        guard reading.visit.may(.readRegistry) else { return [] }
        let found: RegistryStore.Found<Domain.Site> = try RegistryStore.page(
            matching: RegistryConditions.sites(words: words, kind: nil, status: nil, division: nil), limit: most,
            for: reading.visit.actor, reading.db)
        return found.rows.map {
            Hit(href: "/mines/\($0.entity.id)", name: $0.entity.name, kind: PaletteTexts.mine)
        }
    }

    private static func search(_ words: String, _ visit: Visit) -> [Hit] {
        guard visit.may(.readHiddenDangers) else { return [] }
        let address = Address("/hidden-dangers", ["q": words])
        return [
            Hit(href: address.href, name: PaletteTexts.search(words)(visit.language), kind: HiddenDangerTexts.search)
        ]
    }
}
