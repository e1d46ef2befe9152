import Domain
import Kernel
import Store

/// How the persons and records of one rule were drawn, turn by turn, so that anybody can draw again.
struct RuleDrawPage {
    private typealias Texts = RuleDrawTexts
    private let kept: DoubleFullDayStore.Kept
    private let rule: RuleItem
    private let seed: String
    private let records: NumberRanges
    private let opening: Int
    /// Names are for the mine's own people.
    private let names: [Int: DrawnPerson]
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ reading: Reading) throws {
        let (visit, db) = (reading.visit, reading.db)
        self.visit = visit
        kept = try DoubleFullDayStore.known(reading.id, for: visit.actor, db)
        let number = reading.query["item"].flatMap { Int($0) } ?? 0
        guard let rule = try DoubleFullDayStore.rules([number], of: kept.day.id, db)[number],
            let urn = try DoubleFullDayStore.urn(of: kept.day.id, db),
            let opening = try DoubleFullDayStore.opening(of: kept.day.id, db)
        else { throw Refusal.nothingDrawn(number) }
        (self.rule, seed, records, self.opening) = (rule, urn.seed, urn.records, opening.seq)
        let isOwn = visit.actor.site == kept.day.site
        names = isOwn ? try DoubleFullDayStore.people(drawn: rule.draw.people, in: kept.day.id, db) : [:]
    }

    /// The house draws again whenever the page is read.
    private var isSame: Bool {
        RuleDraw.drawn(
            for: rule.number, seed: seed, bound: rule.draw.bound, records: records, digest: RuleDrawing.digest)
            == rule.draw
    }

    var html: HTML {
        let campaign = "/double-full-days/\(kept.day.id)"
        return Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="\(href: campaign)">\(kept.day.month.text) \(kept.siteName)</a> · <a href="\(href: "\(campaign)/rules")">\(RuleTexts.title(language))</a></p>\
                <h1>\(rule.name)</h1><p class="\(isSame ? "phase" : "error")">\((isSame ? Texts.same : Texts.different)(language))</p>\
                <p>\(Texts.help(language))</p><dl><dt>\(Texts.seed(language))</dt><dd class="drawn">\(seed)</dd>\
                <dt>\(Texts.opening(language))</dt><dd>\(RuleTexts.record(opening)(language))</dd><dt>\(Texts.item(language))</dt><dd>\(rule.number)</dd></dl>\
                \(urn(.people, rule.draw.bound, Texts.people))\(urn(.records, records, Texts.records))\
                <p class="second">\(Texts.again(language))</p><pre class="drawn">printf '%s' '\(Lot(seed: seed, item: rule.number, urn: .people).text(at: 1))' | sha256sum</pre></div>
                """
        ).html
    }

    private func urn(_ urn: Lot.Urn, _ numbers: NumberRanges, _ title: Localized) -> HTML {
        let turns = Lot(seed: seed, item: rule.number, urn: urn).turns(from: numbers, RuleDrawing.digest)
        let rows = turns.enumerated().map { turn($0.element, $0.offset + 1, urn) }
        let heads = [Texts.turn, Texts.digits, Texts.place, Texts.number]
        return """
            <section class="card"><h2>\(title(language))</h2><p class="second">\(Texts.from(numbers.count)(language))</p><p class="drawn">\(numbers.text)</p>\
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead><tbody>\(each: rows, \.self)</tbody></table></div></section>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func turn(_ turn: Lot.Turn, _ number: Int, _ urn: Lot.Urn) -> HTML {
        let name = urn == .people ? turn.drawn.flatMap { names[$0]?.name } : nil
        let drawn = turn.drawn.map(String.init) ?? Texts.twice(language)
        return """
            <tr><td>\(number)</td><td class="drawn">\(turn.digits)</td><td>\(turn.place)</td><td>\(drawn) \(name)</td></tr>
            """
    }
}
