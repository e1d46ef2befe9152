import CPNG

@testable import Pictures

/// Pictures made for the tests: a red, a green, a blue and a white quarter, so that turning shows.
enum Sample {
    static func raster(_ width: Int = 64, _ height: Int = 48) -> Raster {
        var raster = Raster(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width {
                let colour: [UInt8] =
                    switch (x < width / 2, y < height / 2) {
                    case (true, true): [255, 0, 0]
                    case (false, true): [0, 255, 0]
                    case (true, false): [0, 0, 255]
                    case (false, false): [255, 255, 255]
                    }
                raster.pixels.replaceSubrange(((y * width + x) * 3)..<((y * width + x) * 3 + 3), with: colour)
            }
        }
        return raster
    }

    static func jpeg(_ width: Int = 64, _ height: Int = 48) throws -> [UInt8] {
        try JPEGCodec.encoded(raster(width, height), quality: 90)
    }

    /// A JPEG with EXIF (orientation, a place on earth in words), XMP, a comment and something after its end.
    static func talkative(orientation: UInt8 = 1, _ width: Int = 64, _ height: Int = 48) throws -> [UInt8] {
        let jpeg = try jpeg(width, height)
        let tiff: [UInt8] = [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ]
        let exif = segment(0xE1, [0x45, 0x78, 0x69, 0x66, 0, 0] + tiff + Array("GPS-SECRET".utf8))
        let xmp = segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x>XMP-SECRET</x>".utf8))
        let comment = segment(0xFE, Array("<script>COM-SECRET</script>".utf8))
        return Array(jpeg[..<2]) + exif + xmp + comment + jpeg[2...] + Array("<html>TAIL-SECRET".utf8)
    }

    static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
        let length = data.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + data
    }

    static func png(_ width: Int = 64, _ height: Int = 48) -> [UInt8] {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        (image.width, image.height, image.format) = (
            png_uint_32(width), png_uint_32(height), png_uint_32(PNG_FORMAT_FLAG_COLOR)
        )
        var size = png_alloc_size_t(width * height * 4 + 4096)
        var out = [UInt8](repeating: 0, count: size)
        let isWritten = png_image_write_to_memory(
            &image, &out, &size, 0, raster(width, height).pixels, Int32(width * 3), nil)
        precondition(isWritten != 0, "libpng writes a plain picture")
        return Array(out.prefix(Int(size)))
    }

    static func pixel(_ bytes: [UInt8], _ x: Int, _ y: Int) throws -> [Int] {
        let raster = try JPEGCodec.decoded(bytes, longest: 10_000)
        let at = (y * raster.width + x) * 3
        return raster.pixels[at..<(at + 3)].map { Int($0) }
    }
}
