import Domain
import Kernel
import Store

/// The listings within a visitor's scope, or only those whose next step is the visitor's side's.
struct ListedSupervisionListPage {
    private let rows: [ListedSupervisionRow]
    private let total: Int
    private let isTurn: Bool
    private let next: String?
    private let address: Address
    private let visit: Visit
    private static let length = 50
    private static let mostTurns = 200

    init(_ reading: Reading) throws {
        (visit, address) = (reading.visit, Address("/listed-supervision", reading.query))
        isTurn = reading.query["turn"] == "own" && ListingWork.hasTurns(visit)
        if isTurn {
            next = nil
            (rows, total) = try ListedSupervisionStore.waiting(for: visit.actor, limit: Self.mostTurns, reading.db)
        } else {
            let after = try reading.query["cursor"].map { try ListingCursor($0).orThrow(Flaw.noCursor) }
            let page = try ListedSupervisionStore.page(
                after: after, limit: Self.length, for: visit.actor, reading.db)
            (rows, total) = (page.rows.map(\.row), page.total)
            next = page.rows.count == Self.length ? page.rows.last?.cursor.text : nil
        }
    }

    var html: HTML {
        let texts = ListedSupervisionTexts.self
        return Shell(
            texts.title, visit,
            main: """
                <div class="heading"><h1>\(texts.title(visit.language))</h1>\
                <p><a href="/public/listed-supervision">\(texts.publicTitle(visit.language))</a></p></div>\(tabs)\
                \(ListingTable(rows, isPublic: false, isTurn: isTurn, visit.context.zone, visit.language).html)\
                \(Pager(next, address, visit).html)\(export)
                """
        ).html
    }

    private var export: HTML {
        isTurn ? "" : ExportForm(list: "/listed-supervision", total: total, visit: visit).html
    }

    private var tabs: HTML {
        guard ListingWork.hasTurns(visit) else { return "" }
        let all = [
            ("/listed-supervision", ListedSupervisionTexts.all, !isTurn),
            (ListingWork.address, ListedSupervisionTexts.turn, isTurn),
        ]
        return "<ul class=\"tabs\">\(each: all, tab)</ul>"
    }

    private func tab(_ tab: (href: String, name: Localized, isCurrent: Bool)) -> HTML {
        "<li><a href=\"\(href: tab.href)\"\(if: tab.isCurrent, " aria-current=\"page\"")>\(tab.name(visit.language))</a></li>"
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
    private let isTurn: Bool
    private let zone: Zone
    private let language: Language

    init(
        _ rows: [ListedSupervisionRow], isPublic: Bool, isTurn: Bool = false, _ zone: Zone, _ language: Language
    ) {
        (self.rows, self.isPublic, self.isTurn) = (rows, isPublic, isTurn)
        (self.zone, self.language) = (zone, language)
    }

    var html: HTML {
        let texts = ListedSupervisionTexts.self
        guard !rows.isEmpty else {
            let empty = isTurn ? texts.turnEmpty : texts.empty
            return "<div class=\"empty\"><p>\(empty(language))</p></div>"
        }
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
