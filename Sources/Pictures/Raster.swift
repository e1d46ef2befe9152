/// Pixels in memory: rows of red, green, blue.
package struct Raster: Sendable {
    package let width: Int
    package let height: Int
    package var pixels: [UInt8]

    package init(width: Int, height: Int) {
        (self.width, self.height) = (width, height)
        pixels = Array(repeating: 255, count: width * height * 3)
    }

    /// The same picture, its longest side no more than this; each pixel is the mean of those that it stands for.
    func fitted(to side: Int) -> Raster {
        let longest = max(width, height)
        guard longest > side else { return self }
        return squeezed(to: max(1, width * side / longest), by: max(1, height * side / longest))
    }

    /// The same picture in exactly so many columns and rows.
    func squeezed(to width: Int, by height: Int) -> Raster {
        var small = Raster(width: width, height: height)
        for y in 0..<height {
            let rows = (y * self.height / height)..<max(y * self.height / height + 1, (y + 1) * self.height / height)
            for x in 0..<width {
                let columns = (x * self.width / width)..<max(x * self.width / width + 1, (x + 1) * self.width / width)
                let at = (y * width + x) * 3
                (small.pixels[at], small.pixels[at + 1], small.pixels[at + 2]) = mean(rows, columns)
            }
        }
        return small
    }

    private func mean(_ rows: Range<Int>, _ columns: Range<Int>) -> (UInt8, UInt8, UInt8) {
        var (red, green, blue) = (0, 0, 0)
        for row in rows {
            for column in columns {
                let at = (row * width + column) * 3
                red += Int(pixels[at])
                green += Int(pixels[at + 1])
                blue += Int(pixels[at + 2])
            }
        }
        let count = rows.count * columns.count
        return (UInt8(red / count), UInt8(green / count), UInt8(blue / count))
    }
}
