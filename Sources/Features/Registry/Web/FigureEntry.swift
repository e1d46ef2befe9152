import Domain
import Kernel
import Store

/// A figure for a period, entered once; entered again, it is a correction with its reason.
struct FigureEntry: Sendable {
    let kind: DatedFact.Kind
    let period: String
    let value: DecimalText
    let source: String
    let reason: String?

    static let act = Act<FigureEntry>(
        "", .keepRegistry, RegistryTexts.addFigure,
        Ask.choice("kind", RegistryFieldTexts.field("kind"), DatedFact.Kind.self) {
            RegistryValueTexts.value("kind", $0.rawValue)
        },
        Ask.text("period", RegistryFieldTexts.field("period"), most: 10).help(
            RegistryTexts.periodHelp.zh, RegistryTexts.periodHelp.en), number,
        Ask.text("source", RegistryFieldTexts.field("source")), Ask.text("reason", RegistryTexts.correction).optional
    ) { FigureEntry(kind: $0, period: $1, value: $2, source: $3, reason: $4) }

    private static let number: Question<DecimalText> = {
        let text = Ask.text("value", RegistryFieldTexts.field("value"), most: 20)
        return Question<DecimalText>(asking: text.asking) {
            try DecimalText(text.read($0)).orThrow(
                Flaw("value", "应为数字，如 1234.5。", "This must be a number such as 1234.5."))
        }
    }()

    static let shape = Shape<RegistryStore.Kept<DatedFact>>(
        "Figure",
        [
            .id("id") { $0.entity.id }, .id("mine") { $0.entity.site }, .code("kind") { $0.entity.kind },
            .text("period") { $0.entity.period }, .text("value") { $0.entity.value.text },
            .text("unit") { $0.entity.kind.unit.en }, .text("source") { $0.entity.source },
            .maybe("reason") { $0.entity.reason }, .whole("version") { $0.version },
        ])

    func enter(_ doing: Doing) throws -> Done<RegistryStore.Kept<DatedFact>> {
        let site = try RegistryForms.site.known(doing.id, doing.visit.actor, doing.db).entity
        let kept = try RegistryStore.figure(kind, of: site.id, period: period, doing.db)
        if kept != nil, reason?.isBlankAnswer ?? true { throw Refusal.correctionNeedsReason }
        let fact = DatedFact(
            id: kept?.entity.id ?? .fresh(at: doing.visit.now), site: site.id, kind: kind, period: period, value: value,
            source: source, reason: kept == nil ? nil : reason)
        let problems = fact.problems()
        guard problems.isEmpty else {
            throw Unfit(flaws: problems.map { Flaw($0.field ?? "", $0.text.zh, $0.text.en) })
        }
        let saved = try RegistryStore.save(
            fact, expecting: kept.map { .version($0.version) } ?? .nothing, doing.db, doing.context)
        return Done(kept: saved, version: saved.version, href: "/mines/\(site.id)/papers")
    }
}
