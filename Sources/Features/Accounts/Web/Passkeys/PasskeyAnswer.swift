import Kernel
import Ledger

/// What a browser sends of an authenticator's answer: a passkey's id and the parts of its signature, all in base64url.
struct PasskeyAnswer: Sendable {
    let id: String
    let signature: PasskeySignature

    /// From the form's fields; `nil` when one is missing or misspelt.
    init?(_ input: Input) {
        func part(_ name: String) -> String { input.texts[name]?.last ?? "" }
        let parts = [
            "authenticatorData": part("authenticatorData"), "clientDataJSON": part("clientDataJSON"),
            "signature": part("passkeySignature"),
        ]
        guard let signature = PasskeySignature(parts), !part("passkey").isEmpty else { return nil }
        (id, self.signature) = (part("passkey"), signature)
    }

    /// The fields beside an act's own that carry it.
    static let fields: Set<String> = [
        "passkey", "prepared", "authenticatorData", "clientDataJSON", "passkeySignature",
    ]
}
