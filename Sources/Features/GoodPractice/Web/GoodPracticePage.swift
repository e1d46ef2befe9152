import Domain
import Kernel
import Store

/// One card: what was wrong, what is done, what came of it here and at the mines that adopted it.
struct GoodPracticePage {
    private typealias Texts = GoodPracticeTexts
    private let sight: GoodPracticeSight
    private let visit: Visit
    private var practice: GoodPractice { sight.practice }
    private var language: Language { visit.language }
    private var address: String { "/good-practices/\(practice.id)" }

    init(_ reading: Reading) throws {
        visit = reading.visit
        sight = try GoodPracticeSight(
            GoodPracticeStore.known(reading.id, for: reading.visit.actor, reading.db), reading.db)
    }

    var html: HTML {
        let card = practice.card
        let lines = [
            (Texts.trouble, card.trouble), (Texts.practice, card.practice), (Texts.result, card.result),
            (Texts.ended, practice.endedBecause ?? ""),
        ].filter { !$0.1.isEmpty }
        return Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/good-practices">\(Texts.title(language))</a></p><h1>\(card.title)</h1>\
                <p class="phase"><span class="chip state">\(Texts.name(practice.phase)(language))</span> \
                \(sight.kept.siteName) · \(Texts.name(card.system)(language))\(published) · \
                <b>\(Texts.adopted(sight.adoptions.count)(language))</b></p>\
                <div class="columns"><div><section class="card"><dl>\(each: lines, line)</dl></section>\(photos)</div>\
                <div>\(acts)\(adoptions)</div></div>
                """
        ).html
    }

    private func line(_ line: (Localized, String)) -> HTML { "<dt>\(line.0(language))</dt><dd>\(line.1)</dd>" }

    private var published: HTML {
        guard let publication = practice.publication else { return "" }
        return " · \(visit.context.zone.day(of: publication.at).text) · \(Texts.name(publication.audience)(language))"
    }

    private var photos: HTML {
        guard !practice.card.photos.isEmpty else { return "" }
        let pictures = practice.card.photos.map { PhotoGallery.Picture(hash: $0.hash, caption: "") }
        let group = PhotoGallery.Group(title: PhotoTexts.photos, pictures: pictures)
        return """
            <section class="card" id="photos">\(PhotoGallery(groups: [group], language: language).html)</section>
            """
    }

    /// What the visitor can do, their own mine's side or another's.
    private var acts: HTML {
        guard let site = visit.actor.site else { return "" }
        let adoption = practice.adoptions.first { $0.site == site }
        let offered: [Act<GoodPracticeDeed>] =
            switch practice.phase {
            case .proposed where site == practice.site: [GoodPracticeDeed.publication, GoodPracticeDeed.refusal]
            case .published where site == practice.site: [GoodPracticeDeed.withdrawal]
            case .published where adoption == nil: [GoodPracticeDeed.adoption]
            case .published, .withdrawn: adoption == nil ? [] : [GoodPracticeDeed.outcome]
            case .proposed, .declined: []
            }
        let allowed = offered.filter { $0.permission.map(visit.may) ?? true }
        guard !allowed.isEmpty else { return "" }
        return "<section class=\"card next\">\(each: allowed, folded)</section>"
    }

    private func folded(_ act: Act<GoodPracticeDeed>) -> HTML {
        let own = act.noun == "outcomes" || act.noun == "adoptions"
        let form = ActForm(act, on: address, visit, version: own ? nil : sight.kept.version)
        let isOpen = form.isRetried || ["publication", "adoptions"].contains(act.noun)
        return """
            <details class="more"\(if: isOpen, " open")><summary>\(act.title(language))</summary>\(form.html)</details>
            """
    }

    private var adoptions: HTML {
        guard practice.publication != nil else { return "" }
        let none: HTML = "<p class=\"second\">\(Texts.notAdopted(language))</p>"
        return """
            <section class="card"><h2>\(Texts.adoptions(language)) <span class="badge calm">\(sight.adoptions.count)</span></h2>\
            \(sight.adoptions.isEmpty ? none : "<ol class=\"rounds\">\(each: sight.adoptions, adopted)</ol>")</section>
            """
    }

    private func adopted(_ adopted: GoodPracticeSight.Adopted) -> HTML {
        let outcome = adopted.adoption.outcome
        let verdict = outcome.map { Texts.name($0.verdict) } ?? Texts.noOutcome
        return """
            <li><b>\(adopted.mineName)</b> \(adopted.adoption.how)<br><span class="chip state">\(verdict(language))</span> \(outcome?.text)\
            <small>\(visit.context.zone.day(of: adopted.adoption.at).text)</small></li>
            """
    }
}
