import Kernel

/// What the chunks of a PNG say, and the file again with none but those that make its pixels.
struct PNGChunks: Sendable {
    private(set) var width = 0
    private(set) var height = 0
    private(set) var essence: [UInt8]

    private static let kept: Set<[UInt8]> = Set(
        ["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND"].map { Array($0.utf8) })

    init(_ bytes: [UInt8], _ limits: PictureLimits) throws(Refusal) {
        essence = PictureKind.pngMagic
        var at = essence.count
        var kind: [UInt8] = []
        while kind != Array("IEND".utf8) {
            guard let length = ByteReader(bytes[at...]).number(at: 0, bytes: 4), length <= bytes.count - at - 12
            else { throw .pictureDamaged }
            let chunk = bytes[at..<(at + length + 12)]
            kind = Array(chunk.dropFirst(4).prefix(4))
            if width == 0 { try head(kind, chunk.dropFirst(8), limits) }
            if Self.kept.contains(kind) { essence += chunk }
            at += chunk.count
        }
    }

    private mutating func head(_ kind: [UInt8], _ data: ArraySlice<UInt8>, _ limits: PictureLimits) throws(Refusal) {
        let reader = ByteReader(data)
        guard kind == Array("IHDR".utf8), let wide = reader.number(at: 0, bytes: 4),
            let tall = reader.number(at: 4, bytes: 4),
            wide > 0, tall > 0
        else { throw .pictureDamaged }
        let (pixels, isTooMany) = wide.multipliedReportingOverflow(by: tall)
        guard !isTooMany, pixels <= limits.pixels, max(wide, tall) <= JPEGCodec.longestSide else {
            throw .pictureTooManyPixels(limits)
        }
        (width, height) = (wide, tall)
    }
}
