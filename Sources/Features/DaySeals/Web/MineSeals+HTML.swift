import Domain
import Kernel
import Store

extension MineSeals {
    private typealias Texts = DaySealTexts
    private var language: Language { visit.language }

    var html: HTML {
        """
        <p class="second">\(Texts.help(language))</p><p class="second">\(ShellTexts.count(total)(language))</p>\(waiting)\
        \(lines.isEmpty ? empty : table)\(Pager(next, address, visit).html)
        """
    }

    private var empty: HTML { "<div class=\"empty\"><p>\(Texts.notYet(language))</p></div>" }

    private var waiting: HTML {
        guard let waitsSince else { return "" }
        return "<p class=\"error\"><span class=\"over\">\(Texts.waiting(waitsSince.text)(language))</span></p>"
    }

    private var table: HTML {
        """
        <div class="scroll" tabindex="0" role="region" aria-label="\(Texts.title(language))"><table><thead><tr>\(each: Texts.heads, head)</tr></thead>\
        <tbody>\(each: lines, line)</tbody></table></div>
        """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func line(_ line: Line) -> HTML {
        switch line {
        case .sealed(let kept): row(kept)
        case .missing(let day):
            "<tr><td>\(day.text)</td><td colspan=\"6\"><span class=\"over\">\(Texts.missing(language))</span></td></tr>"
        }
    }

    private func row(_ kept: DaySealStore.Kept) -> HTML {
        let (seal, zone) = (kept.seal, visit.context.zone)
        let proven = kept.provenBy.map(zone.minuteText) ?? LedgerTexts.notYet(language)
        let range = seal.first > seal.last ? Texts.none(language) : "#\(seal.first) – #\(seal.last)"
        return """
            <tr><td class="when">\(seal.day.text)</td>\(cell(1, "\(seal.count)"))\(cell(2, "\(range)"))\(cell(3, "\(seal.due)"))\
            \(cell(4, unmet(seal)))\(cell(5, "\(zone.minuteText(kept.sealedAt))\(if: seal.isLate, late)"))\(cell(6, "\(proven)"))</tr>
            """
    }

    /// What stands in a column, under its head's name where a phone shows no heads.
    private func cell(_ column: Int, _ value: HTML) -> HTML {
        "<td data-name=\"\(Texts.heads[column](language))\">\(value)</td>"
    }

    private var late: HTML { " <span class=\"chip\">\(DaySealTexts.late(language))</span>" }

    /// How much was not done, and on opening what of each kind.
    private func unmet(_ seal: DaySeal) -> HTML {
        let duties = seal.duties.filter { $0.unmet > 0 }
        guard !duties.isEmpty else { return "0" }
        return
            "<details class=\"more\"><summary><span class=\"over\">\(seal.unmet)</span></summary>\(each: duties, duty)</details>"
    }

    private func duty(_ duty: DayDuty) -> HTML {
        let links = duty.open.enumerated().compactMap { place, subject in
            address(of: subject).map { (href: $0, number: place + 1) }
        }
        return "<p>\(Texts.name(duty.kind)(language)) \(duty.unmet)/\(duty.due)\(each: links, link)</p>"
    }

    private func link(_ link: (href: String, number: Int)) -> HTML {
        " <a href=\"\(href: link.href)\">[\(link.number)]</a>"
    }

    /// The way to what was not done, for whoever may read all things of its kind.
    private func address(of subject: String) -> String? {
        let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        return LedgerKind.page(parts[0], isOwn: visit.actor.site == site.id).map { "/\($0)/\(parts[1])" }
    }
}
