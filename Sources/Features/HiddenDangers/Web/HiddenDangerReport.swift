import Domain
import Kernel

/// What a report says; the smallest says only what was seen.
struct HiddenDangerReport: Sendable {
    let finding: @Sendable (Actor) -> Finding
    /// What whoever found it did about it at once.
    let fix: String?
    let photos: [Photo]
    /// Where, for somebody above the mines.
    let mine: SiteID?

    private typealias Texts = ReportTexts
    static let act = Act<HiddenDangerReport>(
        "", .reportHiddenDanger, HiddenDangerTexts.send,
        Ask.photos("photos", PhotoTexts.photos, most: DangerPhoto.most),
        Ask.reference("mine", HiddenDangerTexts.site).optional, Ask.place("placeId", Texts.placeKnown).optional,
        Ask.text("place", HiddenDangerTexts.place).optional.help(Texts.placeHelp.zh, Texts.placeHelp.en),
        Ask.area("what", HiddenDangerTexts.what).help(HiddenDangerTexts.whatHelp.zh, HiddenDangerTexts.whatHelp.en),
        Ask.choice("judged", FindingTexts.judged, Finding.FirstJudgement.self, FindingTexts.name).optional
            .help(FindingTexts.judgedHelp.zh, FindingTexts.judgedHelp.en),
        Ask.area("fix", Texts.fix).optional.help(Texts.fixHelp.zh, Texts.fixHelp.en),
        Ask.flag("nearMiss", Texts.nearMiss),
        Ask.place("system", FindingTexts.system).optional, Ask.place("equipment", FindingTexts.equipment).optional,
        Ask.choice("cause", FindingTexts.cause, Finding.Cause.self, FindingTexts.name).optional,
        Ask.choice("root", FindingTexts.root, Finding.Root.self, FindingTexts.name).optional,
        Ask.choice("specialty", FindingTexts.specialty, Specialty.self, FindingTexts.name).optional,
        Ask.choice("accident", FindingTexts.accident, Accident.self, FindingTexts.name).optional,
        Ask.choice("foundBy", FindingTexts.foundBy, Finding.FoundBy.self, FindingTexts.name).optional,
        Ask.choice("source", FindingTexts.source, Finding.Source.self, FindingTexts.name).optional,
        Ask.text("clause", FindingTexts.clause).optional.help(FindingTexts.clauseHelp.zh, FindingTexts.clauseHelp.en),
        make: HiddenDangerReport.init)

    /// Only where the list of places lacks it.
    static let elsewhere = ["place"]
    /// Only where something was done at once.
    static let onTheSpot = ["fix"]
    /// What is filled in by the safety office, or by whoever has the time.
    static let more = [
        "nearMiss", "system", "equipment", "cause", "root", "specialty", "accident", "foundBy", "source", "clause",
    ]

    private init(
        _ photos: [Photo], _ mine: SiteID?, _ place: PlaceID?, _ placeText: String?, _ what: String,
        _ judged: Finding.FirstJudgement?, _ fix: String?,
        _ isNearMiss: Bool,
        _ system: PlaceID?, _ equipment: PlaceID?, _ cause: Finding.Cause?, _ root: Finding.Root?,
        _ specialty: Specialty?, _ accident: Accident?, _ foundBy: Finding.FoundBy?, _ source: Finding.Source?,
        _ clause: String?
    ) {
        (self.mine, self.fix, self.photos) = (mine, fix, photos)
        finding = { actor in
            Finding(
                what: what, place: place, placeText: placeText, cause: cause,
                foundBy: foundBy ?? actor.usualFinder, source: source ?? actor.usualSource, clause: clause,
                isNearMiss: isNearMiss, system: system, equipment: equipment, root: root, specialty: specialty,
                accident: accident, judged: judged)
        }
    }
}

extension Actor {
    /// Who finds what this person finds, when nothing else is said.
    fileprivate var usualFinder: Finding.FoundBy { role.isRegulator ? .regulator : role == .company ? .superior : .own }
    fileprivate var usualSource: Finding.Source {
        role.isRegulator ? .regulator : role == .company ? .superior : .shift
    }
}
