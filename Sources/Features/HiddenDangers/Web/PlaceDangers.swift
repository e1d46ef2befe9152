import Domain
import Kernel
import Store

/// What the card of a place says of its dangers, for whoever scans the code that hangs there.
struct PlaceDangers {
    private typealias Texts = PlaceDangerTexts
    /// So many stand on the card; all of them are one press away.
    private static let shown = 5

    static let offer = PlaceOffer { place, reading in
        guard reading.visit.may(.readHiddenDangers) else { return nil }
        return try PlaceDangers(place, reading).html
    }

    private let place: Place
    private let visit: Visit
    private let open: HiddenDangerPageOfRows
    private let past: HiddenDangerPast?
    private var language: Language { visit.language }

    private init(_ place: Place, _ reading: Reading) throws {
        (self.place, visit) = (place, reading.visit)
        var filter = HiddenDangerFilter(.open, team: true, on: visit.context.today, limit: Self.shown)
        (filter.site, filter.place) = (place.site, place.id)
        open = try HiddenDangerStore.page(filter, for: visit.actor, reading.db)
        past = try HiddenDangerPast.of(place, for: visit.actor, reading.db)
    }

    private var html: HTML {
        """
        <section class="card"><h2>\(Texts.open(open.total)(language))</h2>\
        \(if: open.rows.isEmpty, "<p class=\"second\">\(Texts.none(language))</p>")<ul class="rows">\(each: open.rows, { OpenDangerLine(row: $0, visit: visit).html })</ul>\(history)\
        <p><a href="\(href: all)">\(Texts.all(language))</a></p></section>
        """
    }

    private var all: String {
        Address("/hidden-dangers", ["place": place.id.text, "mine": place.site.text]).href
    }

    /// When something was last found here, and when something was last settled.
    private var history: HTML {
        guard let past else { return "" }
        let zone = visit.context.zone
        let lines: [(name: Localized, when: String?)] = [
            (Texts.lastFound, past.lastReportedAt.map(zone.minuteText)),
            (Texts.lastEnded, past.lastEndedAt.map(zone.minuteText)),
        ]
        return "<dl>\(each: lines, line)</dl>"
    }

    private func line(_ line: (name: Localized, when: String?)) -> HTML {
        "<dt>\(line.name(language))</dt><dd>\(line.when ?? Texts.never(language))</dd>"
    }
}

/// The words of the card.
enum PlaceDangerTexts {
    static func open(_ count: Int) -> Localized { Localized("未消除的隐患：\(count) 条", "Open dangers: \(count)") }
    static let none = Localized("这里现在没有未消除的隐患。", "No danger is open here now.")
    static let all = Localized("此处全部隐患", "All dangers of this place")
    static let lastFound = Localized("最近发现", "Last found")
    static let lastEnded = Localized("最近销号", "Last settled")
    static let never = Localized("没有记录", "no record")
}
