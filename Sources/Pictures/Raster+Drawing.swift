/// A colour as three bytes.
package struct Colour: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(_ rgb: UInt32) {
        (red, green, blue) = (UInt8(rgb >> 16 & 255), UInt8(rgb >> 8 & 255), UInt8(rgb & 255))
    }

    /// Nearer to black (0) or unchanged (100).
    package func lit(percent: Int) -> Colour {
        func dim(_ part: UInt8) -> UInt32 { UInt32(min(255, max(0, Int(part) * percent / 100))) }
        return Colour(dim(red) << 16 | dim(green) << 8 | dim(blue))
    }
}

/// Drawing in hundredths of the picture's width and height; what lies outside is cut off.
extension Raster {
    package mutating func fill(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ colour: Colour) {
        polygon(
            [
                (x.lowerBound, y.lowerBound), (x.upperBound, y.lowerBound), (x.upperBound, y.upperBound),
                (x.lowerBound, y.upperBound),
            ], colour)
    }

    /// A shape by its corners, whole or hollowed by the even-odd rule.
    package mutating func polygon(_ corners: [(x: Double, y: Double)], _ colour: Colour) {
        let points = corners.map { (x: $0.x * Double(width) / 100, y: $0.y * Double(height) / 100) }
        for row in 0..<height {
            let y = Double(row) + 0.5
            var crossings: [Double] = []
            for (a, b) in zip(points, points.dropFirst() + points.prefix(1)) where (a.y <= y) != (b.y <= y) {
                crossings.append(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
            }
            crossings.sort()
            for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
                span(row, crossings[pair], crossings[pair + 1], colour)
            }
        }
    }

    package mutating func disc(_ x: Double, _ y: Double, radius: Double, _ colour: Colour) {
        let (middle, centre, size) = (x * Double(width) / 100, y * Double(height) / 100, radius * Double(width) / 100)
        for row in 0..<height {
            let away = Double(row) + 0.5 - centre
            guard abs(away) < size else { continue }
            let half = (size * size - away * away).squareRoot()
            span(row, middle - half, middle + half, colour)
        }
    }

    package mutating func line(
        _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), thick: Double, _ colour: Colour
    ) {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = max((dx * dx + dy * dy).squareRoot(), 0.001)
        let (nx, ny) = (-dy / length * thick / 2, dx / length * thick / 2)
        polygon([(a.x + nx, a.y + ny), (b.x + nx, b.y + ny), (b.x - nx, b.y - ny), (a.x - nx, a.y - ny)], colour)
    }

    /// Darkens towards the edges, as a cap lamp lights.
    package mutating func lamplight(_ x: Double, _ y: Double) {
        let (centre, middle) = (x * Double(width) / 100, y * Double(height) / 100)
        let reach = Double(width) * 0.75
        pixels.withUnsafeMutableBufferPointer { pixels in
            for row in 0..<height {
                for column in 0..<width {
                    let (dx, dy) = (Double(column) - centre, Double(row) - middle)
                    let light = max(28, 256 - Int((dx * dx + dy * dy) / (reach * reach) * 256))
                    let at = (row * width + column) * 3
                    for part in at..<(at + 3) { pixels[part] = UInt8((Int(pixels[part]) * light) >> 8) }
                }
            }
        }
    }

    private mutating func span(_ row: Int, _ from: Double, _ to: Double, _ colour: Colour) {
        let first = Int(max(0, min(Double(width), from.rounded())))
        let last = Int(max(0, min(Double(width), to.rounded())))
        guard first < last else { return }
        pixels.withUnsafeMutableBufferPointer { pixels in
            for column in first..<last {
                let at = (row * width + column) * 3
                (pixels[at], pixels[at + 1], pixels[at + 2]) = (colour.red, colour.green, colour.blue)
            }
        }
    }
}
