import Domain
import Kernel
import Store

/// On the page of a matter: who was told in a way that asks for an answer, and who has acknowledged when.
struct NoticeTraceCard {
    let traces: [NoticeTrace]
    let visit: Visit
    private var language: Language { visit.language }
    private typealias Texts = NoticeTexts

    var html: HTML {
        guard !traces.isEmpty else { return "" }
        return """
            <section class="card"><h2>\(Texts.traces(language))</h2>\(mine)<ol class="rounds">\(each: traces, line)</ol></section>
            """
    }

    private func line(_ trace: NoticeTrace) -> HTML {
        let zone = visit.context.zone
        let answer =
            trace.acknowledgedAt.map { "\(Texts.acknowledgedAt(language)) \(zone.minuteText($0))" }
            ?? Texts.notAcknowledged(language)
        return """
            <li><b>\(trace.name)</b> \(Texts.name(trace.kind)(language))<small>\(PartyTexts.name(trace.party)(language)) · \
            \(zone.minuteText(trace.at)) · \(answer)</small></li>
            """
    }

    /// What the visitor has still to acknowledge here.
    private var mine: HTML {
        let waiting = traces.first { $0.person == visit.actor.person && $0.acknowledgedAt == nil }
        guard let waiting else { return "" }
        return """
            <form method="post" action="\(href: "/notices/\(waiting.id)/acknowledgement")"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            <p class="bar"><button class="secondary">\(Texts.acknowledge(language))</button></p></form>
            """
    }
}
