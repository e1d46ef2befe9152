/// A fact in the past tense that an entity takes in; its name is the ledger record's type, e.g. `hidden-danger.closed`.
package protocol DomainEvent: Codable, Hashable, Sendable {
    var name: String { get }
    /// Which version of its kind a record is written in; older ones stay readable.
    static var schemaVersion: Int { get }
}

/// An entity whose present is the fold of its events, so that rows can be checked against the ledger.
package protocol Evolving: Codable, Hashable, Sendable {
    associatedtype Event: DomainEvent
    /// The word before the slash in a record's subject: `hidden-danger`.
    static var kind: String { get }
    var id: ID<Self.Identity> { get }
    associatedtype Identity
    /// The entity that its first event founds; `nil` when the event cannot come first.
    static func founded(by event: Event) -> Self?
    /// Takes in an event; it cannot fail, for the decision is already made.
    mutating func apply(_ event: Event)
}

/// Everything a decision may know of the world: one instant, one actor, one zone per transaction.
package struct Context: Hashable, Sendable {
    package let now: Instant
    package let actor: Actor
    package let zone: Zone
    /// With what the actor signs, when the act binds a person; no decision reads it.
    package var signing: Signing?
    /// The newest checkpoint that the actor's device had seen, where it says so.
    package var beacon: Beacon?
    /// What salts and record ids are drawn from when an act is tried before it is signed; else they are random.
    package var draw: [UInt8]?

    package init(now: Instant, actor: Actor, zone: Zone = .china, signing: Signing? = nil) {
        self.now = now
        self.actor = actor
        self.zone = zone
        self.signing = signing
    }

    package var today: Day { zone.day(of: now) }
}

/// An act on an existing entity: pure, it returns what happens or throws why not.
package protocol Command<Subject>: Sendable {
    associatedtype Subject: Evolving
    /// Whom the act names; the store makes sure that each works at the subject's site, on its staff or for a contractor.
    var persons: [PersonID] { get }
    /// What the act names of the site's tree; the store makes sure that each is there.
    var places: [PlaceID] { get }
    func decide(on subject: Subject, in context: Context) throws(Refusal) -> [Subject.Event]
}

extension Command {
    package var persons: [PersonID] { [] }
    package var places: [PlaceID] { [] }
}
