import Kernel
import Ledger

/// Checks a bundle or a paper's codes in the browser, without this server: the scripts hold all that is needed.
struct EvidenceCheckPage {
    private typealias Texts = EvidenceTexts
    let language: Language

    var html: HTML {
        BarePage(
            title: Texts.check(language), language: language,
            main: """
                <div id="evidence" \(words)><h1>\(Texts.check(language))</h1><p>\(Texts.checkAbout(language))</p>\
                <noscript><p class="error">\(Texts.needsScript(language))</p></noscript>\
                <p class="field"><label for="f-bundle">\(Texts.file(language))</label><input id="f-bundle" type="file" accept=".tar"></p>\
                <p class="field"><label for="f-codes">\(Texts.codes(language))</label><textarea id="f-codes" rows="4" autocomplete="off" spellcheck="false"></textarea></p>\
                <p><button type="button" id="scan-codes" hidden>\(Texts.scan(language))</button></p>\
                <p class="field"><label for="f-key">\(Texts.key(language))</label><input id="f-key" type="text" autocomplete="off" spellcheck="false"></p>\
                <div id="verdict" role="status"></div></div>\(scripts)
                """
        ).html
    }

    private var scripts: HTML {
        """
        <script src="/assets/scan.js" defer></script><script src="/assets/paper-codes.js" defer></script>\
        <script src="/assets/evidence.js" defer></script>
        """
    }

    private var words: HTML {
        let said: [(name: String, text: Localized)] = [
            ("sound", Texts.sound), ("broken", Texts.broken), ("own-key", Texts.ownKey), ("signed", Texts.signed),
            ("unsigned", Texts.unsigned), ("cannot", Texts.cannot), ("damaged", Texts.damaged), ("paper", Texts.paper),
            ("scan", Texts.scan), ("scan-help", Texts.scanHelp), ("strange", Texts.strange),
            ("cancel", PhotoTexts.cancel),
        ]
        let readme = PayloadSeal.hash(salt: [], payload: Array(EvidenceBundle.readme.utf8))
        return "data-readme=\"\(readme)\" \(each: said, word)"
    }

    private func word(_ said: (name: String, text: Localized)) -> HTML {
        "data-\(said.name)=\"\(said.text(language))\" "
    }
}
