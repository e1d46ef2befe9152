import Domain
import Kernel
import Store

/// Mines drawn by the server where their latitude and longitude lie, with lines at round degrees; a browser that can puts
/// a map that moves in its place.
struct PointMap {
    let mines: [PlacedMine]
    let language: Language
    private static let height = 420.0
    /// What is left free at each side, in per cent, so that a mark at the edge is seen whole.
    private static let margin = 8.0
    /// Degrees: nothing is drawn larger, however near two mines lie.
    private static let leastSpan = 0.05

    private var points: [(mine: PlacedMine, point: MapPoint)] {
        mines.reversed().compactMap { mine in mine.point.map { (mine, $0) } }
    }

    var html: HTML {
        let (points, latitudes, longitudes) = (points, axis(\.latitude), axis(\.longitude))
        guard !points.isEmpty else { return "<p class=\"second\">\(MapTexts.nowhere(language))</p>" }
        return """
            <svg width="100%" height="\(Int(Self.height))" role="img" aria-labelledby="map-t map-d"><title id="map-t">\(MapTexts.title(language))</title>\
            <desc id="map-d">\(MapTexts.pointsOnly(language))</desc>\(each: longitudes.lines, { meridian($0, longitudes) })\
            \(each: latitudes.lines, { parallel($0, latitudes) })\(each: points, { mark($0.mine, $0.point, latitudes, longitudes) })</svg>
            """
    }

    private func axis(_ part: KeyPath<MapPoint, Double>) -> DegreeAxis {
        let values = points.map { $0.point[keyPath: part] }
        return DegreeAxis(from: values.min() ?? 0, to: values.max() ?? 0, least: Self.leastSpan)
    }

    private func x(_ degrees: Double, _ axis: DegreeAxis) -> String {
        "\((Self.margin + axis.share(degrees) * (100 - 2 * Self.margin)).drawn)%"
    }

    private func y(_ degrees: Double, _ axis: DegreeAxis) -> String {
        "\((100 - Self.margin - axis.share(degrees) * (100 - 2 * Self.margin)).drawn)%"
    }

    private func meridian(_ degrees: Double, _ axis: DegreeAxis) -> HTML {
        let x = x(degrees, axis)
        return
            "<line class=\"grid\" x1=\"\(x)\" y1=\"0\" x2=\"\(x)\" y2=\"100%\"/><text class=\"axis\" x=\"\(x)\" y=\"99%\" dx=\"4\">\(degrees.drawn)°</text>"
    }

    private func parallel(_ degrees: Double, _ axis: DegreeAxis) -> HTML {
        let y = y(degrees, axis)
        return
            "<line class=\"grid\" x1=\"0\" y1=\"\(y)\" x2=\"100%\" y2=\"\(y)\"/><text class=\"axis\" x=\"4\" y=\"\(y)\" dy=\"-4\">\(degrees.drawn)°</text>"
    }

    private func mark(_ placed: PlacedMine, _ point: MapPoint, _ latitudes: DegreeAxis, _ longitudes: DegreeAxis)
        -> HTML
    {
        let mark = MapMark(worst: placed.mine.worst, isStandingStill: placed.mine.isStandingStill, language: language)
        return """
            <svg class="mark" x="\(x(point.longitude, longitudes))" y="\(y(point.latitude, latitudes))" overflow="visible">\
            <title>\(placed.mine.name) · \(MapTexts.name(placed.mine.worst)(language))</title>\(mark.drawing)</svg>
            """
    }
}

/// An axis of degrees between the outermost points, with lines at round values.
struct DegreeAxis {
    private let low: Double
    private let span: Double

    init(from low: Double, to high: Double, least: Double) {
        span = max(high - low, least)
        self.low = (low + high - span) / 2
    }

    func share(_ degrees: Double) -> Double { (degrees - low) / span }

    /// At most five, at a step of 1, 2 or 5 times a power of ten.
    var lines: [Double] {
        let steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
        let step = steps.first { span / $0 <= 4.5 } ?? 100
        let first = (low / step).rounded(.up) * step
        return stride(from: first, through: low + span, by: step).map { ($0 * 100).rounded() / 100 }
    }
}
