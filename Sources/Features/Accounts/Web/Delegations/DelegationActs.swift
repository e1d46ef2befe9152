import Database
import Domain
import Kernel
import Store

/// What a person offers: authority of their own, to somebody, within limits.
struct DelegationOffer: Sendable {
    private typealias Texts = DelegationTexts

    let delegate: PersonID
    let permissions: [Permission]
    let place: PlaceID?
    let mine: SiteID?
    let from: Day
    let to: Day
    let reason: String

    private static let choices = Permission.delegable.map { Choice($0.rawValue, Texts.name($0)) }
    private static let mineAsked: Question<SiteID?> = Ask.reference("mine", Texts.mine).optional

    static let act = Act<DelegationOffer>(
        "", .delegateAuthority, Texts.give, Ask.person("delegate", Texts.delegate),
        Ask.several(Ask.choice("permissions", Texts.permissions, of: choices)),
        Ask.place("place", Texts.place).help(Texts.placeHelp.zh, Texts.placeHelp.en).optional, mineAsked,
        Ask.day("from", Texts.from), Ask.day("to", Texts.to), Ask.text("reason", Texts.reason)
    ) {
        DelegationOffer(
            delegate: $0, permissions: $1.compactMap(Permission.init), place: $2, mine: $3, from: $4, to: $5, reason: $6
        )
    }.signed

    func make(_ doing: Doing) throws -> Done<DelegationEntry> {
        let actor = doing.context.actor
        let wanted = Delegation(
            id: .fresh(at: doing.visit.now), delegator: actor.person, delegate: delegate,
            organisation: actor.organisation, permissions: permissions, place: place, mine: mine, from: from, to: to,
            reason: reason)
        return try DelegationEntry.done(Delegations.give(wanted, in: doing.context, doing.db), doing)
    }
}

/// What becomes of a delegation, by its two persons alone.
struct DelegationChange: Sendable {
    private typealias Texts = DelegationTexts

    let make: @Sendable (Doing) throws -> RegistryStore.Kept<Delegation>

    static let acceptance = Act<DelegationChange>("acceptance", nil, Texts.acceptance) {
        DelegationChange { try Delegations.accept($0.id, in: $0.context, $0.db) }
    }.signed
    static let ending = Act<DelegationChange>("ending", nil, Texts.ending) {
        DelegationChange { try Delegations.end($0.id, in: $0.context, $0.db) }
    }
    static let using = Act<DelegationChange>("use", nil, Texts.using) {
        DelegationChange { try Delegations.use($0.id, by: $0.visit.credential, in: $0.context, $0.db) }
    }
    static let leaving = Act<DelegationChange>("leaving", nil, Texts.leaving) {
        DelegationChange { try Delegations.leave($0.id, by: $0.visit.credential, in: $0.context, $0.db) }
    }

    static let all = [acceptance, ending, using, leaving]
}

/// A delegation as the interface tells it: with how it stands now.
struct DelegationEntry: Sendable {
    let kept: RegistryStore.Kept<Delegation>
    let state: Delegation.State

    static func done(_ kept: RegistryStore.Kept<Delegation>, _ doing: Doing) throws -> Done<DelegationEntry> {
        let state = kept.entity.state(at: doing.context.now, doing.context.zone)
        return Done(
            kept: DelegationEntry(kept: kept, state: state), version: kept.version,
            href: "/delegations/\(kept.entity.id)", page: "/account/delegations")
    }
}

extension Shape<DelegationEntry> {
    static let delegation = Shape(
        "Delegation",
        [
            .id("id") { $0.kept.entity.id }, .id("delegator") { $0.kept.entity.delegator },
            .id("delegate") { $0.kept.entity.delegate }, .id("organisation") { $0.kept.entity.organisation },
            .texts("permissions") { $0.kept.entity.permissions.map(\.rawValue) },
            .id("place") { $0.kept.entity.place }, .id("mine") { $0.kept.entity.mine },
            .day("from") { $0.kept.entity.from }, .day("to") { $0.kept.entity.to },
            .text("reason") { $0.kept.entity.reason }, .code("state") { $0.state },
            .instant("acceptedAt") { $0.kept.entity.acceptedAt }, .instant("endedAt") { $0.kept.entity.endedAt },
            .whole("version") { $0.kept.version },
        ])
}
