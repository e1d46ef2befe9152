import Domain
import Kernel
import Store

/// Where a page offers the papers.
enum HiddenDangerPapers {
    private typealias Texts = HiddenDangerPrintTexts

    /// The papers that there are of a danger as it stands.
    static func links(_ danger: HiddenDanger, _ language: Language) -> HTML {
        let address = "/hidden-dangers/\(danger.id)"
        var papers = [(name: Texts.card, href: "\(address)/card")]
        if danger.assignment != nil { papers.append((Texts.notice, "\(address)/notice")) }
        if !danger.rounds.isEmpty { papers.append((Texts.acceptanceForm, "\(address)/acceptance-form")) }
        return PrintLinks(title: Texts.printing(language), papers: papers, language: language).html
    }

    static let evidence = EvidenceSubject(
        kind: HiddenDanger.kind, permission: .readHiddenDangers,
        known: { try HiddenDangerStore.known($0, for: $1, $2).danger.id.text }, name: HiddenDangerTexts.event,
        page: "hidden-dangers")

    /// The register of a month, this one unless another is chosen.
    static func register(_ visit: Visit) -> HTML {
        let month = visit.context.today.text.prefix(7)
        return """
            <form class="export" method="get" action="/hidden-dangers/register"><label for="f-month">\(Texts.month(visit.language))</label>\
            <input id="f-month" name="month" type="month" value="\(String(month))" required>\
            <button class="quiet">\(Texts.printRegister(visit.language)) (PDF)</button></form>
            """
    }
}
