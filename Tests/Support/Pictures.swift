import Pictures

/// Files as a phone would send them.
package enum Picture {
    /// A small JPEG, another for each number.
    package static func jpeg(_ number: Int = 1) throws -> [UInt8] {
        var raster = Raster(width: 64, height: 48)
        raster.disc(50, 50, radius: Double(5 + number % 40), Colour(UInt32(number * 7_919 & 0xFFFFFF)))
        return try CleanPicture(raster).bytes
    }

    /// A JPEG with much in it by which it is recognised.
    package static func striped() throws -> [UInt8] {
        var raster = Raster(width: 64, height: 48)
        for at in raster.pixels.indices { raster.pixels[at] = UInt8(at / 24 * 97 % 251) }
        return try CleanPicture(raster).bytes
    }
}
