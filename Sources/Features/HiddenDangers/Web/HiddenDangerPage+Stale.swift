import Domain
import Kernel
import Store

extension HiddenDangerPage {
    /// After a stale form: what others did since it was opened, and what was written in it, so that nothing is lost.
    var sinceOpened: HTML {
        guard let retry = visit.retry, let made = retry.version, made < version else { return "" }
        return """
            <section class="card stale" role="alert"><h2>\(HiddenDangerTexts.sinceOpened(visit.language))</h2>\
            <p>\(Refusal.stale.text(visit.language))</p>\
            <ol class="timeline">\(each: moments.filter { $0.number >= made }, moment)</ol>\(written(retry))</section>
            """
    }

    /// The answers of the refused form by their labels; its act may not be open any more.
    private func written(_ retry: Retry) -> HTML {
        guard let act = HiddenDangerAct.all.first(where: { $0.noun == retry.noun }) else { return "" }
        let answers = act.questions.compactMap { asking -> (label: String, words: String)? in
            let texts = retry.input.texts[asking.name]?.filter { !$0.isEmpty } ?? []
            guard !texts.isEmpty else { return nil }
            return (
                asking.label(visit.language),
                texts.map { asking.words(for: $0, visit.language) }.joined(separator: ", ")
            )
        }
        guard !answers.isEmpty else { return "" }
        return "<h3>\(HiddenDangerTexts.written(visit.language))</h3><dl>\(each: answers, answer)</dl>"
    }

    private func answer(_ answer: (label: String, words: String)) -> HTML {
        "<dt>\(answer.label)</dt><dd>\(answer.words)</dd>"
    }
}
