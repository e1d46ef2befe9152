import Domain
import Kernel
import Store

/// The dangers of a mine that are open, the nearest deadline first, and how many there are of each grade.
struct MineDangers {
    static let tab = MineTab(name: "dangers", title: MineDangerTexts.title, permission: .readHiddenDangers) {
        try MineDangers($0, $1).html
    }

    private static let length = 50

    private let site: Domain.Site
    private let visit: Visit
    private let page: HiddenDangerPageOfRows
    /// Open dangers by grade, the worst first; a grade that has none is left out.
    private let grades: [(grade: HiddenDanger.Grade, count: Int)]
    private let all: Int
    private var language: Language { visit.language }

    private init(_ site: Domain.Site, _ reading: Reading) throws {
        (self.site, visit) = (site, reading.visit)
        var open = HiddenDangerFilter(.open, team: true, on: visit.context.today, limit: Self.length)
        open.site = site.id
        open.cursor = try reading.query["cursor"].map { try HiddenDangerCursor($0).orThrow(Flaw.noCursor) }
        page = try HiddenDangerStore.page(open, for: visit.actor, reading.db)
        let actor = reading.visit.actor
        grades = try HiddenDanger.Grade.allCases.reversed().map { grade in
            var graded = open
            (graded.grade, graded.cursor) = (grade, nil)
            return (grade: grade, count: try HiddenDangerStore.count(graded, for: actor, reading.db))
        }.filter { $0.count > 0 }
        all = try HiddenDangerStore.count(HiddenDangerFilter(site: site.id), for: actor, reading.db)
    }

    private var html: HTML {
        """
        <ul class="tiles">\(tile(page.total, MineDangerTexts.open, ["turn": "open"]))\
        \(each: grades, { tile($0.count, HiddenDangerTexts.name($0.grade), ["turn": "open", "grade": $0.grade.rawValue]) })\
        \(tile(all, MineDangerTexts.all, [:]))</ul>\
        \(if: visit.actor.role.isRegulator, "<p class=\"second\">\(MineDangerTexts.sight(language))</p>")\
        <section class="card"><h2>\(MineDangerTexts.byDeadline(language))</h2>\
        \(if: page.rows.isEmpty, "<p class=\"second\">\(MineDangerTexts.none(language))</p>")\
        <ul class="rows">\(each: page.rows, { OpenDangerLine(row: $0, visit: visit).html })</ul></section>\(pager)
        """
    }

    private func tile(_ count: Int, _ label: Localized, _ query: [String: String]) -> HTML {
        let href = Address("/hidden-dangers", query.merging(["mine": site.id.text]) { $1 }).href
        return "<li class=\"tile\"><a href=\"\(href: href)\"><b>\(count)</b><small>\(label(language))</small></a></li>"
    }

    /// The register's own ways on and back.
    private var pager: HTML {
        let links = [(page.previous, MineDangerTexts.previous), (page.next, MineDangerTexts.next)].compactMap { link in
            link.0.map { (cursor: $0.text, label: link.1) }
        }
        guard !links.isEmpty else { return "" }
        return "<nav class=\"pager\">\(each: links, { way($0.cursor, $0.label) })</nav>"
    }

    private func way(_ cursor: String, _ label: Localized) -> HTML {
        let href = Address("/mines/\(site.id)/dangers", ["cursor": cursor]).href
        return "<a class=\"button\" href=\"\(href: href)\">\(label(language))</a>"
    }
}

/// The words of the tab.
enum MineDangerTexts {
    static let title = Localized("隐患", "Dangers")
    static let open = Localized("未消除", "Open")
    static let all = Localized("累计", "Ever found")
    static let byDeadline = Localized("未消除的隐患，期限近的在前", "Open dangers, the nearest deadline first")
    static let none = Localized("现在没有未消除的隐患。", "No danger is open now.")
    static let sight = Localized(
        "只计重大隐患和监管监察发现的隐患。", "Counted are major dangers and those that authorities found.")
    static let previous = Localized("上一页", "Previous")
    static let next = Localized("下一页", "Next")
}
