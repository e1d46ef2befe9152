/// How a camera was held: the one thing that is read from EXIF before all of it is thrown away.
enum ExifOrientation: Int, Sendable {
    case upright = 1, mirrored, upsideDown, flipped, transposed, right, transversed, left

    private static let tag = 0x0112
    private static let mostEntries = 512

    /// Reads an APP1 segment after its length: `Exif\0\0`, then a TIFF head and the first directory.
    init?(segment: ArraySlice<UInt8>) {
        guard segment.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]) else { return nil }
        let tiff = segment.dropFirst(6)
        guard let order = tiff.first, order == 0x49 || order == 0x4D else { return nil }
        let reader = ByteReader(tiff, isLittleEndian: order == 0x49)
        guard let directory = reader.number(at: 4, bytes: 4), let count = reader.number(at: directory, bytes: 2)
        else { return nil }
        for index in 0..<min(count, Self.mostEntries) {
            let entry = directory + 2 + index * 12
            guard let tag = reader.number(at: entry, bytes: 2), tag == Self.tag else { continue }
            guard let value = reader.number(at: entry + 8, bytes: 2) else { return nil }
            self.init(rawValue: value)
            return
        }
        return nil
    }
}
