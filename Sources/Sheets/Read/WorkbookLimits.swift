/// What a workbook may cost: a zip file of a few bytes can hold gigabytes of nothing.
package struct WorkbookLimits: Hashable, Sendable {
    /// The file as it is sent.
    package let bytes: Int
    /// One part of it, unpacked; a sheet of a million filled cells has some 60 MB.
    package let partBytes: Int
    /// Beyond the first 8 MB a part may not be more than so many times larger than it is packed; sheets reach fifty.
    package let packing: Int
    /// All texts that the cells share.
    package let sharedBytes: Int
    /// A list of people, places or mines has dozens of columns.
    package let columns: Int

    package init(
        bytes: Int = 64 << 20, partBytes: Int = 512 << 20, packing: Int = 300, sharedBytes: Int = 128 << 20,
        columns: Int = 500
    ) {
        (self.bytes, self.partBytes, self.packing) = (bytes, partBytes, packing)
        (self.sharedBytes, self.columns) = (sharedBytes, columns)
    }

    package static let standard = WorkbookLimits()
    /// A longer text in a cell or an attribute is no text of a list; Excel itself stops at 32,767 characters.
    static let longestText = 400_000
    static let freePartBytes = 8 << 20
    static let mostEntries = 10_000
    static let deepest = 64
    static let mostMerged = 100_000
    /// The last column and row that the format knows: XFD1048576.
    static let lastColumn = 16_384
    static let lastRow = 1_048_576
}
