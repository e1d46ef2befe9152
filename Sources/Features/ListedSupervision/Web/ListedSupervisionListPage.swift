import Domain
import Kernel
import Store

/// The listings within a visitor's scope.
struct ListedSupervisionListPage {
    private let rows: [ListedSupervisionRow]
    private let visit: Visit

    init(_ rows: [ListedSupervisionRow], _ visit: Visit) { (self.rows, self.visit) = (rows, visit) }

    var html: HTML {
        let texts = ListedSupervisionTexts.self
        return Shell(
            texts.title, visit,
            main: """
                <div class="heading"><h1>\(texts.title(visit.language))</h1>\
                <p><a href="/public/listed-supervision">\(texts.publicTitle(visit.language))</a></p></div>\
                \(ListingTable(rows, isPublic: false, visit.context.zone, visit.language).html)
                """
        ).html
    }
}

/// What anybody reads: no persons, no inner detail, no login.
struct PublicListingPage {
    private let rows: [ListedSupervisionRow]
    private let zone: Zone
    private let language: Language

    init(_ rows: [ListedSupervisionRow], _ zone: Zone, _ language: Language) {
        (self.rows, self.zone, self.language) = (rows, zone, language)
    }

    var html: HTML {
        let texts = ListedSupervisionTexts.self
        return """
            <!doctype html>
            <html lang="\(language.tag)"><head>\(Shell.head(texts.publicTitle(language), language))</head><body><main id="main">\
            <h1>\(texts.publicTitle(language))</h1><p class="second">\(texts.publicHelp(language))</p>\
            \(ListingTable(rows, isPublic: true, zone, language).html)</main></body></html>
            """
    }
}

/// One table for both lists; the public one has no links.
struct ListingTable {
    private let rows: [ListedSupervisionRow]
    private let isPublic: Bool
    private let zone: Zone
    private let language: Language

    init(_ rows: [ListedSupervisionRow], isPublic: Bool, _ zone: Zone, _ language: Language) {
        (self.rows, self.isPublic, self.zone, self.language) = (rows, isPublic, zone, language)
    }

    var html: HTML {
        let texts = ListedSupervisionTexts.self
        guard !rows.isEmpty else { return "<div class=\"empty\"><p>\(texts.empty(language))</p></div>" }
        let heads = [
            texts.number, texts.published, texts.mine, texts.level, texts.unit, texts.deadline, texts.noticedOn,
            texts.state,
        ]
        return
            "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>\(each: heads, head)</tr></thead><tbody>\(each: rows, row)</tbody></table></div>"
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ row: ListedSupervisionRow) -> HTML {
        let (listing, notice) = (row.listing, row.listing.notice)
        let number = notice?.number ?? (isPublic ? "—" : ListedSupervisionTexts.proposal(language))
        let link: HTML =
            isPublic
            ? "\(number)" : "<a class=\"row\" href=\"\(href: "/listed-supervision/\(listing.id)")\">\(number)</a>"
        return """
            <tr class="grade-1"><td>\(link)</td><td class="what">\(notice?.publicText ?? listing.proposal.reason)</td><td>\(row.siteName)</td>\
            <td>\(ShellTexts.name(listing.level)(language))</td><td>\(notice?.unit)</td><td class="when">\(notice?.deadline.text)</td>\
            <td class="when">\(notice.map { zone.day(of: $0.at).text })</td><td>\(ListedSupervisionTexts.name(listing.phase)(language))</td></tr>
            """
    }
}
