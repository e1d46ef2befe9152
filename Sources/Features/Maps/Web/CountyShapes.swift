import Domain
import Foundation
import Kernel
import Store

/// What `scripts/vendor.py` has put beside the pages of the shapes of counties; nothing where it was not run.
struct CountyShapes: Sendable {
    /// The package that the shapes come from, and the number under which they were approved, where it tells one.
    let source: String?
    let approval: String?
    /// Where the middle of a county lies, by its code.
    private let middles: [String: MapPoint]

    private struct Index: Decodable {
        let source: String
        let approval: String?
        let middles: [String: [Double]]
    }

    init(folder: String) {
        let file = URL(filePath: folder).appending(path: "vendor/counties/index.json")
        let index = (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(Index.self, from: $0) }
        (source, approval) = (index?.source, index?.approval)
        middles = (index?.middles ?? [:]).compactMapValues { pair in
            pair.count == 2 ? MapPoint(latitude: pair[1], longitude: pair[0]) : nil
        }
    }

    func middle(of division: String?) -> MapPoint? { division.flatMap { middles[$0] } }

    func divisions(within bounds: MapBounds) -> [String] {
        middles.filter { bounds.contains($0.value) }.keys.sorted()
    }

    /// The provinces, by two digits, whose shapes lie under these mines: by their divisions, else by the county that is
    /// nearest to them.
    func provinces(under mines: [MineStanding]) -> [String] {
        let found = mines.compactMap { mine -> String? in
            if let division = mine.division, middles[division] != nil { return String(division.prefix(2)) }
            return mine.point.flatMap(nearest).map { String($0.prefix(2)) }
        }
        return Set(found).sorted()
    }

    private func nearest(_ point: MapPoint) -> String? {
        middles.min { point.squareDistance($0.value) < point.squareDistance($1.value) }?.key
    }
}

extension MapPoint {
    /// Enough to tell which of two points is nearer.
    fileprivate func squareDistance(_ other: MapPoint) -> Double {
        let (south, west) = (latitude - other.latitude, (longitude - other.longitude) * 0.9)
        return south * south + west * west
    }
}
