import Domain
import Kernel
import Store

/// What an enterprise does to a checklist: a line of its own, another wording, an end.
enum ChecklistActs {
    private typealias Texts = ChecklistTexts

    struct Draft: Sendable {
        let wording: ChecklistLine.Wording
        let from: Day
        let reason: String
    }

    static let abouts = SiteChecklist.abouts.map { Choice($0, DoubleFullDayTexts.group($0)) }
    private static let zh = Ask.area("zh", Texts.zh, most: 200)
    private static let en = Ask.area("en", Texts.en, most: 200).optional
    private static let document = Ask.text("document", Texts.document)
        .help(Texts.documentHelp.zh, Texts.documentHelp.en)
    private static let article = Ask.text("article", Texts.article)
    private static let from = Ask.day("from", Texts.begins).help(Texts.beginsHelp.zh, Texts.beginsHelp.en)
    private static let reason = Ask.area("reason", Texts.reason)

    static let founding = Act<(about: String, draft: Draft)>(
        "", .keepChecklists, Texts.add, Ask.choice("about", Texts.about, of: abouts), zh, en, document, article, from,
        reason
    ) { about, zh, en, document, article, from, reason in
        (about, Draft(wording: .init(zh: zh, en: en, document: document, article: article), from: from, reason: reason))
    }

    static let wording = Act<Draft>(
        "wording", .keepChecklists, Texts.reword, zh, en, document, article, from, reason
    ) { zh, en, document, article, from, reason in
        Draft(wording: .init(zh: zh, en: en, document: document, article: article), from: from, reason: reason)
    }

    static let ending = end(titled: Texts.end)

    /// The same act as it is called where it is offered: to end a line, to leave one out, to bring one back.
    static func end(titled title: Localized) -> Act<EndChecklistLine> {
        Act("ending", .keepChecklists, title, Ask.day("from", Texts.ends), reason) {
            EndChecklistLine(from: $0, reason: $1)
        }
    }
}

extension Shape<ChecklistLines.Kept> {
    static let checklistEntry = Shape(
        "ChecklistEntry",
        [
            .id("id") { $0.entity.id }, .id("organisation") { $0.entity.organisation },
            .text("about") { $0.entity.about }, .maybe("supplied") { $0.entity.supplied },
            .flag("leftOut") { $0.entity.isLeftOut }, .text("zh") { $0.entity.wording.zh },
            .maybe("en") { $0.entity.wording.en }, .text("document") { $0.entity.wording.document },
            .text("article") { $0.entity.wording.article }, .day("from") { $0.entity.from },
            .day("until") { $0.entity.until }, .text("reason") { $0.entity.because },
            .maybe("endReason") { $0.entity.endedBecause }, .id("replaces") { $0.entity.replaces },
            .whole("version") { $0.version },
        ])
}
