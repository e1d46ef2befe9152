import CPNG
import Kernel

/// libpng's plain interface, which keeps its long jumps to itself.
enum PNGDecoder {
    /// The pixels on white ground.
    static func decoded(_ chunks: PNGChunks) throws(Refusal) -> Raster {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        var raster = Raster(width: chunks.width, height: chunks.height)
        let isRead = chunks.essence.withUnsafeBytes { bytes in
            guard png_image_begin_read_from_memory(&image, bytes.baseAddress, bytes.count) != 0 else { return false }
            guard Int(image.width) == raster.width, Int(image.height) == raster.height else { return false }
            image.format = png_uint_32(PNG_FORMAT_FLAG_COLOR)
            var white = png_color(red: 255, green: 255, blue: 255)
            return png_image_finish_read(&image, &white, &raster.pixels, Int32(raster.width * 3), nil) != 0
        }
        guard isRead else { throw .pictureDamaged }
        return raster
    }
}
