import Database
import Domain
import Kernel

/// A kind of thing whose evidence may be asked for, and who may: whoever sees the thing itself.
struct EvidenceSubject: Sendable {
    /// The word before the slash in a record's subject, and in the address.
    let kind: String
    let permission: Permission
    /// Refuses what the actor may not see like what there is not; answers the id as records name it.
    let known: @Sendable (_ id: String, Actor, Reader) throws -> String
    /// What an event is called.
    let name: @Sendable (_ type: String) -> Localized
    /// Where the thing's own page is, such as `hidden-dangers`.
    let page: String
}
