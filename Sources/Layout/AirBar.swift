import Kernel

/// The bar that says whether there is a network, and what waits on this phone. Hidden while all is well.
struct AirBar {
    let language: Language

    var html: HTML {
        """
        <div class="air" id="air" role="status" hidden data-offline="\(PhoneTexts.offline(language))" data-as-of="\(PhoneTexts.asOf(language))" \
        data-waiting="\(PhoneTexts.waiting(language))" data-signing="\(PhoneTexts.signing(language))" \
        data-attention="\(PhoneTexts.attention(language))" data-login="\(PhoneTexts.logIn(language))" data-back="\(PhoneTexts.back(language))" \
        data-outbox="\(PhoneTexts.outbox(language))" data-sending="\(PhoneTexts.stateSending(language))" \
        data-saved="\(PhoneTexts.saved(language))" data-saved-to-sign="\(PhoneTexts.savedToSign(language))" \
        data-cannot-keep="\(PhoneTexts.cannotKeep(language))"></div>
        """
    }
}
