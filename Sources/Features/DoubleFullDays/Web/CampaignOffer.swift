import Domain
import Kernel

/// What another feature puts on the page of a campaign; `nil` where it has nothing to say.
struct CampaignOffer: Sendable {
    let make: @Sendable (DoubleFullDay, Reading) throws -> HTML?
}
