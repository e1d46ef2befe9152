import Domain
import Kernel

/// What a report asks; the smallest says only what was seen.
struct HiddenDangerReport: Sendable {
    private typealias Texts = HiddenDangerTexts

    let finding: Finding
    let photos: [Photo]

    static let act = Act<HiddenDangerReport>(
        "", .reportHiddenDanger, Texts.send,
        Ask.area("what", Texts.what).help(Texts.whatHelp.zh, Texts.whatHelp.en), Ask.text("place", Texts.place).optional,
        Ask.photos("photos", PhotoTexts.photos, most: DangerPhoto.most)
    ) { HiddenDangerReport(finding: Finding(what: $0, placeText: $1), photos: $2) }
}
