import Domain
import Kernel
import Policy
import Store

/// What is looked at in each system and kind of item, with the clause each line rests on, in force on a day.
struct ChecklistPage {
    private typealias Texts = ChecklistTexts
    private let asked: ChecklistsAsked
    private let lists: [SiteChecklist]
    private let older: [String: [Checklist]]
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ reading: Reading, _ book: RuleBook) throws {
        visit = reading.visit
        let asked = try ChecklistsAsked(reading.query, reading.visit, reading.db)
        self.asked = asked
        lists = try asked.lists(book, reading.db)
        older = book.checklists(at: asked.kind.rawValue).mapValues { $0.filter { $0.term.from < asked.day } }
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/double-full-days">\(DoubleFullDayTexts.title(language))</a></p>\
                <div class="heading"><h1>\(asked.mine.map { "\($0.name) · " })\(Texts.title(language))</h1><p>\(ShellTexts.count(lists.count)(language))</p></div>\
                <p class="second">\(Texts.help(language))</p>\(filter)\(adding)\(lists.isEmpty ? empty : shown)\
                \(ExportForm(list: "/checklists", total: lists.reduce(0) { $0 + $1.lines.count }, visit: visit).html)
                """
        ).html
    }

    private var filter: HTML {
        let kinds = Domain.Site.Kind.allCases.map { (value: $0.rawValue, label: $0.term(language)) }
        let kind = Field(
            name: "kind", label: RegistryFieldTexts.field("siteKind")(language), values: [asked.kind.rawValue],
            input: .select(kinds))
        let day = Field(
            name: "on", label: Texts.day(language), values: [asked.day.text], most: 10, input: .date)
        return """
            <form class="filter" method="get" action="/checklists">\(other)\(kind.html)\(day.html)\
            <button class="secondary">\(CampaignBoardTexts.show(language))</button></form>
            """
    }

    private var adding: HTML {
        guard asked.mayChange else { return "" }
        let imports: HTML = "<a class=\"button\" href=\"/imports?kind=checklist-lines\">\(Texts.bringIn(language))</a>"
        return """
            <p class="bar"><a class="button primary" href="/checklists/new">\(Texts.add(language))</a> \
            \(if: visit.may(.importLists), imports)</p><p class="second">\(Texts.sheetHelp(language))</p>
            """
    }

    /// Whose lists they are, when it is not said by who asks.
    private var other: HTML {
        guard let mine = asked.mine, mine.id != visit.actor.site else { return "" }
        return "<input type=\"hidden\" name=\"mine\" value=\"\(mine.id.text)\">"
    }

    private var empty: HTML { "<div class=\"empty\"><h2>\(Texts.none(language))</h2></div>" }
    private var shown: HTML { "\(each: lists, list)" }

    private func list(_ list: SiteChecklist) -> HTML {
        let before = (older[list.about] ?? []).map(\.term.from).filter { $0 != list.version }
        return ChecklistCard(list: list, before: before, changedBy: asked.keeper, language: language).html
    }
}
