/// What an upload may cost: bytes over the air, pixels in memory, scans of the processor.
package struct PictureLimits: Hashable, Sendable {
    /// A phone's photo has 2 to 8 MiB.
    package let bytes: Int
    /// Twelve megapixels are usual; forty decode into 120 MB.
    package let pixels: Int
    /// A camera's progressive picture has about ten; a bomb has hundreds, each as dear as the whole.
    package let scans: Int
    /// The longest side of what is shown on a page.
    package let previewSide: Int
    /// The longest side of what is shown in a row.
    package let thumbnailSide: Int

    package init(bytes: Int, pixels: Int, scans: Int = 64, previewSide: Int = 1_600, thumbnailSide: Int = 320) {
        (self.bytes, self.pixels, self.scans) = (bytes, pixels, scans)
        (self.previewSide, self.thumbnailSide) = (previewSide, thumbnailSide)
    }

    package static let standard = PictureLimits(bytes: 12 * 1024 * 1024, pixels: 40_000_000)
}
