import Kernel

/// Shown by the worker when a page was never kept; in both languages, for nobody can be asked.
struct OfflinePage {
    let language: Language

    var html: HTML {
        BarePage(
            title: PhoneTexts.offline(language), language: language,
            main: """
                \(each: [language, language == .chinese ? .english : .chinese], words)\
                <p class="bar"><a class="button primary" href="/hidden-dangers/new">\(HiddenDangerTexts.report(language))</a>\
                <a class="button" href="/">\(ShellTexts.work(language))</a>\
                <a class="button" href="/outbox">\(PhoneTexts.outbox(language))</a></p>
                """
        ).html
    }

    private func words(_ language: Language) -> HTML {
        """
        <div lang="\(language.tag)"><h1>\(PhoneTexts.offlineTitle(language))</h1><p>\(PhoneTexts.offlineHelp(language))</p></div>
        """
    }
}
