import Kernel
import Support
import Testing

@testable import Pictures

@Suite struct BentPictureTests {
    /// JFIF's own and Adobe's colours, tables, frame, restarts, scan: no comment, no other application's words.
    private static let plain: Set<UInt8> = [0xE0, 0xEE, 0xDB, 0xC0, 0xC1, 0xC2, 0xC4, 0xDD, 0xDA]

    /// The kinds of all segments up to the first scan.
    private static func segments(_ jpeg: [UInt8]) -> Set<UInt8> {
        var (kinds, at): (Set<UInt8>, Int) = ([], 2)
        while at + 4 <= jpeg.count, !kinds.contains(0xDA) {
            kinds.insert(jpeg[at] == 0xFF ? jpeg[at + 1] : 0)
            at += 2 + Int(jpeg[at + 2]) << 8 + Int(jpeg[at + 3])
        }
        return kinds
    }

    @Test("however an upload is bent, it is cleaned or refused, and nothing is left of what it said", arguments: 0..<8)
    func neverACrash(seed: UInt64) throws {
        let limits = PictureLimits(bytes: 1_000_000, pixels: 1_000_000)
        let samples = [try Sample.talkative(orientation: 6), Sample.png(), try Sample.jpeg()]
        let bending = Bending(samples, words: ["Exif\0\0II*\0", "IHDR", "IDAT", "IEND", "tEXtComment"])
        let outcome = try bending.run(300, seed: seed) { bent in
            do {
                let clean = try CleanPicture(bent, limits)
                #expect(Self.segments(clean.bytes).isSubset(of: Self.plain))
                #expect(clean.width * clean.height <= limits.pixels)
                #expect(try JPEGCodec.size(clean.bytes) == (clean.width, clean.height))
                return true
            } catch let refusal as Refusal {
                #expect(refusal.code.hasPrefix("photo."))
                return false
            }
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }
}
