import Database
import Domain
import Kernel
import Store

/// A place: what it is, who answers for it, what is below it, how it came to be so.
struct PlacePage {
    let html: HTML

    init(_ reading: Reading, offers: [PlaceOffer] = []) throws {
        let (visit, db) = (reading.visit, reading.db)
        let kept = try RegistryForms.place.known(reading.id, visit.actor, db)
        let place = kept.entity
        let today = visit.context.today
        let all = try RegistryStore.places(of: place.site, on: today, db)
        let owners = try RegistryStore.owners(of: [place] + all.filter { $0.parent == place.id }, on: today, db)
        let names = try RegistryStore.names(of: "place", [place.parent].compactMap(\.self), db)
        let facts = Self.facts(of: place, owners, names, visit)
        let keeps = try visit.may(.keepRegistry) && Keeper.may(keep: place, visit.actor, db)
        let edit: HTML =
            keeps
            ? """
            <p class="bar">\(RegistryParts.button("/places/\(place.id)/edit", RegistryTexts.edit, visit))\
            \(RegistryParts.button("/mines/\(place.site)/places/new?parent=\(place.id)", RegistryTexts.addPlace, visit))</p>
            """ : ""
        let report: HTML =
            visit.may(.reportHiddenDanger) && place.endedOn == nil
            ? """
            <p class="bar"><a class="button primary" href="\(href: "/hidden-dangers/new?mine=\(place.site)&place=\(place.id)")">\
            \(Icon.report.html)\(ReportTexts.here(visit.language))</a>\
            <a class="button" href="\(href: "/hidden-dangers?place=\(place.id)&turn=open")">\(ReportTexts.openHere(visit.language))</a></p>
            """ : ""
        let below = RegistryTable(
            heads: [
                RegistryFieldTexts.field("kind"), RegistryFieldTexts.field("name"), RegistryFieldTexts.field("owner"),
            ],
            rows: all.filter { $0.parent == place.id }.map { child in
                [
                    "\(child.kind.term(visit.language))", RegistryParts.link("/places/\(child.id)", child.name),
                    child.owner.flatMap { owners[$0] }.map { "\($0)" } ?? RegistryParts.noOwner(visit),
                ]
            }, language: visit.language)
        let mine = try RegistryForms.site.known(place.site.text, visit.actor, db).entity.name
        let cards = try offers.compactMap { try $0.card(place, reading) }
        html =
            Shell(
                RegistryTexts.same(place.name), visit,
                main: """
                    \(RegistryParts.crumbs([("/mines/\(place.site)", mine), ("/mines/\(place.site)/places", RegistryTexts.places(visit.language))]))\
                    <h1>\(place.name)</h1>\(report)<div class="columns"><div>\(each: cards, \.self)\
                    \(RegistryParts.card(RegistryTexts.facts, visit, RegistryParts.facts(facts, visit) + edit))\
                    \(RegistryParts.card(RegistryTexts.below, visit, below.html))\
                    \(PlacePosters.links("/places/\(place.id)/poster", visit.language))</div>\(try RegistryHistoryCard(of: kept, reading).html)</div>
                    """
            ).html
    }

    private static func facts(
        of place: Place, _ owners: [Place.Owner: String], _ names: [PlaceID: String], _ visit: Visit
    ) -> [(name: Localized, value: HTML)] {
        let today = visit.context.today
        let owner: HTML = place.owner.flatMap { owners[$0] }.map { "\($0)" } ?? RegistryParts.noOwner(visit)
        var facts: [(name: Localized, value: HTML)] = [
            (RegistryFieldTexts.field("kind"), "\(place.kind.term(visit.language))"),
            (
                RegistryFieldTexts.field("owner"),
                place.owner.map { RegistryParts.link(href($0), owners[$0] ?? "") } ?? owner
            ),
        ]
        if let code = place.code { facts.append((RegistryFieldTexts.field("code"), "\(code)")) }
        if let parent = place.parent {
            facts.append(
                (
                    RegistryFieldTexts.field("parent"),
                    RegistryParts.link("/places/\(parent)", names[parent] ?? parent.text)
                ))
        }
        for key in PlaceAttribute.allCases {
            guard let value = place.facts[key] else { continue }
            let words = RegistryValueTexts.value(key.rawValue, value)(visit.language)
            let due = [.inspectionDueOn, .reviewDueOn].contains(key) ? Day(value).map { today.days(until: $0) } : nil
            let left: HTML =
                due.map {
                    $0 > 30
                        ? ""
                        : " <span class=\"\($0 < 0 ? "over" : "left")\">\(RegistryTexts.expires($0)(visit.language))</span>"
                } ?? ""
            facts.append((RegistryFieldTexts.field(key.rawValue), "\(words)\(left)"))
        }
        if let ended = place.endedOn { facts.append((RegistryFieldTexts.field("endedOn"), "\(ended.text)")) }
        return facts
    }

    private static func href(_ owner: Place.Owner) -> String {
        switch owner {
        case .post(let id): "/posts/\(id)"
        case .person(let id): "/persons/\(id)"
        }
    }
}

/// What a later feature tells on the card of a place; `nil` where it has nothing to say.
struct PlaceOffer: Sendable {
    let card: @Sendable (Place, Reading) throws -> HTML?
}
