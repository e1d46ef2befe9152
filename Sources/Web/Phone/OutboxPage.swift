import Kernel

/// What waits on this phone and what it has sent. The phone's own script fills it, for only the phone knows.
struct OutboxPage {
    let visit: Visit
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            PhoneTexts.outbox, visit,
            main: """
                <div class="narrow outbox" id="outbox" \(words)><h1>\(PhoneTexts.outbox(language))</h1>\
                <p class="second">\(PhoneTexts.help(language))</p>\
                <noscript><p class="error">\(PhoneTexts.needsScript(language))</p></noscript>\
                <div class="heading"><h2>\(PhoneTexts.waitingTitle(language)) <span class="badge" id="outbox-count" hidden></span></h2><p></p>\
                <button class="primary" type="button" id="send-now" hidden>\(PhoneTexts.sendNow(language))</button></div>\
                <p class="second" id="others" hidden></p><p class="empty" id="nothing-waits">\(PhoneTexts.nothingWaits(language))</p>\
                <div id="drafts"></div><h2>\(PhoneTexts.sentTitle(language))</h2>\
                <p class="empty" id="nothing-sent">\(PhoneTexts.nothingSent(language))</p><ul class="rows" id="sent"></ul></div>\
                <script src="/assets/outbox-page.js" defer></script>
                """
        ).html
    }

    /// The script says nothing in its own words.
    private var words: HTML {
        let said: [(name: String, text: Localized)] = [
            ("waiting", PhoneTexts.stateWaiting), ("sending", PhoneTexts.stateSending),
            ("signing", PhoneTexts.stateSigning), ("login", PhoneTexts.stateLogin),
            ("refused", PhoneTexts.stateRefused), ("conflict", PhoneTexts.stateConflict),
            ("unsure", PhoneTexts.stateUnsure), ("saved", PhoneTexts.savedAt), ("tried", PhoneTexts.tried),
            ("pictures", PhoneTexts.photos), ("sign", PhoneTexts.sign), ("mend", PhoneTexts.mend),
            ("password", SigningTexts.label), ("again", PhoneTexts.again), ("discard", PhoneTexts.discard),
            ("sure", PhoneTexts.discardSure),
            ("written", PhoneTexts.written), ("others", PhoneTexts.others), ("record", PhoneTexts.noNumber),
        ]
        return "\(each: said, word)"
    }

    private func word(_ said: (name: String, text: Localized)) -> HTML {
        "data-\(said.name)=\"\(said.text(language))\" "
    }
}
