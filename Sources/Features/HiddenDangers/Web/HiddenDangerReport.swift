import Domain
import Kernel

/// What a report asks; the smallest says only what was seen.
enum HiddenDangerReport {
    private typealias Texts = HiddenDangerTexts

    static let act = Act<Finding>(
        "", .reportHiddenDanger, Texts.send,
        Ask.area("what", Texts.what).help(Texts.whatHelp.zh, Texts.whatHelp.en), Ask.text("place", Texts.place).optional
    ) { Finding(what: $0, placeText: $1) }
}
