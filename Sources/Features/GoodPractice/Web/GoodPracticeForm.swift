import Domain
import Kernel
import Store

/// Where somebody writes a card.
struct GoodPracticeForm {
    private typealias Texts = GoodPracticeTexts
    private let campaign: DoubleFullDayID?
    private let visit: Visit

    init(_ reading: Reading) {
        visit = reading.visit
        campaign = reading.query["campaign"].flatMap { DoubleFullDayID($0) }
    }

    var html: HTML {
        let language = visit.language
        let form = ActForm(
            GoodPracticeDraft.act, on: "/good-practices", visit, values: ["campaign": campaign?.text ?? ""],
            omitting: campaign == nil && visit.retry == nil ? ["campaign"] : [], hidden: ["campaign"])
        return Shell(
            Texts.propose, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/good-practices">\(Texts.title(language))</a></p>\
                <h1>\(Texts.propose(language))</h1><p class="second">\(Texts.noNames(language))</p>\(form.html)</div>
                """
        ).html
    }
}
