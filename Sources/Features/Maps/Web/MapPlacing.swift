import Domain
import Store

/// How the place of a mine on the map is known.
enum MapPlacing: String, CaseIterable, Sendable {
    /// By the figures that were entered.
    case own
    /// By the middle of its county.
    case county
}

/// A mine with the place that it is drawn at.
struct PlacedMine: Sendable {
    let mine: MineStanding
    let point: MapPoint?
    let placing: MapPlacing?

    init(_ mine: MineStanding, _ shapes: CountyShapes) {
        self.mine = mine
        let middle = mine.point == nil ? shapes.middle(of: mine.division) : nil
        point = mine.point ?? middle
        placing = mine.point != nil ? .own : middle != nil ? .county : nil
    }
}
