import Domain
import Kernel
import Store

/// The management rules of a campaign: what was seen of each. It counts and names nobody.
struct RulesPage {
    private typealias Texts = RuleTexts
    private let kept: DoubleFullDayStore.Kept
    private let rows: [RuleItem]
    private let total: Int
    private let address: Address
    private let visit: Visit
    private var language: Language { visit.language }

    private static let most = 100

    init(_ reading: Reading) throws {
        visit = reading.visit
        kept = try DoubleFullDayStore.known(reading.id, for: reading.visit.actor, reading.db)
        let after = reading.query["cursor"].flatMap { Int($0) } ?? 0
        (rows, total) = try DoubleFullDayStore.rules(of: kept.day.id, after: after, limit: Self.most, reading.db)
        address = Address("/double-full-days/\(kept.day.id)/rules", reading.query.filter { $0.key == "cursor" })
    }

    var html: HTML {
        let campaign = "/double-full-days/\(kept.day.id)"
        let next = rows.count == Self.most ? rows.last.map { String($0.number) } : nil
        return Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/double-full-days">\(DoubleFullDayTexts.title(language))</a> · <a href="\(href: campaign)">\(kept.day.month.text) \(kept.siteName)</a></p>\
                <div class="heading wide"><h1>\(Texts.title(language))</h1><p>\(ShellTexts.count(total)(language))</p></div><p class="second">\(Texts.help(language))</p>\
                \(rows.isEmpty ? "<div class=\"empty\"><p>\(Texts.none(language))</p></div>" : table)\(Pager(next, address, visit).html)
                """
        ).html
    }

    private var table: HTML {
        let heads = [
            Texts.rule, Texts.state, Texts.inForceHead, Texts.revisedHead, Texts.knownHead, Texts.keptHead,
            Texts.drawnBy,
        ]
        return """
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead><tbody>\(each: rows, row)</tbody></table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ rule: RuleItem) -> HTML {
        let answers = rule.answers
        let force = answers?.isInForce.map { ($0 ? Texts.yes : Texts.no)(language) }
        let draw = Address("/double-full-days/\(kept.day.id)/draws", ["item": String(rule.number)]).href
        return """
            <tr><td class="what">\(rule.name)<br><small>\(rule.documentNumber)</small></td>\
            <td><span class="chip \(rule.state == .notDone ? "none" : "state")">\(DoubleFullDayTexts.name(rule.state)(language))</span></td>\
            <td>\(force)</td><td>\(answers?.revisedOn?.text)</td><td>\(share(answers?.known))</td><td>\(share(answers?.kept))</td>\
            <td><a href="\(href: draw)">\(rule.draw.people.count) + \(rule.draw.records.count)</a></td></tr>
            """
    }

    private func share(_ tally: RuleCheck.Tally?) -> HTML {
        guard let tally, tally.asked > 0 else { return "" }
        return "\(if: tally.bad > 0, "<strong>✗ ")\(tally.good) / \(tally.asked)\(if: tally.bad > 0, "</strong>")"
    }
}
