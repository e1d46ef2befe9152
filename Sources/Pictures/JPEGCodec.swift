import CTurboJPEG
import Kernel

/// libjpeg-turbo, called so that nothing of the file but its picture gets through.
enum JPEGCodec {
    /// What the format can hold.
    static let longestSide = 65_500

    /// The same coefficients without any metadata, turned upright: no quality is lost.
    static func stripped(_ bytes: [UInt8], _ orientation: ExifOrientation) throws(Refusal) -> [UInt8] {
        let handle = tjInitTransform()
        defer { tjDestroy(handle) }
        var transform = tjtransform()
        transform.op = Int32(orientation.operation.rawValue)
        transform.options = TJXOPT_COPYNONE | (orientation == .upright ? 0 : TJXOPT_TRIM)
        var (out, size): (UnsafeMutablePointer<UInt8>?, UInt) = (nil, 0)
        defer { tjFree(out) }
        let answer = tjTransform(handle, bytes, UInt(bytes.count), 1, &out, &size, &transform, TJFLAG_LIMITSCANS)
        try check(answer, handle)
        guard let out else { throw .pictureDamaged }
        return Array(UnsafeBufferPointer(start: out, count: Int(size)))
    }

    /// The size that the decoder sees; refuses what it cannot turn into colours.
    static func size(_ bytes: [UInt8]) throws(Refusal) -> (width: Int, height: Int) {
        let handle = tjInitDecompress()
        defer { tjDestroy(handle) }
        var (width, height, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        let answer = tjDecompressHeader3(handle, bytes, UInt(bytes.count), &width, &height, &sampling, &colours)
        guard answer == 0, width > 0, height > 0 else { throw .pictureUnsupported }
        guard colours != TJCS_CMYK.rawValue, colours != TJCS_YCCK.rawValue else { throw .pictureUnsupported }
        return (Int(width), Int(height))
    }

    /// The picture, decoded straight to the largest of the decoder's own sizes (eighths) that fits.
    static func decoded(_ bytes: [UInt8], longest side: Int) throws(Refusal) -> Raster {
        let full = try size(bytes)
        let eighths = (1...8).last { scaled(max(full.width, full.height), $0) <= side } ?? 1
        var raster = Raster(width: scaled(full.width, eighths), height: scaled(full.height, eighths))
        let handle = tjInitDecompress()
        defer { tjDestroy(handle) }
        let answer = tjDecompress2(
            handle, bytes, UInt(bytes.count), &raster.pixels, Int32(raster.width), 0, Int32(raster.height),
            TJPF_RGB.rawValue, TJFLAG_LIMITSCANS)
        try check(answer, handle)
        return raster.fitted(to: side)
    }

    static func encoded(_ raster: Raster, quality: Int32) throws(Refusal) -> [UInt8] {
        let handle = tjInitCompress()
        defer { tjDestroy(handle) }
        var (out, size): (UnsafeMutablePointer<UInt8>?, UInt) = (nil, 0)
        defer { tjFree(out) }
        let answer = tjCompress2(
            handle, raster.pixels, Int32(raster.width), 0, Int32(raster.height), TJPF_RGB.rawValue, &out, &size,
            Int32(TJSAMP_420.rawValue), quality, 0)
        guard answer == 0, let out else { throw .pictureDamaged }
        return Array(UnsafeBufferPointer(start: out, count: Int(size)))
    }

    private static func scaled(_ length: Int, _ eighths: Int) -> Int { (length * eighths + 7) / 8 }

    /// A warning is damage too, except for two that some phones' cameras cause without harm.
    private static func check(_ answer: Int32, _ handle: tjhandle?) throws(Refusal) {
        guard answer != 0 else { return }
        guard tjGetErrorCode(handle) == TJERR_WARNING.rawValue, let text = tjGetErrorStr2(handle) else {
            throw .pictureDamaged
        }
        let message = String(cString: text)
        guard message.contains("extraneous bytes") || message.contains("Invalid SOS parameters") else {
            throw .pictureDamaged
        }
    }
}

extension ExifOrientation {
    fileprivate var operation: TJXOP {
        switch self {
        case .upright: TJXOP_NONE
        case .mirrored: TJXOP_HFLIP
        case .upsideDown: TJXOP_ROT180
        case .flipped: TJXOP_VFLIP
        case .transposed: TJXOP_TRANSPOSE
        case .right: TJXOP_ROT90
        case .transversed: TJXOP_TRANSVERSE
        case .left: TJXOP_ROT270
        }
    }
}
