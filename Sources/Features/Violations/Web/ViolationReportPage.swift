import Domain
import Kernel
import Policy
import Store

/// The form: who, how it came to light, which item of the list; all else is folded away.
struct ViolationReportPage {
    private let visit: Visit
    private let people: [Choice]
    private let items: [Choice]
    /// The Double-Full Day on whose round it was seen: there the round goes on.
    private let campaign: DoubleFullDayID?

    init(_ reading: Reading, _ book: RuleBook) throws {
        visit = reading.visit
        campaign = reading.query["from"].flatMap { DoubleFullDayID($0) }
        items = ViolationLists(book, on: reading.visit.context.today).choices
        people =
            try reading.visit.actor.site.map { site in
                try RegistryStore.people(of: site, on: reading.visit.context.today, limit: 5_000, reading.db)
                    .map { Choice($0.id.text, Localized($0.name, $0.name)) }
            } ?? []
    }

    var html: HTML {
        let form = ActForm(
            ViolationReport.act, on: "/violations", visit,
            options: ["person": people, "witness": people, "item": items],
            folded: [(summary: ViolationTexts.more, names: ViolationReport.more)],
            next: campaign.map { "/double-full-days/\($0)/round" })
        return Shell(
            ViolationTexts.record, visit,
            main: """
                <div class="narrow report"><h1>\(ViolationTexts.record(visit.language))</h1>\
                <p class="second">\(ViolationTexts.help(visit.language))</p>\(form.html)</div>
                """
        ).html
    }
}
