import Domain
import Kernel
import Policy
import Store

/// Numbers of the last ninety days; a group in which somebody could be recognised is not shown.
struct ViolationTrendsPage {
    private typealias Texts = RefusalTexts
    private let trends: ViolationTrends
    private let smallest: Int
    private let visit: Visit
    private var language: Language { visit.language }

    private static let days = 90
    private static let usualSmallest = 5

    init(_ reading: Reading, _ book: RuleBook, of site: SiteID? = nil) throws {
        visit = reading.visit
        smallest = (try? ViolationRules(book, on: reading.visit.context.today).smallestGroup) ?? Self.usualSmallest
        trends = try ViolationTrends(
            of: site, since: reading.visit.now.adding(days: -Self.days), smallest: smallest,
            on: reading.visit.context.today,
            for: reading.visit.actor, reading.db)
    }

    var html: HTML {
        let texts = ViolationTexts.self
        return Shell(
            texts.trends, visit,
            main: """
                <p class="crumbs"><a href="/violations">\(texts.title(language))</a></p>\
                <div class="heading"><h1>\(texts.title(language)) · \(texts.trends(language))</h1><p>\(Texts.days(language))</p></div>\(figures)
                """
        ).html
    }

    var figures: HTML {
        let texts = ViolationTexts.self
        return """
            <ul class="tiles">\(tile(trends.total, Texts.total))\(tile(trends.serious, texts.serious))\(tile(trends.free, Texts.free))</ul>\
            <div class="work">\(bars(Texts.byType, trends.byType, type))\(bars(Texts.byTeam, trends.byTeam, plain))\
            \(bars(Texts.byPost, trends.byPost, post))\(bars(Texts.byShift, shifts, shift))\(bars(Texts.byHour, trends.byHour, plain))\
            \(bars(Texts.byYears, trends.byYears, years))</div>\
            \(if: trends.suppressed > 0, "<p class=\"second\">\(Texts.suppressed(trends.suppressed, smallest)(language))</p>")
            """
    }

    private func tile(_ count: Int, _ label: Localized) -> HTML {
        "<li class=\"tile\"><span><b>\(count)</b>\(label(language))</span></li>"
    }

    private func bars(_ title: Localized, _ bars: [ViolationTrends.Bar], _ name: (String) -> String) -> HTML {
        guard !bars.isEmpty else { return "" }
        let most = bars.map(\.count).max() ?? 1
        let lines = bars.map { bar -> HTML in
            """
            <li><span class="line"><span class="name">\(name(bar.name))</span><meter min="0" max="\(most)" value="\(bar.count)" aria-hidden="true"></meter> <b>\(bar.count)</b></span></li>
            """
        }
        return
            "<section class=\"card\"><h2>\(title(language))</h2><ul class=\"rows bars\">\(each: lines, \.self)</ul></section>"
    }

    private var shifts: [ViolationTrends.Bar] {
        (0..<3).map { shift in
            let count = trends.byHour.filter { (Int($0.name) ?? 0) / 8 == shift }.map(\.count).reduce(0, +)
            return ViolationTrends.Bar(name: String(shift), count: count)
        }.filter { $0.count > 0 }
    }

    private func plain(_ name: String) -> String { name }
    private func type(_ name: String) -> String {
        Post.ViolationType(rawValue: name).map { ViolationTexts.name($0)(language) } ?? name
    }
    private func post(_ name: String) -> String { RegistryValueTexts.value("kind", name)(language) }
    private func shift(_ name: String) -> String { Texts.shift(min(max(Int(name) ?? 0, 0), 2))(language) }
    private func years(_ name: String) -> String { Texts.years(name)(language) }
}
