import Domain
import Kernel

/// An item as a batch meets it.
struct MetItem {
    let kind: CheckItem.Kind
    let ref: String
    let name: String
    let place: String
    let standing: WalkRound.Standing

    var placeID: PlaceID? { kind == .post || kind == .violation ? nil : PlaceID(ref) }
    var label: String { place.isEmpty ? name : "\(place) · \(name)" }
}
