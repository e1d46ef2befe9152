import Domain
import Kernel
import Store

/// The pulses within a visitor's scope, newest first: one line a mine and month.
struct PulseListPage {
    private typealias Texts = PulseTexts
    private let rows: [PulseStore.Kept]
    private let total: Int
    private let next: String?
    private let address: Address
    private let visit: Visit
    private var language: Language { visit.language }
    private static let length = 50

    init(_ reading: Reading) throws {
        visit = reading.visit
        let after = try reading.query["cursor"].map { try PulseCursor($0).orThrow(Flaw.noCursor) }
        (rows, total) = try PulseStore.page(
            in: reading.query["month"].flatMap(CampaignMonth.init), after: after, limit: Self.length, for: visit.actor,
            reading.db)
        next = rows.count == Self.length ? rows.last.map { PulseCursor($0.pulse).text } : nil
        address = Address("/pulses", reading.query)
    }

    var html: HTML {
        let empty: HTML =
            "<div class=\"empty\"><h2>\(Texts.none(language))</h2><p>\(Texts.noneHelp(language))</p></div>"
        return Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/double-full-days">\(DoubleFullDayTexts.title(language))</a></p>\
                <div class="heading"><h1>\(Texts.title(language))</h1></div><p class="second">\(Texts.slogan(language))</p>\
                \(rows.isEmpty ? empty : table)\(Pager(next, address, visit).html)\
                \(ExportForm(list: "/pulses", total: total, visit: visit).html)
                """
        ).html
    }

    private var table: HTML {
        let heads =
            [Texts.month, Texts.mine, Texts.state, Texts.answered] + PulseQuestion.allCases.map { Texts.heading($0) }
            + [Texts.replied]
        return """
            <p class="second">\(Texts.yesShare(language))</p><div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead>\
            <tbody>\(each: rows, row)</tbody></table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ kept: PulseStore.Kept) -> HTML {
        let (pulse, whole) = (kept.pulse, kept.pulse.result?.whole)
        let cells = PulseQuestion.allCases.map { question in
            (question: question, percent: whole.map { PulseFigures.percent($0, question, .yes) })
        }
        let reply = pulse.phase == .open ? "" : pulse.replies.isEmpty ? "—" : "✓"
        return """
            <tr><td><a class="row" href="\(href: "/pulses/\(pulse.id)")">\(pulse.month.text)</a></td>\
            <td class="what">\(kept.siteName)</td><td><span class="chip state">\(Texts.name(pulse.phase)(language))</span></td>\
            <td data-name="\(Texts.answered(language))">\(kept.answered) / \(pulse.people)</td>\(each: cells, cell)\
            <td data-name="\(Texts.replied(language))">\(reply)</td></tr>
            """
    }

    private func cell(_ cell: (question: PulseQuestion, percent: Int?)) -> HTML {
        let text = cell.percent.map { "\($0)%" } ?? "—"
        return "<td data-name=\"\(Texts.heading(cell.question)(language))\">\(text)</td>"
    }
}
