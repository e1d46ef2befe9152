import Domain
import Kernel
import Print
import Store

/// Sheets with a QR code that hang at places and equipment: for one, or for a mine's whole list.
struct PlacePosters: Sendable {
    private typealias Texts = PosterTexts
    /// A larger list is printed by kinds.
    private static let most = 500

    func add(to routes: Routes) {
        routes.paper("places/:id/poster", .readRegistry) { printing in
            let (visit, db) = (printing.reading.visit, printing.reading.db)
            let kept = try RegistryForms.place.known(printing.reading.id, visit.actor, db)
            let mine = try RegistryForms.site.known(kept.entity.site.text, visit.actor, db).entity
            return Self.paper([kept], of: mine, printing)
        }
        routes.paper("mines/:id/posters", .readRegistry) { printing in
            let (reading, visit) = (printing.reading, printing.reading.visit)
            let mine = try RegistryForms.site.known(reading.id, visit.actor, reading.db).entity
            let found: RegistryStore.Found<Place> = try RegistryStore.page(
                matching: RegistryConditions.places(
                    words: reading.query["q"] ?? "", kind: reading.query["kind"], site: mine.id),
                limit: Self.most, for: visit.actor, reading.db)
            let hanging = found.rows.filter {
                $0.entity.kind != .rule && $0.entity.endedOn.map { $0 >= visit.context.today } ?? true
            }
            guard !hanging.isEmpty else { throw Refusal.nothingToHang }
            return Self.paper(hanging, of: mine, printing)
        }
    }

    /// Where a page offers them.
    static func links(_ address: String, _ language: Language) -> HTML {
        let papers = [(name: Texts.a4, href: "\(address)?paper=a4"), (name: Texts.a5, href: "\(address)?paper=a5")]
        return PrintLinks(title: Texts.title(language), papers: papers, language: language).html
    }

    private static func paper(_ places: [RegistryStore.Kept<Place>], of mine: Domain.Site, _ printing: Printing)
        -> Paperwork
    {
        let language = printing.language
        return Texts.paper(printing) { sheet in
            places.map { kept in
                Poster(
                    on: sheet, house: mine.name, headline: Texts.headline(language), name: kept.entity.name,
                    code: kept.entity.code, lines: [Texts.scan(language), Texts.emergency(language)],
                    address: "\(printing.origin)/places/\(kept.entity.id)", foot: Texts.foot(kept.version, printing))
            }
        }
    }
}

/// The words on the sheets.
enum PosterTexts {
    static let title = Localized("二维码张贴单", "QR posters")
    static let a4 = Localized("A4 张贴单", "Poster, A4")
    static let a5 = Localized("A5 张贴单", "Poster, A5")
    static let headline = Localized("发现隐患，请扫码", "See a danger? Scan it")
    static let scan = Localized("用手机扫码：查看本处情况，上报隐患。", "Scan with a phone: see this place, report a danger.")
    static let emergency = Localized("情况紧急：先撤人，再报告调度室。", "In an emergency: get out first, then tell the control room.")

    static let post = Localized("岗位责任，请扫码", "This post: scan it")
    static let scanPost = Localized(
        "用手机扫码：查看本岗位由谁担任、容易出现的违章。", "Scan with a phone: who holds this post, and what it can do wrong.")

    static func foot(_ version: Int, _ printing: Printing) -> String {
        let day = printing.reading.visit.context.today.text
        return Localized("第 \(version) 版 · 打印于 \(day)", "Version \(version) · printed \(day)")(printing.language)
    }

    /// Posters on the sheet that was asked for.
    static func paper(_ printing: Printing, _ posters: (Paper) -> [Poster]) -> Paperwork {
        let drawn = posters(printing.reading.query["paper"] == "a5" ? .a5 : .a4)
        return Paperwork(name: "poster-\(printing.reading.id)") { try PosterPrinter.pdf(drawn) }
    }
}

extension Refusal {
    static let nothingToHang = Refusal(
        "poster.nothing", kind: .unknown, "没有可打印的地点、设备或岗位。请先在名录中登记。",
        "There is no place or post to print a poster for. Register them first.")
}
