import Domain
import Kernel
import Store

/// What has come of a danger's question elsewhere, and the form to ask more.
struct InferenceSourcePage {
    private let danger: HiddenDanger
    private let visit: Visit
    private let rows: [InferenceRow]
    private let counts: InferenceCounts
    private let options: [String: [Choice]]
    private let near: [String: [String]]
    private var language: Language { visit.language }

    init(_ danger: HiddenDanger, _ reading: Reading) throws {
        (self.danger, visit) = (danger, reading.visit)
        let actor = reading.visit.actor
        rows = try InferenceStore.page(of: danger.id, limit: AskInference.most, for: actor, reading.db).rows
        counts = try InferenceStore.counts(of: danger.id, for: actor, reading.db)
        let found = try InferenceStore.candidates(for: danger, actor, reading.db)
        options = [
            "mines": found.mines.map { Choice($0.id.text, InferenceTexts.candidate($0.name, $0.kinships)) },
            "places": found.places.map { Choice($0.id.text, InferenceTexts.candidate($0.name, $0.kinships)) },
        ]
        near = [
            "mines": found.mines.filter { $0.isNear(among: found.mines) }.map(\.id.text),
            "places": found.places.filter { $0.isNear(among: found.places) }.map(\.id.text),
        ]
    }

    var html: HTML {
        let words = InferenceTexts.counts(asked: counts.asked, answered: counts.answered, found: counts.found)
        return Shell(
            InferenceTexts.title, visit,
            main: """
                <p class="crumbs"><a href="\(href: "/hidden-dangers/\(danger.id)")">\(InferenceTexts.back(language))</a></p>\
                <h1>\(InferenceTexts.title(language))</h1><p>\(danger.finding.what)</p><p><b>\(words(language))</b></p>\(form)\
                \(if: !rows.isEmpty, InferenceTable(rows, visit).html)
                """
        ).html
    }

    private var form: HTML {
        guard visit.may(.sendInference), danger.mayBeDrawnFrom else { return "" }
        let isMine = visit.actor.site != nil
        let form = ActForm(
            InferenceQuestion.act, on: "/hidden-dangers/\(danger.id)", visit, isPrimary: rows.isEmpty,
            values: [
                "question": InferenceTexts.proposal(danger.finding.what)(language),
                "deadline": visit.context.today.adding(days: InferenceRoutes.usualDays).text,
            ], options: options, omitting: [isMine ? "mines" : "places"],
            chosen: rows.isEmpty ? near : [:])
        return """
            <details class="more card"\(if: rows.isEmpty || form.isRetried, " open")><summary>\(InferenceTexts.ask(language))</summary>\
            \(form.html)</details>
            """
    }

    /// On the page of a danger that was found by a check: the way back to what it was drawn from.
    static let origin = HiddenDangerOffer { danger, reading in
        guard let check = try InferenceStore.check(thatFound: danger.id, for: reading.visit.actor, reading.db) else {
            return nil
        }
        let words = InferenceTexts.foundBy(reading.visit.language)
        return "<p><a href=\"\(href: "/inferences/\(check.id)")\">\(words)</a></p>"
    }

    /// On the page of a danger that was dealt with: how far it was drawn from, and the way to ask.
    static let offer = HiddenDangerOffer { danger, reading in
        guard danger.mayBeDrawnFrom else { return nil }
        let counts = try InferenceStore.counts(of: danger.id, for: reading.visit.actor, reading.db)
        guard counts.asked > 0 || reading.visit.may(.sendInference) else { return nil }
        let words = InferenceTexts.counts(asked: counts.asked, answered: counts.answered, found: counts.found)
        let language = reading.visit.language
        return """
            <p><a class="button" href="\(href: "/hidden-dangers/\(danger.id)/inferences")">\(InferenceTexts.title(language))</a> \
            \(if: counts.asked > 0, "\(words(language))")</p>
            """
    }
}
