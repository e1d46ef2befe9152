import Domain
import Kernel
import Store

/// What a person is told, and what nobody can switch off.
struct PreferencePage {
    private typealias Texts = PreferenceTexts
    let visit: Visit
    let kept: NoticePreferenceStore.Kept
    let options: [String: [Choice]]
    let isSaved: Bool
    private let calendar: CalendarCard
    private let mail: MailCard?
    private var language: Language { visit.language }

    /// `calendar` is the address that was made just now.
    init(_ reading: Reading, calendar: String? = nil, sendsMail: Bool) throws {
        visit = reading.visit
        kept = try NoticePreferenceStore.find(visit.actor.person, reading.db)
        options = try PreferenceForm.options(for: visit.actor, reading.db)
        isSaved = reading.query["saved"] == "1"
        mail =
            sendsMail
            ? MailCard(
                choice: try MailChoiceStore.find(visit.actor.person, reading.db),
                newest: try DeliveryStore.newest(of: visit.actor.person, reading.db), visit: visit) : nil
        self.calendar = CalendarCard(
            since: try CalendarFeed.madeAt(for: visit.login, reading.db), address: calendar, visit: visit)
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/notices">\(NoticeTexts.title(language))</a></p>\
                <h1>\(Texts.title(language))</h1><p class="second">\(Texts.help(language))</p>\
                \(if: isSaved, "<p class=\"notice\" role=\"status\">\(Texts.saved(language))</p>")\
                <section class="card">\(form)</section>\(mail?.html ?? "")\(calendar.html)\(always)</div>
                """
        ).html
    }

    private var form: HTML {
        ActForm(
            PreferenceForm.act, on: "/notices", visit, version: kept.version, options: options,
            omitting: Set(["places", "teams"]).subtracting(options.keys),
            folded: [(Texts.narrowing, ["places", "teams"])],
            chosen: PreferenceForm.chosen(kept.preferences)
        ).html
    }

    private var always: HTML {
        """
        <section class="card"><h2>\(Texts.always(language))</h2>\(each: NoticeKind.Necessity.allCases, reason)</section>
        """
    }

    private func reason(_ necessity: NoticeKind.Necessity) -> HTML {
        let kinds = NoticeKind.allCases.filter { $0.necessity == necessity }
        return "<p>\(Texts.reason(necessity)(language))</p><ul>\(each: kinds, line)</ul>"
    }

    private func line(_ kind: NoticeKind) -> HTML { "<li>\(NoticeTexts.name(kind)(language))</li>" }
}
