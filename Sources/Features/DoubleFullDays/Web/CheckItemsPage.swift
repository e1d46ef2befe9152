import Domain
import Kernel
import Store

/// The items of a campaign by state, system and team, and what can be done with those that are ticked.
struct CheckItemsPage {
    private typealias Texts = DoubleFullDayTexts
    private let kept: DoubleFullDayStore.Kept
    private let rows: [CheckItemRow]
    private let total: Int
    private let filter: CheckItemFilter
    private let roll: [(id: PersonID, name: String)]
    private let asked: Address
    private let visit: Visit
    private var language: Language { visit.language }
    private var address: String { "/double-full-days/\(kept.day.id)" }

    private static let most = 100

    init(_ reading: Reading) throws {
        visit = reading.visit
        kept = try DoubleFullDayStore.known(reading.id, for: reading.visit.actor, reading.db)
        let query = reading.query
        filter = CheckItemFilter(lenient: query)
        (rows, total) = try DoubleFullDayStore.items(filter, of: kept.day.id, limit: Self.most, reading.db)
        let mayLead = reading.visit.may(.leadDoubleFullDay) && kept.day.phase == .underWay
        roll = mayLead ? try DoubleFullDayStore.roll(of: kept.day.id, reading.db) : []
        asked = Address(
            "/double-full-days/\(kept.day.id)/items",
            query.filter { ["state", "system", "team", "checker"].contains($0.key) })
    }

    var html: HTML {
        Shell(
            Texts.allItems, visit,
            main: """
                <p class="crumbs"><a href="/double-full-days">\(Texts.title(language))</a> · <a href="\(href: address)">\(kept.day.month.text) \(kept.siteName)</a></p>\
                <div class="heading wide"><h1>\(Texts.allItems(language))</h1><p>\(ShellTexts.count(total)(language))</p>\(export)</div>\(states)\
                \(problem)\(rows.isEmpty ? "<div class=\"empty\"><p>\(Texts.noItems(language))</p></div>" : list)\(pager)
                """
        ).html
    }

    private var export: HTML {
        let asking = asked.with("campaign", kept.day.id.text).href.split(separator: "?").last.map(String.init) ?? ""
        return ExportForm(list: "/double-full-days/items", total: total, visit: visit, asking: asking).html
    }

    private var states: HTML {
        let all: [CheckItemRow.State?] = [nil] + CheckItemRow.State.allCases
        return "<ul class=\"tabs\">\(each: all, tab)</ul>"
    }

    private func tab(_ state: CheckItemRow.State?) -> HTML {
        let name = state.map { Texts.name($0) } ?? Texts.all
        return """
            <li><a href="\(href: asked.with("state", state?.rawValue).href)"\(if: filter.state == state, " aria-current=\"page\"")>\(name(language))</a></li>
            """
    }

    private var problem: HTML {
        guard let retry = visit.retry else { return "" }
        let flaws = retry.flaws.map { $0.text(language) }
        return "<div class=\"error\" role=\"alert\"><p>\(retry.refusal.text(language))</p>\(each: flaws, line)</div>"
    }

    private func line(_ text: String) -> HTML { "<p>\(text)</p>" }

    private var list: HTML {
        guard !roll.isEmpty else { return table }
        return """
            <form class="batch" method="post" action="\(href: "\(address)/explanations")"><input type="hidden" name="csrf" value="\(visit.csrf)">\(table)\
            <div class="card next"><div class="pair">\(reason.html)\(person.html)</div><p class="bar">\
            <button class="primary">\(Texts.explain(language))</button>\
            <button formaction="\(href: "\(address)/exclusions")">\(Texts.exclude(language))</button>\
            <button formaction="\(href: "\(address)/reassignments")">\(Texts.reassign(language))</button></p></div></form>
            """
    }

    private var reason: Field {
        Field(
            name: "reason", label: Texts.reason(language), values: visit.retry?.input.texts["reason"] ?? [],
            most: Ask.longText, input: .area)
    }

    private var person: Field {
        Field(
            name: "person", label: Texts.reassignTo(language), values: visit.retry?.input.texts["person"] ?? [],
            input: .select(
                [(value: "", label: ShellTexts.open(language))] + roll.map { (value: $0.id.text, label: $0.name) }))
    }

    private var table: HTML {
        CheckItemTable(
            rows: rows, ticked: roll.isEmpty ? nil : Set(visit.retry?.input.texts["items"] ?? []),
            zone: visit.context.zone, language: language
        ).html
    }

    private var pager: HTML {
        guard rows.count == Self.most, let last = rows.last else { return "" }
        let next = asked.with("after", String(last.item.number)).href
        return "<nav class=\"pager\"><a class=\"button\" href=\"\(href: next)\">\(ShellTexts.older(language))</a></nav>"
    }
}
