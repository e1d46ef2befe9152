import Domain
import Kernel

/// What a later feature tells of a mine: a tab of its dossier, with an address of its own. The mine is within the
/// visitor's scope; what the tab reads of it is asked with that scope again.
struct MineTab: Sendable {
    /// The last word of its address.
    let name: String
    let title: Localized
    let permission: Permission
    let body: @Sendable (Domain.Site, Reading) throws -> HTML
}
