/// A point in degrees of CGCS2000 (EPSG:4490), the country's own system; GPS (WGS 84) agrees with it to centimetres. Points
/// of a shifted system (GCJ-02, BD-09) lie some hundred metres aside and must be turned back before they are entered.
package struct MapPoint: Hashable, Sendable {
    package let latitude: Double
    package let longitude: Double

    package init(latitude: Double, longitude: Double) { (self.latitude, self.longitude) = (latitude, longitude) }
}

extension Site {
    /// Where it lies; `nil` unless both figures were entered.
    package var position: MapPoint? {
        guard let latitude = facts?.decimal(.latitude), let longitude = facts?.decimal(.longitude) else { return nil }
        return MapPoint(latitude: latitude.double, longitude: longitude.double)
    }
}
