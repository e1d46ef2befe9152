import Domain
import Kernel
import Store

/// On the page of a campaign: its four questions, or what they came to.
enum PulseOffer {
    static let offer = CampaignOffer { day, reading in
        guard reading.visit.may(.readPulses), let id = PulseID(day.id.text),
            let kept = try PulseStore.find(id, for: reading.visit.actor, reading.db)
        else { return nil }
        let language = reading.visit.language
        return """
            <section class="card"><h2>\(PulseTexts.short(language))</h2><p>\(PulseTexts.soFar(kept.answered, kept.pulse.people)(language))</p>\
            <p><a class="all" href="\(href: "/pulses/\(id)")" data-keep>\(PulseTexts.name(kept.pulse.phase)(language))</a></p></section>
            """
    }
}
