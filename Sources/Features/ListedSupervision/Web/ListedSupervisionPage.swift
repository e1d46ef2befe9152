import Domain
import Kernel
import Store

/// One listing: its notice, plan, reports and acceptance, and what the visitor can do.
struct ListedSupervisionPage {
    private typealias Texts = ListedSupervisionTexts
    private let listing: ListedSupervision
    private let version: Int
    private let history: [Chronicle.Entry]
    private let overdue: Quarter?
    /// `#12 风门闭锁失效`: what people call the danger by.
    private let danger: String
    private let visit: Visit
    private var language: Language { visit.language }

    init(
        _ kept: ListedSupervisionStore.Kept, history: [Chronicle.Entry], danger: String, quarterDays: Int?,
        _ visit: Visit
    ) {
        self.danger = danger
        (listing, version, self.history, self.visit) = (kept.listing, kept.version, history, visit)
        overdue = quarterDays.flatMap {
            kept.listing.overdueQuarter(on: visit.context.today, within: $0, visit.context.zone)
        }
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/listed-supervision">\(Texts.title(language))</a></p>\
                <h1>\(listing.notice?.number ?? Texts.proposal(language))</h1>\
                <p class="phase"><span class="chip level-1">\(ShellTexts.name(listing.level)(language))</span> \
                <span class="chip state">\(Texts.name(listing.phase)(language))</span></p>\(overdueNote)\
                <div class="columns"><div>\(acts)\(facts)\(reports)</div>\
                <section class="card"><h2>\(HiddenDangerTexts.history(language))</h2><ol class="timeline">\(each: history.reversed(), moment)</ol>\
                <p><a href="\(href: "/evidence/listed-supervision/\(listing.id)")">\(EvidenceTexts.title(language))</a></p></section></div>
                """
        ).html
    }

    private var overdueNote: HTML {
        guard let overdue else { return "" }
        return "<p class=\"error\"><span class=\"over\">\(Texts.overdueQuarter(language)) \(overdue.text)</span></p>"
    }

    private var facts: HTML {
        let notice = listing.notice
        let known: [(Localized, String?)] = [
            (Texts.reason, listing.proposal.reason), (Texts.unit, notice?.unit), (Texts.person, notice?.person),
            (Texts.deadline, notice?.deadline.text), (Texts.acceptanceUnit, notice?.acceptanceUnit),
            (Texts.published, notice?.publicText), (Texts.planText, listing.plan?.text),
            (Texts.returned, listing.plan?.returned),
            (Texts.application, listing.application), (Texts.note, listing.endNote),
        ]
        return """
            <section class="card"><h2>\(HiddenDangerTexts.facts(language))</h2><dl>\(each: known, fact)\
            <dt>\(Texts.danger(language))</dt><dd><a href="\(href: "/hidden-dangers/\(listing.danger)")">\(danger)</a></dd></dl></section>
            """
    }

    private func fact(_ fact: (Localized, String?)) -> HTML {
        guard let value = fact.1 else { return "" }
        return "<dt>\(fact.0(language))</dt><dd>\(value)</dd>"
    }

    private var reports: HTML {
        guard !listing.progress.isEmpty || !listing.quarters.isEmpty || !listing.acceptances.isEmpty else { return "" }
        return """
            <section class="card"><h2>\(Texts.reports(language))</h2><ol class="rounds">\(each: listing.progress, progress)\
            \(each: listing.quarters, quarter)\(each: listing.acceptances, acceptance)</ol></section>
            """
    }

    private func progress(_ step: ListedSupervision.Progress) -> HTML {
        "<li><b>\(step.percent)%</b> \(step.text)<small>\(visit.context.zone.minuteText(step.at))</small></li>"
    }

    private func quarter(_ report: ListedSupervision.QuarterReport) -> HTML {
        "<li><b>\(report.quarter.text)</b> \(report.text)<small>\(visit.context.zone.minuteText(report.at))</small></li>"
    }

    private func acceptance(_ acceptance: ListedSupervision.Acceptance) -> HTML {
        let verdict = (acceptance.isPassed ? Texts.passed : Texts.failed)(language)
        return
            "<li><b>\(verdict)</b> \(acceptance.opinion)<small>\(visit.context.zone.minuteText(acceptance.at))</small></li>"
    }

    private var acts: HTML {
        let offered = ListedSupervision.Act.allCases.filter { act in
            listing.allows(act) && listing.obstacle(to: act, by: visit.actor) == nil
                && ListingAct.of(act).permission.map(visit.may) ?? true
        }
        guard !offered.isEmpty else { return "" }
        return "<section class=\"card next\"><h2>\(Texts.next(language))</h2>\(each: offered, folded)</section>"
    }

    private func folded(_ act: ListedSupervision.Act) -> HTML {
        let form = ActForm(.of(act), on: "/listed-supervision/\(listing.id)", visit, version: version)
        return
            "<details class=\"more\"\(if: form.isRetried, " open")><summary>\(ListingAct.of(act).title(language))</summary>\(form.html)</details>"
    }

    private func moment(_ entry: Chronicle.Entry) -> HTML {
        TimelineMoment(entry: entry, what: Texts.events[entry.type]?(language) ?? entry.type, visit: visit).html
    }
}
