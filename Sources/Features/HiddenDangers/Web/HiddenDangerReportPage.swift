import Kernel

/// The report form: two fields and a large button.
struct HiddenDangerReportPage {
    let visit: Visit

    var html: HTML {
        let form = ActForm(HiddenDangerReport.act, on: "/hidden-dangers", visit)
        return Shell(
            HiddenDangerTexts.report, visit,
            main: "<div class=\"narrow\"><h1>\(HiddenDangerTexts.report(visit.language))</h1>\(form.html)</div>"
        ).html
    }
}
