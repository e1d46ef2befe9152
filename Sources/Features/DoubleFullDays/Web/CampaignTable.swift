import Domain
import Kernel
import Store

/// Campaigns with how far each has come.
struct CampaignTable {
    private typealias Texts = DoubleFullDayTexts
    private let rows: [DoubleFullDayStore.Kept]
    private let language: Language

    init(_ rows: [DoubleFullDayStore.Kept], _ language: Language) { (self.rows, self.language) = (rows, language) }

    var html: HTML {
        let heads = [Texts.month, Texts.mine, Texts.heldOn, Texts.items, Texts.people, Texts.found, Texts.state]
        return """
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead>\
            <tbody>\(each: rows, row)</tbody></table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ kept: DoubleFullDayStore.Kept) -> HTML {
        let (day, figures) = (kept.day, kept.figures)
        return """
            <tr><td><a class="row" href="\(href: "/double-full-days/\(day.id)")">\(day.month.text)</a></td>\
            <td class="what">\(kept.siteName)</td><td class="when">\(day.heldOn.text)</td><td>\(share(figures.items))</td>\
            <td>\(share(figures.people))</td><td data-name="\(Texts.found(language))">\(figures.found)</td>\
            <td><span class="chip state">\(Texts.name(day.phase)(language))</span></td></tr>
            """
    }

    /// The bar repeats the figure.
    private func share(_ share: DoubleFullDay.Share) -> HTML {
        """
        <span class="share"><meter min="0" max="\(max(share.due, 1))" value="\(share.done + share.notApplicable)" aria-hidden="true"></meter>\
        <b>\(share.percent)%</b> <small>\(Texts.of(share.done, share.due)(language))</small></span>
        """
    }
}
