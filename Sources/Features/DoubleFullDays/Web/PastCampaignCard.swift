import Domain
import Kernel
import Store

/// The campaigns of which only figures were entered, a column each, with where the figures come from.
struct PastCampaignCard {
    let past: [PastCampaign]
    let site: SiteID
    let visit: Visit
    private var language: Language { visit.language }

    var html: HTML {
        guard !past.isEmpty || visit.may(.leadDoubleFullDay) else { return "" }
        return """
            <section class="card" id="past"><h2>\(CloseOutTexts.past(language))</h2>\
            <p class="second">\(CloseOutTexts.pastHelp(language))</p>\(past.isEmpty ? "" : table)\(enter)</section>
            """
    }

    private var enter: HTML {
        guard visit.may(.leadDoubleFullDay) else { return "" }
        return "<p><a href=\"\(href: "/mines/\(site)/papers")\">\(RegistryTexts.addFigure(language))</a></p>"
    }

    private var table: HTML {
        """
        <div class="scroll" tabindex="0"><table><thead><tr><th scope="col">\(DoubleFullDayTexts.month(language))</th>\
        \(each: PastCampaign.kinds, head)<th scope="col">\(RegistryFieldTexts.field("source")(language))</th></tr></thead>\
        <tbody>\(each: past, row)</tbody></table></div>
        """
    }

    private func name(_ kind: DatedFact.Kind) -> String { RegistryValueTexts.value("kind", kind.rawValue)(language) }
    private func head(_ kind: DatedFact.Kind) -> HTML { "<th scope=\"col\" class=\"number\">\(name(kind))</th>" }

    private func row(_ past: PastCampaign) -> HTML {
        let cells: [HTML] = PastCampaign.kinds.map { kind in
            let unit = kind == .campaignMendedPercent ? "%" : ""
            let value: HTML = past.figures[kind].map { "\($0.text)\(unit)" } ?? Nothing.html
            return "<td class=\"number\" data-name=\"\(name(kind))\">\(value)</td>"
        }
        return """
            <tr><td class="when">\(past.month.text)</td>\(each: cells, \.self)<td>\(past.sources.joined(separator: "; "))</td></tr>
            """
    }
}

extension Shape<PastCampaign> {
    /// Entered figures, as their source says them.
    static let pastCampaign = Shape(
        "PastDoubleFullDay",
        [
            .text("month") { $0.month.text },
            .maybe("mainItems") { $0.figures[.campaignMainItems]?.text },
            .maybe("subItems") { $0.figures[.campaignSubItems]?.text },
            .maybe("rounds") { $0.figures[.campaignRounds]?.text },
            .maybe("found") { $0.figures[.campaignDangers]?.text },
            .maybe("mendedPercent") { $0.figures[.campaignMendedPercent]?.text },
            .texts("sources") { $0.sources },
        ])
}
