import Domain
import Kernel
import Policy

/// The ladders in force today, with where they come from.
struct LaddersPage {
    let ladders: Ladders
    let visit: Visit
    private var language: Language { visit.language }
    private typealias Texts = NoticeTexts

    var html: HTML {
        Shell(
            Texts.ladders, visit,
            main: """
                <p class="crumbs"><a href="/notices">\(Texts.title(language))</a></p>\
                <h1>\(Texts.ladders(language))</h1><p>\(Texts.laddersHelp(language)) \(Texts.hour(ladders.hour)(language))</p>\
                \(each: ladders.listed.map(\.ladder), section)
                """
        ).html
    }

    private func section(_ ladder: Ladder) -> HTML {
        let origin = "\(ladder.origin.document) \(ladder.origin.article)"
        return """
            <section class="card"><h2>\(ladder.title(language))</h2><p class="second">\(origin) \
            \(if: ladder.origin.isLocal, "<span class=\"chip none\">\(Texts.local(language))</span>")</p>\
            <div class="scroll" tabindex="0"><table><thead><tr><th scope="col">\(Texts.day(language))</th><th scope="col">\(Texts.whom(language))</th></tr></thead>\
            <tbody>\(each: ladder.steps, row)</tbody></table></div></section>
            """
    }

    private func row(_ step: Ladder.Step) -> HTML {
        let parties = step.parties.map { PartyTexts.name($0)(language) }.joined(
            separator: language == .chinese ? "、" : ", ")
        return
            "<tr><td class=\"when\">D\(step.days < 0 ? "" : "+")\(step.days) · \(step.name(language))</td><td>\(parties)</td></tr>"
    }
}
