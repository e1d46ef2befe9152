import Kernel
import Store

/// The report form: what and where, and a large button; all else is folded away.
struct HiddenDangerReportPage {
    let visit: Visit
    private let places: HiddenDangerPlaces?
    private let sites: [Choice]

    init(_ reading: Reading) throws {
        visit = reading.visit
        let site = reading.visit.actor.site ?? SiteID(reading.visit.retry?.input.texts["mine"]?.last ?? "")
        places = try site.map { try HiddenDangerPlaces.of($0, for: reading.visit.actor, reading.db) }
        sites =
            reading.visit.actor.site != nil
            ? []
            : try HiddenDangerPlaces.sites(for: reading.visit.actor, reading.db)
                .map { Choice($0.id.text, Localized($0.name, $0.name)) }
    }

    var html: HTML {
        let form = ActForm(
            HiddenDangerReport.act, on: "/hidden-dangers", visit, options: options, omitting: Set(left),
            folded: (ReportTexts.more, HiddenDangerReport.more))
        return Shell(
            HiddenDangerTexts.report, visit,
            main: "<div class=\"narrow report\"><h1>\(HiddenDangerTexts.report(visit.language))</h1>\(form.html)</div>"
        ).html
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
