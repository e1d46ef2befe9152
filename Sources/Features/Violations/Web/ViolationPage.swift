import Database
import Domain
import Kernel
import Policy
import Store

/// One record: what was seen, what the person says, what follows, and what the visitor can do.
struct ViolationPage {
    private typealias Texts = ViolationTexts
    private let violation: ViolationCase
    private let version: Int
    private let names: [PersonID: String]
    private let history: [Chronicle.Entry]
    private let rules: ViolationRules?
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ reading: Reading, _ book: RuleBook) throws {
        let kept = try ViolationStore.known(reading.id, for: reading.visit.actor, reading.db)
        (violation, version, visit) = (kept.violation, kept.version, reading.visit)
        let sighting = kept.violation.sighting
        names = try RegistryStore.names(
            of: "person", [sighting.person, sighting.by] + [sighting.witness].compactMap(\.self), reading.db)
        history = try Chronicle.history(of: "\(ViolationCase.kind)/\(kept.violation.id)", reading.db)
        rules = try? ViolationRules(book, on: reading.visit.context.today)
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/violations">\(Texts.title(language))</a></p><h1>\(violation.sighting.what)</h1>\
                <p class="phase"><span class="chip state">\(Texts.name(violation.phase)(language))</span> \(chips)</p>\
                <div class="columns"><div>\(acts)\(facts)\(tests)\(photos)</div>\
                <section class="card"><h2>\(HiddenDangerTexts.history(language))</h2><ol class="timeline">\(each: history.reversed(), moment)</ol></section></div>
                """
        ).html
    }

    private var chips: HTML {
        let isRepeat = rules?.isRepeat(violation) ?? false
        return """
            \(if: violation.isSerious, "<span class=\"chip level-1\">\(Texts.serious(language))</span> ")\
            \(if: isRepeat, "<span class=\"chip level-2\">\(Texts.repeated(language))</span>")
            """
    }

    private var acts: HTML {
        let open = Act<ViolationDraft>.open(for: violation, to: visit)
        guard !open.isEmpty else { return "" }
        return "<section class=\"card next\"><h2>\(Texts.next(language))</h2>\(each: open, folded)</section>"
    }

    private func folded(_ act: Act<ViolationDraft>) -> HTML {
        let form = ActForm(act, on: "/violations/\(violation.id)", visit, version: version)
        return
            "<details class=\"more\"\(if: form.isRetried, " open")><summary>\(act.title(language))</summary>\(form.html)</details>"
    }

    private var facts: HTML {
        let (sighting, measures) = (violation.sighting, violation.measures)
        let line = violation.isFree ? nil : rules.map { ShellTexts.name($0.line(for: violation))(language) }
        let known: [(Localized, String?)] = [
            (Texts.person, names[sighting.person]), (Texts.type, Texts.name(sighting.type)(language)),
            (Texts.manner, Texts.name(sighting.manner)(language)), (Texts.clause, sighting.clause),
            (Texts.place, sighting.place), (Texts.witness, sighting.witness.flatMap { names[$0] }),
            (Texts.by, names[sighting.by]), (Texts.when, visit.context.zone.minuteText(sighting.at)),
            (Texts.count, violation.isFree ? nil : String(sighting.count)), (Texts.decidedBy, line),
            (Texts.object, violation.objection?.reason), (Texts.decision, violation.objection?.decision?.reason),
            (Texts.education, measures?.education), (Texts.hours, measures.map { String($0.hours) }),
            (Texts.points, measures.map { String($0.points) }),
            (Texts.fine, measures.flatMap { $0.fineFen > 0 ? String($0.fineFen / 100) : nil }),
            (Texts.note, violation.endNote),
        ]
        return "<section class=\"card\"><h2>\(Texts.facts(language))</h2><dl>\(each: known, fact)</dl></section>"
    }

    private func fact(_ fact: (Localized, String?)) -> HTML {
        guard let value = fact.1 else { return "" }
        return "<dt>\(fact.0(language))</dt><dd>\(value)</dd>"
    }

    private var tests: HTML {
        guard !violation.tests.isEmpty else { return "" }
        return
            "<section class=\"card\"><h2>\(Texts.tests(language))</h2><ol class=\"rounds\">\(each: violation.tests, test)</ol></section>"
    }

    private func test(_ test: ViolationTest) -> HTML {
        "<li><b>\(test.score)</b> \((test.isPassed ? Texts.passed : Texts.failed)(language))<small>\(visit.context.zone.minuteText(test.at))</small></li>"
    }

    private var photos: HTML {
        let pictures = violation.sighting.photos.map { PhotoGallery.Picture(hash: $0.hash, caption: "") }
        guard !pictures.isEmpty else { return "" }
        let group = PhotoGallery.Group(title: PhotoTexts.photos, pictures: pictures)
        return
            "<section class=\"card\" id=\"photos\">\(PhotoGallery(groups: [group], language: language).html)</section>"
    }

    private func moment(_ entry: Chronicle.Entry) -> HTML {
        TimelineMoment(entry: entry, what: Texts.events[entry.type]?(language) ?? entry.type, visit: visit).html
    }
}
