/// A part of a map between two meridians and two parallels.
package struct MapBounds: Hashable, Sendable {
    package let west: Double
    package let south: Double
    package let east: Double
    package let north: Double

    /// Reads `104.5,26.1,105.9,27`: west, south, east, north, in degrees. `nil` for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let degrees = parts.compactMap { DecimalText($0)?.double }
        guard parts.count == 4, degrees.count == 4, (-180...180).contains(degrees[0]), (-90...90).contains(degrees[1]),
            (degrees[0]...180).contains(degrees[2]), (degrees[1]...90).contains(degrees[3])
        else { return nil }
        (west, south, east, north) = (degrees[0], degrees[1], degrees[2], degrees[3])
    }

    package func contains(_ point: MapPoint) -> Bool {
        (west...east).contains(point.longitude) && (south...north).contains(point.latitude)
    }
}
