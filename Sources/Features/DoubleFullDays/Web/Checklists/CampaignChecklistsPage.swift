import Domain
import Kernel
import Policy
import Store

/// The checklists that a campaign was frozen with: what its rounds showed, whatever was changed since.
struct CampaignChecklistsPage {
    private typealias Texts = ChecklistTexts
    private let kept: DoubleFullDayStore.Kept
    private let lists: [SiteChecklist]
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ reading: Reading, _ book: RuleBook) throws {
        visit = reading.visit
        kept = try DoubleFullDayStore.known(reading.id, for: reading.visit.actor, reading.db)
        lists = try DoubleFullDayStore.checklists(of: kept.day, book, reading.db)
    }

    var html: HTML {
        let month = "\(kept.day.month.text) \(DoubleFullDayTexts.title(language))"
        return Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/double-full-days">\(DoubleFullDayTexts.title(language))</a> › \
                <a href="\(href: "/double-full-days/\(kept.day.id)")">\(month) · \(kept.siteName)</a></p>\
                <div class="heading"><h1>\(Texts.ofCampaign(language))</h1>\
                <p>\(ShellTexts.count(lists.count)(language))</p></div>\
                <p class="second">\(Texts.frozenHelp(language))</p>\(lists.isEmpty ? empty : shown)
                """
        ).html
    }

    private var empty: HTML { "<div class=\"empty\"><h2>\(Texts.none(language))</h2></div>" }
    private var shown: HTML { "\(each: lists, card)" }
    private func card(_ list: SiteChecklist) -> HTML { ChecklistCard(list: list, language: language).html }
}
