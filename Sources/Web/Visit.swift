import Domain
import HTTPTypes
import Hummingbird
import Kernel
import Policy

/// One authenticated request: who asks, in which language, with which proof that the form is ours.
struct Visit: Sendable {
    let actor: Actor
    let language: Language
    var theme = Theme.device
    let csrf: String
    var now: Instant
    let path: String
    /// The organisation whose things are shown.
    let scopeName: String
    /// The session or token that asks, as its hash.
    let credential: String
    let login: String
    /// Whether the use of this session was not noted for a while.
    var isUnnoted = false
    /// How many notices wait unread, as far as a page shows them.
    var unread = 0
    /// The dated rules, for what they call things.
    var book = RuleBook()
    /// For whom this session acts, wherever a permission is asked; what needs none is done as oneself.
    var standsFor: Principal?
    /// What was refused just now: its form is shown again with what was written.
    var retry: Retry?

    /// The newest checkpoint that the sender's device had seen, where the request says so.
    var beacon: Beacon?
    /// The newest checkpoint there is, as a page shows it to the device.
    var newestBeacon: Beacon?
    /// With what the actor signs, once their key is open.
    var signing: Signing?
    /// What salts and ids are drawn from, while an act is prepared for a passkey.
    var draw: [UInt8]?

    var context: Context {
        var context = Context(now: now, actor: actor, signing: signing)
        (context.draw, context.beacon) = (draw, beacon)
        return context
    }
    /// What the address asks, after its `?`.
    var asked: String { path.split(separator: "?", maxSplits: 1).dropFirst().first.map(String.init) ?? "" }
    func may(_ permission: Permission) -> Bool { actor.may(permission) }
}

/// A refused form: what was written in it, and what is wrong.
struct Retry: Sendable {
    let noun: String
    let input: Input
    let flaws: [Flaw]
    let refusal: Refusal
    /// The version that the form was made from; what came after it is told.
    var version: Int?
}
