import Domain
import Kernel

/// The frame of every page behind the login: a bar above, the jobs at the side, on a phone the jobs below.
struct Shell {
    let title: String
    let visit: Visit
    let main: HTML

    init(_ title: Localized, _ visit: Visit, main: HTML) {
        (self.title, self.visit, self.main) = (title(visit.language), visit, main)
    }

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(visit.language.tag)"\(theme)><head>\(Shell.head(title, visit.language))</head><body data-account="\(visit.actor.person.text)"\(beacon)>
        <a class="skip" href="#main">\(ShellTexts.skip(visit.language))</a>
        \(TopBar(visit: visit).html)\(AirBar(language: visit.language).html)
        <div class="frame">\(Jobs(visit).html)<main id="main">\(unsaid)\(StandingBar(visit).html)\(main)</main></div>\(if: !visit.path.hasPrefix("/palette"), PalettePage.dialog(visit.language))</body></html>
        """
    }

    /// Why an act was refused whose form the page no longer has, because somebody else was quicker.
    private var unsaid: HTML {
        guard let retry = visit.retry else { return "" }
        let isSaid = String(decoding: main.bytes, as: UTF8.self).contains("role=\"alert\"")
        guard !isSaid else { return "" }
        return "<div class=\"error\" role=\"alert\"><p>\(retry.refusal.text(visit.language))</p></div>"
    }

    private var beacon: HTML { visit.newestBeacon.map { " data-beacon=\"\($0.text)\"" } ?? "" }
    private var theme: HTML { visit.theme == .device ? "" : " data-theme=\"\(visit.theme.rawValue)\"" }

    static func head(_ title: String, _ language: Language) -> HTML {
        """
        <meta charset="utf-8"><meta name="htmx-config" content="{&quot;includeIndicatorStyles&quot;:false,&quot;allowEval&quot;:false,&quot;historyCacheSize&quot;:0}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title) · Davylamp</title>\
        <link rel="stylesheet" href="/assets/davylamp.css"><link rel="icon" href="/assets/davylamp.svg">\
        <link rel="apple-touch-icon" href="/assets/icon-192.png"><link rel="manifest" href="/manifest.webmanifest?language=\(language.rawValue)">\
        <meta name="theme-color" content="#0e1116">\
        <script src="/assets/trusted-types.js" defer></script><script src="/assets/vendor/htmx.min.js" defer></script><script src="/assets/davylamp.js" defer></script>\
        <script src="/assets/outbox.js" defer></script><script src="/assets/photos.js" defer></script><script src="/assets/passkey.js" defer></script><script src="/assets/phone.js" defer></script><script src="/assets/desk.js" defer></script>
        """
    }
}
