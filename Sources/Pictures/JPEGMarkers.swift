import Kernel

/// What the markers of a JPEG say, read before anything is decoded.
struct JPEGMarkers: Sendable {
    private(set) var width = 0
    private(set) var height = 0
    private(set) var scans = 0
    private(set) var orientation = ExifOrientation.upright
    private var isEnded = false

    init(_ bytes: [UInt8], _ limits: PictureLimits) throws(Refusal) {
        var at = 2
        while !isEnded {
            guard let marker = Self.marker(bytes, &at) else { throw .pictureDamaged }
            if marker == 0xD9 { isEnded = true } else { try take(marker, bytes, &at, limits) }
        }
        guard width > 0, height > 0, scans > 0 else { throw .pictureDamaged }
    }

    /// The byte after the next run of 0xFF; anything else in between is skipped as the decoder skips it.
    private static func marker(_ bytes: [UInt8], _ at: inout Int) -> UInt8? {
        while at < bytes.count {
            guard let lead = bytes[at...].firstIndex(of: 0xFF) else { return nil }
            at = lead + 1
            while at < bytes.count, bytes[at] == 0xFF { at += 1 }
            guard at < bytes.count else { return nil }
            let code = bytes[at]
            at += 1
            // Stuffed zeros, restarts and TEM carry no segment.
            if code != 0, code != 0x01, !(0xD0...0xD7).contains(code) { return code }
        }
        return nil
    }

    private mutating func take(_ marker: UInt8, _ bytes: [UInt8], _ at: inout Int, _ limits: PictureLimits)
        throws(Refusal)
    {
        guard at + 2 <= bytes.count else { throw .pictureDamaged }
        let length = Int(bytes[at]) << 8 | Int(bytes[at + 1])
        guard length >= 2, at + length <= bytes.count else { throw .pictureDamaged }
        let segment = bytes[(at + 2)..<(at + length)]
        at += length
        switch marker {
        case 0xC0, 0xC1, 0xC2: try frame(segment, limits)
        case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: throw .pictureUnsupported
        case 0xDA:
            scans += 1
            guard scans <= limits.scans else { throw .pictureUnsupported }
        case 0xE1: orientation = ExifOrientation(segment: segment) ?? orientation
        default: break  // tables, comments and what applications add
        }
    }

    private mutating func frame(_ segment: ArraySlice<UInt8>, _ limits: PictureLimits) throws(Refusal) {
        let reader = ByteReader(segment)
        guard width == 0, let tall = reader.number(at: 1, bytes: 2), let wide = reader.number(at: 3, bytes: 2),
            tall > 0, wide > 0
        else { throw .pictureDamaged }
        guard wide * tall <= limits.pixels else { throw .pictureTooManyPixels(limits) }
        (width, height) = (wide, tall)
    }
}
