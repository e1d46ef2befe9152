import Domain
import Kernel
import Store

/// For those who sign for a mine: the cards that wait to be published.
enum GoodPracticeWork {
    private static let shown = 5

    static func cards(_ reading: Reading, team: Bool) throws -> [WorkCard] {
        let visit = reading.visit
        guard let site = visit.actor.site, visit.may(.publishGoodPractice) else { return [] }
        let waiting = try GoodPracticeStore.inside(site, [.proposed], limit: shown, reading.db)
        guard !waiting.isEmpty else { return [] }
        let rows = waiting.map { kept in
            WorkCard.Row(
                href: "/good-practices/\(kept.practice.id)", name: kept.practice.card.title,
                detail: GoodPracticeTexts.name(kept.practice.card.system)(visit.language), end: "")
        }
        return [
            WorkCard(title: GoodPracticeTexts.waiting, count: waiting.count, href: "/good-practices", rows: rows)
        ]
    }

    /// On the page of a campaign: what was seen there can be told to others.
    static let offer = CampaignOffer { day, reading in
        let visit = reading.visit
        guard visit.may(.proposeGoodPractice), visit.actor.site == day.site else { return nil }
        let form = Address("/good-practices/new", ["campaign": day.id.text]).href
        return """
            <p class="bar"><a class="button" href="\(href: form)">\(GoodPracticeTexts.propose(visit.language))</a></p>
            """
    }
}
