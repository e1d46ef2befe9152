import Domain
import Kernel
import Store

/// The cards that a visitor may read, of one system or all, newest or most adopted first; on top their own mine's that wait.
struct GoodPracticeListPage {
    private typealias Texts = GoodPracticeTexts
    private let rows: [GoodPracticeStore.Kept]
    private let inside: [GoodPracticeStore.Kept]
    private let total: Int
    private let next: String?
    private let system: ProductionSystem?
    private let order: GoodPracticeOrder
    private let address: Address
    private let visit: Visit
    private var language: Language { visit.language }

    private static let length = 30
    private static let mostInside = 20

    init(_ reading: Reading) throws {
        visit = reading.visit
        let order = reading.query["order"].flatMap(GoodPracticeOrder.init) ?? .newest
        (self.order, system) = (order, reading.query["system"].flatMap(ProductionSystem.init))
        address = Address("/good-practices", reading.query)
        let after = try reading.query["cursor"].map { try GoodPracticeStore.Cursor($0).orThrow(Flaw.noCursor) }
        (rows, total) = try GoodPracticeStore.page(
            of: system, by: order, after: after, limit: Self.length, for: visit.actor, reading.db)
        next = rows.count == Self.length ? rows.last.map { GoodPracticeStore.Cursor($0.practice, order).text } : nil
        inside =
            try visit.actor.site.map { site in
                try GoodPracticeStore.inside(
                    site, [.proposed, .declined, .withdrawn], limit: Self.mostInside, reading.db)
            } ?? []
    }

    var html: HTML {
        let empty: HTML =
            "<div class=\"empty\"><h2>\(Texts.none(language))</h2><p>\(Texts.noneHelp(language))</p></div>"
        return Shell(
            Texts.title, visit,
            main: """
                <div class="heading"><h1>\(Texts.title(language))</h1>\(proposing)</div><p class="second">\(Texts.slogan(language))</p>\
                \(unpublished)\(filter)<p class="second">\(ShellTexts.count(total)(language))</p>\
                \(rows.isEmpty ? empty : table)\(Pager(next, address, visit).html)\(export)
                """
        ).html
    }

    private var proposing: HTML {
        guard visit.may(.proposeGoodPractice), visit.actor.site != nil else { return "" }
        return "<a class=\"button primary\" href=\"/good-practices/new\">\(Texts.propose(language))</a>"
    }

    private var export: HTML {
        let asked = Address("", ["system": system?.rawValue ?? "", "order": order.rawValue]).href
        return ExportForm(
            list: "/good-practices", total: total, visit: visit, asking: String(asked.drop { $0 == "?" })
        ).html
    }

    private var unpublished: HTML {
        guard !inside.isEmpty else { return "" }
        return """
            <section class="card"><h2>\(Texts.inside(language)) <span class="badge calm">\(inside.count)</span></h2>\
            <ul class="rows">\(each: inside, own)</ul></section>
            """
    }

    private func own(_ kept: GoodPracticeStore.Kept) -> HTML {
        """
        <li><a href="\(href: "/good-practices/\(kept.practice.id)")"><span class="name">\(kept.practice.card.title)<small>\(Texts.name(kept.practice.card.system)(language))</small></span>\
        <span class="end"><span class="chip state">\(Texts.name(kept.practice.phase)(language))</span></span></a></li>
        """
    }

    private var filter: HTML {
        let (systems, orders) = (GoodPracticeRoutes.system.asking, GoodPracticeRoutes.order.asking)
        let fields = [
            Field(systems, values: [system?.rawValue ?? ""], any: Texts.all(language), language),
            Field(orders, values: [order.rawValue], language),
        ]
        return """
            <form class="filter" method="get" action="/good-practices">\(each: fields.map(\.html), \.self)\
            <p class="bar"><button>\(Texts.show(language))</button></p></form>
            """
    }

    private var table: HTML {
        let heads = [
            Texts.title, Texts.system, Texts.mine, Texts.result, Texts.published, Texts.adoptedCount, Texts.works,
        ]
        return """
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead><tbody>\(each: rows, row)</tbody></table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ kept: GoodPracticeStore.Kept) -> HTML {
        let (card, adoptions) = (kept.practice.card, kept.practice.adoptions)
        let works = adoptions.count { $0.outcome?.verdict == .works }
        let day = kept.practice.publication.map { visit.context.zone.day(of: $0.at).text }
        return """
            <tr><td class="what"><a class="row" href="\(href: "/good-practices/\(kept.practice.id)")">\(card.title)</a></td>\
            <td>\(Texts.name(card.system)(language))</td><td>\(kept.siteName)</td><td class="what">\(card.result)</td>\
            <td class="when">\(day)</td><td data-name="\(Texts.adoptedCount(language))">\(adoptions.count)</td>\
            <td data-name="\(Texts.works(language))">\(works)</td></tr>
            """
    }
}
