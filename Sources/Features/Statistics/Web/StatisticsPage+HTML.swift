import Domain
import Kernel
import Store

extension StatisticsPage {
    private typealias Texts = StatisticsTexts

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="heading wide"><h1>\(Texts.title(language))</h1><p>\(asked.from.text) — \(asked.to.text)</p></div>\
                \(filter)\(statistics.total.figures[.all] == 0 ? empty : result)\(doubts.html)
                """
        ).html
    }

    private var result: HTML {
        """
        \(tiles)\(legend)<div class="charts">\(charts)</div><h2>\(Texts.table(language))</h2>\(StatisticsTable(self).html)\
        \(if: statistics.more > 0, "<p class=\"second\">\(Texts.more(statistics.more)(language))</p>")\
        \(ExportForm(list: "/statistics", total: statistics.lines.count, visit: visit).html)\(meanings)
        """
    }

    private var empty: HTML {
        "<div class=\"empty\"><h2>\(Texts.none(language))</h2><p>\(Texts.noneHelp(language))</p></div>"
    }

    private var filter: HTML {
        let offered = DangerDivision.offered(to: visit.actor).map {
            (value: $0.rawValue, label: DangerFigureTexts.name($0)(language))
        }
        let by = Field(
            name: "by", label: DangerFigureTexts.by(language), values: [asked.by.rawValue], input: .select(offered))
        let questions = [StatisticsQuestions.from.asking, StatisticsQuestions.to.asking]
        let mine: HTML = mines.isEmpty ? "" : field(StatisticsQuestions.mine.asking)
        return """
            <form class="filter" method="get" action="/statistics">\(by.html)\(each: questions, month)\(mine)\
            \(field(StatisticsQuestions.major.asking))<button class="secondary">\(Texts.show(language))</button></form>
            """
    }

    private func month(_ asking: Asking) -> HTML {
        Field(
            name: asking.name, label: asking.label(language), values: [query[asking.name] ?? ""], most: 7, input: .month
        ).html
    }

    private func field(_ asking: Asking) -> HTML {
        Field(
            asking, values: [query[asking.name] ?? ""], options: asking.name == "mine" ? mines : nil,
            any: Texts.all(language),
            language
        ).html
    }

    private var tiles: HTML {
        let (figures, line) = (statistics.total.figures, statistics.total)
        let whole = line.seen == figures[.found]
        let counts: [HTML] = [DangerFigure.found, .open, .overdue].map { figure in
            let count = figure == .overdue ? line.overdue : figures[figure]
            let link = whole ? links.href(figure, of: nil) : nil
            return tile(String(count), DangerFigureTexts.name(figure), link, isUrgent: figure == .overdue && count > 0)
        }
        let rates: [HTML] = [
            (figures.closure, Texts.closure), (figures.punctuality, Texts.punctuality),
            (figures.recurrence, Texts.recurrence), (figures.ownShare, Texts.ownShare),
        ].map { tile(StatisticsTable.percent($0.0), $0.1, nil) }
        let lag = tile(StatisticsTable.hours(figures.verificationHours, language), Texts.hours, nil)
        return "<ul class=\"tiles\">\(each: counts, \.self)\(each: rates, \.self)\(lag)</ul>"
    }

    private func tile(_ figure: String, _ name: Localized, _ href: String?, isUrgent: Bool = false) -> HTML {
        let inside: HTML = "<b>\(figure)</b>\(name(language))"
        guard let href else {
            return "<li class=\"tile\"><span\(if: isUrgent, " class=\"urgent\"")>\(inside)</span></li>"
        }
        return "<li class=\"tile\"><a href=\"\(href: href)\"\(if: isUrgent, " class=\"urgent\"")>\(inside)</a></li>"
    }

    private var meanings: HTML {
        """
        <details class="more"><summary>\(Texts.meanings(language))</summary><dl class="meanings">\
        \(each: StatisticsMeanings.all, { "<dt>\($0.term(language))</dt><dd>\($0.meaning(language))</dd>" })</dl></details>
        """
    }
}
