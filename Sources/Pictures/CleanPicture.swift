package import Kernel

/// A picture with nothing in it but what can be seen, and two smaller ones; all three are JPEGs of our own writing.
package struct CleanPicture: Sendable {
    package let bytes: [UInt8]
    package let width: Int
    package let height: Int
    package let preview: [UInt8]
    package let thumbnail: [UInt8]
    /// How it looks; `nil` for a picture with nothing in it to compare.
    package let likeness: Likeness?

    private static let quality: Int32 = 90
    private static let smallQuality: Int32 = 80

    /// Cleans an upload, or says why it is refused. Takes up to a second: never call it on the cooperative pool.
    package init(_ upload: [UInt8], _ limits: PictureLimits = .standard) throws(Refusal) {
        guard upload.count <= limits.bytes else { throw .pictureTooLarge(limits) }
        switch PictureKind(upload) {
        case .jpeg:
            let markers = try JPEGMarkers(upload, limits)
            _ = try JPEGCodec.size(upload)
            try self.init(cleaned: JPEGCodec.stripped(upload, markers.orientation), nil, limits)
        case .png: try self.init(PNGDecoder.decoded(PNGChunks(upload, limits)), limits)
        case nil: throw .pictureUnknown
        }
    }

    /// A picture that was drawn and not taken.
    package init(_ raster: Raster, _ limits: PictureLimits = .standard) throws(Refusal) {
        try self.init(cleaned: JPEGCodec.encoded(raster, quality: Self.quality), raster, limits)
    }

    private init(cleaned: [UInt8], _ raster: Raster?, _ limits: PictureLimits) throws(Refusal) {
        let shown: Raster
        if let raster {
            shown = raster.fitted(to: limits.previewSide)
        } else {
            shown = try JPEGCodec.decoded(cleaned, longest: limits.previewSide)
        }
        bytes = cleaned
        (width, height) = try JPEGCodec.size(cleaned)
        preview = try JPEGCodec.encoded(shown, quality: Self.smallQuality)
        likeness = Likeness(shown)
        thumbnail = try JPEGCodec.encoded(shown.fitted(to: limits.thumbnailSide), quality: Self.smallQuality)
    }
}
