/// How a picture looks, in 64 bits: whether each of 8 by 8 spots is plainly darker than the one to its right (a difference hash).
///
/// A copy that was made smaller, brighter or packed again keeps all bits but a few; another picture differs in some thirty.
package struct Likeness: Hashable, Sendable {
    package let bits: UInt64

    private static let spots = 8
    private static let bandCount = 4
    private static let bandWidth = 16
    /// Spots that differ by less (three of 255 steps) count as equally bright: packing a picture again moves them as much.
    private static let leastStep = 3_000
    /// Fewer bits than this, or all but so few, are a wall or darkness: too little to recognise a picture by.
    private static let leastBits = 8

    /// Copies differ in so many bits at most; two pictures that near each other share one of the four bands whole.
    package static let mostDistance = bandCount - 1

    package init(bits: UInt64) { self.bits = bits }

    /// `nil` for a picture with nothing in it to compare.
    init?(_ raster: Raster) {
        let small = raster.squeezed(to: Self.spots + 1, by: Self.spots)
        var bits: UInt64 = 0
        for y in 0..<Self.spots {
            for x in 0..<Self.spots {
                bits = bits << 1 | (small.brightness(x + 1, y) - small.brightness(x, y) > Self.leastStep ? 1 : 0)
            }
        }
        guard (Self.leastBits...(UInt64.bitWidth - Self.leastBits)).contains(bits.nonzeroBitCount) else { return nil }
        self.bits = bits
    }

    package func distance(to other: Likeness) -> Int { (bits ^ other.bits).nonzeroBitCount }

    /// The four quarters of the bits, each with its number before it: what an index looks up.
    package var bands: [Int] {
        (0..<Self.bandCount).map { number in
            let quarter = bits >> UInt64(number * Self.bandWidth) & 0xFFFF
            return number << Self.bandWidth | Int(quarter)
        }
    }
}

extension Raster {
    /// How bright a pixel is to the eye (ITU-R BT.601), from 0 to 255000.
    fileprivate func brightness(_ x: Int, _ y: Int) -> Int {
        let at = (y * width + x) * 3
        return 299 * Int(pixels[at]) + 587 * Int(pixels[at + 1]) + 114 * Int(pixels[at + 2])
    }
}
