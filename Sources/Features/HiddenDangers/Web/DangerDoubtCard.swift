import Domain
import Kernel
import Policy
import Store

/// What the register asks about a danger, with what it rests on and where it is answered.
struct DangerDoubtCard {
    private let found: DangerDoubts?
    private let rules: DoubtRules?
    private let names: [PersonID: String]
    private let visit: Visit

    /// Empty for those who do not lead the work, and where the limits are missing.
    init(about danger: HiddenDanger, _ book: RuleBook, _ reading: Reading) throws {
        visit = reading.visit
        rules = visit.may(.assignHiddenDanger) ? try? DoubtRules(book, on: visit.context.today) : nil
        found = try rules.map { try DangerDoubts(about: danger, $0, for: reading.visit.actor, reading.db) }
        names = try HiddenDangerSurroundings.names(of: danger, reading.db)
    }

    var html: HTML {
        guard let found, !found.doubts.isEmpty else { return "" }
        return """
            <section class="card" id="doubts"><h2>\(DoubtTexts.title(language))</h2>\
            <ul class="rounds">\(each: found.doubts, line)</ul>\
            <p><small>\(DoubtTexts.meaning(language))</small></p>\
            \(if: visit.may(.commentHiddenDanger), "<p><a href=\"#comment\">\(DoubtTexts.answer(language))</a></p>")</section>
            """
    }

    private var language: Language { visit.language }

    private func line(_ doubt: DangerDoubt) -> HTML {
        let asked = doubt.asked.flatMap { names[$0] }.map { DoubtTexts.asked($0)(language) }
        return """
            <li>\(question(doubt)(language))\(each: doubt.others, link)<small>\(asked)</small></li>
            """
    }

    private func link(_ id: HiddenDanger.ID) -> HTML {
        guard let other = found?.others[id] else { return "" }
        return "<p><a href=\"\(href: "/hidden-dangers/\(id)")\">#\(other.number) \(other.what)</a></p>"
    }

    private func question(_ doubt: DangerDoubt) -> Localized {
        switch doubt.kind {
        case .sameWords: DoubtTexts.sameWords(days: rules?.sameWordsDays ?? 0)
        case .samePhoto: DoubtTexts.samePhoto
        case .quickAcceptance:
            DoubtTexts.quickAcceptance(minutes: doubt.minutes ?? 0, walk: rules?.walkMinutes ?? 0)
        }
    }
}

extension Shape<DangerDoubt> {
    static let doubt = Shape(
        "DangerDoubt",
        [
            .code("kind") { $0.kind }, .texts("others") { $0.others.map(\.text) }, .whole("minutes") { $0.minutes },
            .id("asked") { $0.asked },
        ])
}
