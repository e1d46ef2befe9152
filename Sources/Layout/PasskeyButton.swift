import Kernel

/// A button that asks an authenticator; the script shows it where the browser has passkeys.
struct PasskeyButton {
    enum Purpose: String { case sign, enrol, login }

    private let purpose: Purpose
    private let language: Language
    init(_ purpose: Purpose, _ language: Language) { (self.purpose, self.language) = (purpose, language) }

    var html: HTML {
        let text =
            switch purpose {
            case .sign: SigningTexts.passkeySign
            case .enrol: SigningTexts.passkeyAdding
            case .login: SigningTexts.passkeyLogIn
            }
        return """
            <button class="secondary" type="button" hidden data-passkey="\(purpose.rawValue)" \
            data-refused="\(SigningTexts.passkeyStopped(language))">\(text(language))</button>
            """
    }
}
