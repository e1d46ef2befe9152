import Kernel
import Ledger
import Store

/// Who signed a step, in which post, which way, and between when the ledger proves it; nothing for what nobody signed.
struct SignatureLine {
    private let text: String?
    private let language: Language

    init(_ entry: Chronicle.Entry, _ zone: Zone, _ language: Language) {
        self.language = language
        text = entry.signature.map { Self.words($0, entry, zone, language) }
    }

    var html: HTML {
        text.map { "<p class=\"signed\"><b>✓ \(SigningTexts.signed(language))</b> <small>\($0)</small></p>" } ?? ""
    }

    /// The same in one line, for papers; `nil` for what nobody signed.
    static func plain(_ entry: Chronicle.Entry, _ zone: Zone, _ language: Language) -> String? {
        entry.signature.map { words($0, entry, zone, language) }
    }

    /// Between when a step was made that nobody signed: ` · proven between …`; empty while nothing proves it.
    static func made(_ entry: Chronicle.Entry, _ zone: Zone, _ language: Language) -> String {
        guard entry.signature == nil else { return "" }
        let made = SigningTexts.made(entry.provenAfter.map(zone.minuteText), entry.provenBy.map(zone.minuteText))
        return made.map { " · \($0(language))" } ?? ""
    }

    private static func words(
        _ signature: Chronicle.Signature, _ entry: Chronicle.Entry, _ zone: Zone, _ language: Language
    ) -> String {
        let between = SigningTexts.between(
            entry.provenAfter.map(zone.minuteText), entry.provenBy.map(zone.minuteText))
        return [
            signature.post, SigningTexts.way(signature.key.way)(language),
            "\(SigningTexts.key(language)) \(signature.key.short)", between(language),
        ].compactMap(\.self).joined(separator: " · ")
    }
}
