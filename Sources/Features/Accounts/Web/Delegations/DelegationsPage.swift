import Database
import Domain
import Kernel
import Store

/// What one lent and was lent, and the form for lending.
struct DelegationsPage {
    private typealias Texts = DelegationTexts
    let visit: Visit
    let given: [Delegation]
    let received: [Delegation]
    let names: [PersonID: String]
    let places: [PlaceID: String]
    let sites: [SiteID: String]
    /// Who and where can be chosen; `nil` when this person lends nothing.
    let options: [String: [Choice]]?

    init(_ reading: Reading) throws {
        let (visit, db) = (reading.visit, reading.db)
        self.visit = visit
        let all = try Delegations.of(visit.actor.person, db).map(\.entity)
        given = all.filter { $0.delegator == visit.actor.person }
        received = all.filter { $0.delegate == visit.actor.person }
        names = try RegistryStore.names(of: "person", all.flatMap { [$0.delegator, $0.delegate] }, db)
        places = try RegistryStore.names(of: "place", all.compactMap(\.place), db)
        sites = try RegistryStore.names(of: "site", all.compactMap(\.mine), db)
        options = try visit.may(.delegateAuthority) && visit.standsFor == nil ? Self.options(reading) : nil
    }

    private static func options(_ reading: Reading) throws -> [String: [Choice]] {
        let actor = reading.visit.actor
        let people =
            try actor.site.map { try RegistryOptions.people(of: $0, reading) }
            ?? RegistryOptions.staff(of: actor.organisation, reading)
        var options = ["delegate": people.filter { $0.value != actor.person.text }]
        options["permissions"] = Permission.delegable.filter { $0.isHeld(by: actor.role) }.map {
            Choice($0.rawValue, Texts.name($0))
        }
        if let site = actor.site {
            options["place"] = try RegistryOptions.places(of: site, reading)
        } else {
            let mines: RegistryStore.Found<Domain.Site> = try RegistryStore.page(limit: 500, for: actor, reading.db)
            options["mine"] = mines.rows.map { Choice($0.entity.id.text, RegistryOptions.same($0.entity.name)) }
        }
        return options
    }
}

/// What waits for the delegate: to be accepted by their signature.
enum DelegationWork {
    static func cards(_ reading: Reading, team: Bool) throws -> [WorkCard] {
        let visit = reading.visit
        let waiting = try Delegations.of(visit.actor.person, reading.db).map(\.entity).filter {
            $0.delegate == visit.actor.person && $0.state(at: visit.now, visit.context.zone) == .offered
        }
        guard !waiting.isEmpty else { return [] }
        let names = try RegistryStore.names(of: "person", waiting.map(\.delegator), reading.db)
        let rows = waiting.prefix(5).map {
            WorkCard.Row(
                href: "/account/delegations", name: names[$0.delegator] ?? $0.delegator.text, detail: $0.reason,
                end: "\($0.to.text)")
        }
        return [
            WorkCard(title: DelegationTexts.toAccept, count: waiting.count, href: "/account/delegations", rows: rows)
        ]
    }
}
