import Domain
import Kernel

/// An item before somebody was found to look at it.
struct ItemDraft {
    let kind: CheckItem.Kind
    let ref: String
    let name: String
    var code: String?
    let group: String
    let place: String
    let owner: PersonID?
    let isOwnerAssumed: Bool
    /// The unit that answers for it.
    let unit: String?
}
