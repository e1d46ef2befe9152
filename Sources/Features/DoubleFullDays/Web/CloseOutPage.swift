import Domain
import Kernel
import Policy
import Store

/// A campaign's report: figures beside those of the months before, and what was left with the reasons.
struct CloseOutPage {
    private typealias Texts = CloseOutTexts
    private let report: CloseOutReport
    private let missing: (rows: [CheckItemRow], total: Int)
    private let items: Int
    private let redFlag: RedFlag?
    private let visit: Visit
    private var language: Language { visit.language }
    private var day: DoubleFullDay { report.kept.day }
    private var address: String { "/double-full-days/\(day.id)" }

    private static let most = 20

    init(_ reading: Reading, _ book: RuleBook) throws {
        visit = reading.visit
        report = try CloseOutReport(reading.id, for: visit.actor, reading.db)
        missing = try DoubleFullDayStore.items(
            CheckItemFilter(state: .notDone), of: report.kept.day.id, limit: Self.most, reading.db)
        items = report.kept.figures.items.due
        let kept = report.kept.day
        // Where the criteria are missing there is no table; one that was closed out without it stays so.
        let rules = kept.phase == .underWay ? try? RedFlagRules(book, on: visit.context.today) : nil
        redFlag =
            try kept.closing?.flag
            ?? rules.map { [day = visit.context.today] rules in
                try DoubleFullDayStore.redFlag(of: kept.id, by: rules, on: day, reading.db)
            }
    }

    var html: HTML {
        let name = "\(day.month.text) \(DoubleFullDayTexts.title(language)) · \(report.kept.siteName)"
        return Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/double-full-days">\(DoubleFullDayTexts.title(language))</a> · <a href="\(href: address)">\(name)</a></p>\
                <h1>\(Texts.title(language))</h1>\
                <p class="phase"><span class="chip state">\(DoubleFullDayTexts.name(day.phase)(language))</span> \(Texts.counted(language))</p>\
                \(conclusion)\(table)\(flag)\(past)<div class="columns"><div>\(left)</div><div>\(excluded)\(papers)</div></div>
                """
        ).html
    }

    private var past: HTML {
        report.past.isEmpty ? "" : PastCampaignCard(past: report.past, site: day.site, visit: visit).html
    }

    /// As it was recorded, or as it would be now.
    private var flag: HTML {
        redFlag.map { RedFlagCard(flag: $0, isRecorded: day.closing?.flag != nil, language: language).html } ?? ""
    }

    private var conclusion: HTML {
        guard let closing = day.closing else { return "" }
        let lines = [
            (DoubleFullDayTexts.conclusion, closing.conclusion),
            (DoubleFullDayTexts.leftBecause, closing.leftBecause ?? ""),
            (Texts.signedAt, visit.context.zone.minuteText(closing.at)),
        ].filter { !$0.1.isEmpty }
        return "<section class=\"card\"><dl>\(each: lines, fact)</dl></section>"
    }

    private func fact(_ fact: (Localized, String)) -> HTML { "<dt>\(fact.0(language))</dt><dd>\(fact.1)</dd>" }

    private var table: HTML {
        let lines = CloseOutLines(report)
        return """
            <div class="figures" tabindex="0" role="region" aria-label="\(Texts.title(language))"><table><thead><tr><th scope="col">\(Texts.figure(language))</th>\
            \(each: lines.heads, head)</tr></thead>\(each: lines.sections, section)</table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\" class=\"number\">\(text(language))</th>" }

    private func section(_ section: (title: Localized, lines: [CloseOutLines.Line])) -> HTML {
        guard let first = section.lines.first else { return "" }
        return """
            <tbody><tr class="group"><th scope="rowgroup" colspan="\(first.cells.count + 1)">\(section.title(language))</th></tr>\
            \(each: section.lines, row)</tbody>
            """
    }

    private func row(_ line: CloseOutLines.Line) -> HTML {
        "<tr><th scope=\"row\">\(line.label(language))</th>\(each: line.cells, cell)</tr>"
    }

    private func cell(_ cell: CloseOutLines.Cell) -> HTML { "<td class=\"number\">\(cell.text)</td>" }

    private var left: HTML {
        guard missing.total > 0 else {
            return
                "<section class=\"card\"><h2>\(Texts.whyLeft(language))</h2><p>\(Texts.nothingLeft(language))</p></section>"
        }
        return """
            <section class="card"><h2>\(Texts.whyLeft(language)) <span class="badge">\(missing.total)</span></h2>\
            <dl>\(each: report.left, leftReason)</dl><ul class="rows">\(each: missing.rows, item)</ul>\
            <p><a class="all" href="\(href: "\(address)/items?state=not-done")">\(ShellTexts.all(missing.total)(language))</a></p></section>
            """
    }

    private func leftReason(_ reason: CloseOutReport.Reason) -> HTML {
        self.reason((reason.text ?? day.closing?.leftBecause, reason.count))
    }

    private func reason(_ reason: CloseOutReport.Reason) -> HTML {
        "<dt>\(reason.text ?? Texts.noReason(language))</dt><dd>\(reason.count)</dd>"
    }

    private func item(_ row: CheckItemRow) -> HTML {
        let reason = row.missedBecause ?? day.closing?.leftBecause ?? Texts.noReason(language)
        let detail = [DoubleFullDayTexts.name(row.item.kind)(language), row.item.place, reason].filter { !$0.isEmpty }
        return """
            <li><span class="line"><span class="name">\(row.item.name)<small>\(detail.joined(separator: " · "))</small></span>\
            <span class="end">\(row.checkerName)<br><small>\(row.teamName)</small></span></span></li>
            """
    }

    private var excluded: HTML {
        guard !report.excluded.isEmpty else { return "" }
        return """
            <section class="card"><h2>\(Texts.whyExcluded(language)) <span class="badge calm">\(report.now.items.notApplicable)</span></h2>\
            <dl>\(each: report.excluded, reason)</dl></section>
            """
    }

    private var papers: HTML {
        let query = "campaign=\(day.id)"
        let lines = CloseOutLines(report).sections.map(\.lines.count).reduce(0, +)
        return """
            \(PrintLinks(title: HiddenDangerPrintTexts.printing(language), papers: [(Texts.title, "\(address)/report-form")], language: language).html)\
            <section class="card"><h2>\(Texts.workbook(language))</h2>\(ExportForm(list: "/double-full-days/figures", total: lines, visit: visit, asking: query).html)\
            <h2>\(Texts.itemsWorkbook(language))</h2>\(ExportForm(list: "/double-full-days/items", total: items, visit: visit, asking: query).html)</section>
            """
    }
}
