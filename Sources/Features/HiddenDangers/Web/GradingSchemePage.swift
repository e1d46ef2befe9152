import Domain
import Kernel
import Policy
import Store

/// One enterprise's scheme: what its words mean to the law, and the form to choose another.
struct GradingSchemePage {
    private typealias Texts = GradingSchemeTexts
    let scheme: GradingScheme
    let visit: Visit
    private var language: Language { visit.language }
    private var address: String { "/organisations/\(scheme.organisation.id)" }

    init(_ scheme: GradingScheme, _ visit: Visit) { (self.scheme, self.visit) = (scheme, visit) }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow">\(RegistryParts.crumbs([(address, scheme.organisation.name)]))<h1>\(Texts.title(language))</h1>\
                <p class="second">\(Texts.help(language))</p>\(RegistryParts.card(title, visit, facts + table))\(form)</div>
                """
        ).html
    }

    private var title: Localized { scheme.words.scheme?.title ?? Texts.standard }

    private var facts: HTML {
        guard let effective = scheme.effective else { return "" }
        let isOwn = effective.organisation == scheme.organisation.id
        let from = isOwn ? Texts.own : Texts.from(scheme.chosenBy ?? "—")
        let origin = scheme.words.scheme.map { $0.origin }
        let tag = origin?.isLocal == true ? "<span class=\"chip none\">\(Texts.local(language))</span>" : "" as HTML
        return RegistryParts.facts(
            [
                (Texts.scheme, "\(from(language))"), (Texts.reason, "\(effective.reason)"),
                (Texts.origin, "\(origin?.document) \(origin?.article) \(tag)"),
            ], visit)
    }

    private var table: HTML {
        let rows: [[HTML]] =
            scheme.words.scheme == nil
            ? HiddenDanger.Grade.allCases.map { row(HiddenDangerTexts.name($0), $0.rawValue, $0) }
            : scheme.words.words.map { row($0.name, $0.code, $0.grade) }
        return RegistryTable(
            heads: [Texts.word, Texts.legal, Texts.grade, Texts.code], rows: rows, language: language
        ).html
    }

    private func row(_ name: Localized, _ code: String, _ grade: HiddenDanger.Grade) -> [HTML] {
        [
            "<b>\(name(language))</b>", "\(HiddenDangerTexts.name(grade.legal)(language))",
            "\(HiddenDangerTexts.name(grade)(language))", "<code>\(code)</code>",
        ]
    }

    private var form: HTML {
        guard scheme.mayChoose else { return "" }
        let above = GradingSchemeRoutes.asAbove
        let choices = scheme.offered.map { Choice($0.name, $0.title) } + [Choice(above, Texts.asAbove)]
        let form = ActForm(
            GradingSchemeRoutes.act, on: address, visit, version: scheme.version ?? 0,
            values: ["scheme": scheme.own.map { $0.entity.scheme ?? above } ?? ""], options: ["scheme": choices])
        return RegistryParts.card(Texts.choose, visit, form.html)
    }
}
