import Kernel

/// The report form: two fields and a large button.
struct HiddenDangerReportPage {
    let visit: Visit

    var html: HTML {
        let form = ActForm(
            action: "/hidden-dangers", csrf: visit.csrf, version: nil, submit: HiddenDangerTexts.send(visit.language),
            isPrimary: true, fields: what.html + place.html)
        return Shell(
            HiddenDangerTexts.report, visit,
            main: "<div class=\"narrow\"><h1>\(HiddenDangerTexts.report(visit.language))</h1>\(form.html)</div>"
        ).html
    }

    private var what: Field {
        Field(
            name: "what", label: HiddenDangerTexts.what(visit.language), help: HiddenDangerTexts.whatHelp(visit.language),
            isRequired: true, input: .area)
    }
    private var place: Field { Field(name: "place", label: HiddenDangerTexts.place(visit.language), input: .text) }
}
