import Domain
import Kernel
import Store

/// The table beside the picture: it says everything that the picture says, and leads to the dangers.
struct StatisticsTable {
    private typealias Texts = StatisticsTexts
    private let page: StatisticsPage
    private var language: Language { page.language }

    init(_ page: StatisticsPage) { self.page = page }

    private static let counts: [DangerFigure] = [.found, .open, .overdue, .closed]

    /// Whether some of what is counted may not be opened.
    private var isSeenInPart: Bool { page.statistics.total.seen != page.statistics.total.figures[.found] }

    var html: HTML {
        let lines = page.statistics.lines.map { row($0, name: page.word($0), isTotal: false) }
        let total =
            page.asked.by == .approver ? "" : row(page.statistics.total, name: Texts.total(language), isTotal: true)
        return """
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, { "<th scope=\"col\"\(if: $0.isNumber, " class=\"number\"")>\($0.name)</th>" })</tr></thead>\
            <tbody>\(each: lines, \.self)\(total)</tbody></table></div>
            """
    }

    private var heads: [(name: String, isNumber: Bool)] {
        let first = [(name: DangerFigureTexts.name(page.asked.by)(language), isNumber: false)]
        return first + names.map { (name: $0(language), isNumber: true) }
    }

    private var names: [Localized] {
        let decided: [DangerFigure] = [.granted, .refused]
        guard page.asked.by != .approver else { return ([.found] + decided).map(DangerFigureTexts.name) }
        return Self.counts.map(DangerFigureTexts.name) + (isSeenInPart ? [Texts.seen] : [])
            + [Texts.closure, Texts.punctuality, Texts.recurrence, Texts.hours, Texts.ownShare]
            + ([.extended] + decided).map(DangerFigureTexts.name)
    }

    private func row(_ line: DangerStatistics.Line, name: String, isTotal: Bool) -> HTML {
        let head: HTML = isTotal ? "<b>\(name)</b>" : "\(name)"
        let named = zip(names, cells(line, isTotal: isTotal)).map { (name: $0(language), cell: $1) }
        return "<tr\(if: isTotal, " class=\"total\"")><td class=\"what\">\(head)</td>\(each: named, cell)</tr>"
    }

    /// A phone shows a row as a card, where each figure says what it is.
    private func cell(_ named: (name: String, cell: HTML)) -> HTML {
        "<td class=\"number\" data-name=\"\(named.name)\">\(named.cell)</td>"
    }

    private func cells(_ line: DangerStatistics.Line, isTotal: Bool) -> [HTML] {
        let figures = line.figures
        let decided: [HTML] = ["\(figures[.granted])", "\(figures[.refused])"]
        guard page.asked.by != .approver else { return [count(.found, line, isTotal)] + decided }
        let seen: [HTML] = isSeenInPart ? [link(line.seen, page.links.seen(of: isTotal ? nil : line))] : []
        return Self.counts.map { count($0, line, isTotal) } + seen
            + [rate(figures.closure), rate(figures.punctuality), rate(figures.recurrence)]
            + ["\(Self.hours(figures.verificationHours, language))", rate(figures.ownShare)]
            + [count(.extended, line, isTotal)] + decided
    }

    private func count(_ figure: DangerFigure, _ line: DangerStatistics.Line, _ isTotal: Bool) -> HTML {
        let count = figure == .overdue ? line.overdue : line.figures[figure]
        let isWhole = line.seen == line.figures[.found]
        let href = isWhole ? page.links.href(figure, of: isTotal ? nil : line) : nil
        let body = link(count, href)
        return figure == .overdue && count > 0 ? "<span class=\"over\">\(body)</span>" : body
    }

    private func link(_ count: Int, _ href: String?) -> HTML {
        guard let href, count > 0 else { return "\(count)" }
        return "<a href=\"\(href: href)\">\(count)</a>"
    }

    private func rate(_ rate: DangerRate) -> HTML {
        guard rate.whole > 0 else { return "—" }
        let few: HTML =
            rate.isSmall ? "<abbr title=\"\(Texts.few(language))\">*</abbr>" : ""
        return "\(Self.percent(rate))\(few) <small>\(rate.part)/\(rate.whole)</small>"
    }

    /// `87 %`; a dash when there is no case.
    static func percent(_ rate: DangerRate) -> String { rate.percent.map { "\(Int($0.rounded())) %" } ?? "—" }

    /// Hours below two days, days above.
    static func hours(_ hours: Double?, _ language: Language) -> String {
        guard let hours else { return "—" }
        return hours < 48
            ? "\(hours.drawnShort) \(language == .chinese ? "小时" : "h")"
            : "\((hours / 24).drawnShort) \(language == .chinese ? "天" : "days")"
    }
}

extension Double {
    /// One decimal at most: `7.5`, `12`.
    var drawnShort: String {
        let tenths = Int((self * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
