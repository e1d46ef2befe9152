import Kernel
import Store

/// The report form: what and where, and a large button; all else is folded away.
struct HiddenDangerReportPage {
    let visit: Visit
    private let places: HiddenDangerPlaces?
    private let sites: [Choice]
    /// What the address said already, as a place's card and its poster do.
    private let given: [String: String]

    /// What was written before somebody looked for similar ones, and what was found.
    private let written: [String: String]
    private let found: Suggestions?

    init(_ reading: Reading, written: [String: String] = [:], found: Suggestions? = nil) throws {
        visit = reading.visit
        (self.written, self.found) = (written, found)
        let site =
            reading.visit.actor.site
            ?? SiteID(
                reading.visit.retry?.input.texts["mine"]?.last ?? written["mine"] ?? reading.query["mine"] ?? "")
        given = ["placeId": reading.query["place"] ?? "", "mine": site?.text ?? ""].filter { !$0.value.isEmpty }
        places = try site.map { try HiddenDangerPlaces.of($0, for: reading.visit.actor, reading.db) }
        sites =
            reading.visit.actor.site != nil
            ? []
            : try HiddenDangerPlaces.sites(for: reading.visit.actor, reading.db)
                .map { Choice($0.id.text, Localized($0.name, $0.name)) }
    }

    var html: HTML {
        let form = ActForm(
            HiddenDangerReport.act, on: "/hidden-dangers", visit, values: values, options: options, omitting: Set(left),
            folded: folds, picks: ["judged"], under: ["what": look])
        return Shell(
            HiddenDangerTexts.report, visit,
            main: """
                <div class="narrow report" id="report" \(words)><h1>\(HiddenDangerTexts.report(visit.language))</h1>\(form.html)\
                <ul id="recent-places" hidden>\(each: places?.recent ?? [], recent)</ul></div><script src="/assets/scan.js" defer></script><script src="/assets/report.js" defer></script>
                """
        ).html
    }

    /// What most leave open; the place in words is asked at once where no list is at hand.
    private var folds: [(summary: Localized, names: [String])] {
        (places?.all.isEmpty ?? true ? [] : [(ReportTexts.elsewhere, HiddenDangerReport.elsewhere)])
            + [(ReportTexts.onTheSpot, HiddenDangerReport.onTheSpot), (ReportTexts.more, HiddenDangerReport.more)]
    }

    /// The place of the code that was scanned, and its mine for somebody above the mines.
    private var values: [String: String] {
        guard written.isEmpty else { return written }
        return given.filter { answer in
            answer.key != "placeId" || places?.all.contains { $0.id.text == answer.value } ?? false
        }
    }

    /// Looks for similar ones while somebody writes; without scripts by the button, which shows the form again.
    private var look: HTML {
        """
        <div id="suggestions" aria-live="polite" hx-get="/hidden-dangers/suggestions" hx-include="[name=what],[name=mine]" \
        hx-trigger="input changed delay:900ms from:[name=what]" hx-select="#suggestions > *" hx-swap="innerHTML ignoreTitle:true">\
        \(found?.html(asked: true) ?? "")</div><p><button class="quiet" formaction="/hidden-dangers/suggestions" \
        formenctype="application/x-www-form-urlencoded" formnovalidate hx-get="/hidden-dangers/suggestions" \
        hx-include="[name=what],[name=mine]" hx-params="what,mine" hx-target="#suggestions" hx-select="#suggestions > *" \
        hx-swap="innerHTML ignoreTitle:true">\(Icon.search.html)\(SuggestionTexts.look(visit.language))</button></p>
        """
    }

    /// Where this person last reported, for the script to offer as buttons.
    private func recent(_ place: HiddenDangerPlaces.Known) -> HTML {
        "<li data-place=\"\(place.id.text)\">\(place.name)</li>"
    }

    /// The script says nothing in its own words.
    private var words: HTML {
        let (language, scan, help) = (visit.language, ReportTexts.scan, ReportTexts.scanHelp)
        return """
            data-scan="\(scan(language))" data-scan-help="\(help(language))" data-strange="\(ReportTexts.scanStrange(language))" \
            data-cancel="\(ReportTexts.cancel(language))" data-speak="\(ReportTexts.speak(language))" \
            data-listening="\(ReportTexts.listening(language))"
            """
    }

    /// What is not asked, for there is nothing to choose from.
    private var left: [String] {
        (sites.isEmpty ? ["mine"] : []) + (places?.all.isEmpty ?? true ? ["placeId", "system", "equipment"] : [])
    }

    private var options: [String: [Choice]] {
        let all = (places?.all ?? []).map { Choice($0.id.text, Localized($0.name, $0.name)) }
        let recent = (places?.recent ?? []).map {
            Choice($0.id.text, Localized(ReportTexts.lastUsed.zh + $0.name, ReportTexts.lastUsed.en + $0.name))
        }
        return ["placeId": recent + all, "system": all, "equipment": all, "mine": sites]
    }
}

/// What a person sees who has reported: the number, and that somebody takes it on.
struct HiddenDangerReceiptPage {
    let visit: Visit
    let number: Int
    let what: String
    let href: String

    var html: HTML {
        let language = visit.language
        return Shell(
            ReportTexts.done, visit,
            main: """
                <div class="narrow receipt"><p class="chip state">\(ReportTexts.done(language))</p><h1>\(what)</h1>\
                <p>\(ReportTexts.number(language)) <b>\(number)</b></p><p>\(ReportTexts.doneHelp(language))</p>\
                <p class="bar"><a class="button primary" href="\(href: href)">\(ReportTexts.follow(language))</a>\
                <a class="button" href="/hidden-dangers/new">\(ReportTexts.another(language))</a></p></div>
                """
        ).html
    }
}
