import Kernel
import Testing

@testable import Pictures

@Suite struct LikenessTests {
    private static func scene(_ number: Int, width: Int = 640, height: Int = 480) -> Raster {
        var raster = Raster(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width {
                let wave = (x * 12 / width * (number + 3) + y * 9 / height * (number * 2 + 5)) * 37 % 251
                for part in 0..<3 { raster.pixels[(y * width + x) * 3 + part] = UInt8(wave) }
            }
        }
        return raster
    }

    private static func likeness(_ upload: [UInt8]) throws -> Likeness {
        try #require(try CleanPicture(upload).likeness)
    }

    @Test func aPictureThatIsPackedAgainOrMadeSmallerIsRecognised() throws {
        let first = try Self.likeness(JPEGCodec.encoded(Self.scene(1), quality: 95))
        for copy in [
            try JPEGCodec.encoded(Self.scene(1), quality: 50),
            try JPEGCodec.encoded(Self.scene(1).fitted(to: 320), quality: 80),
        ] {
            let second = try Self.likeness(copy)
            #expect(first.distance(to: second) <= Likeness.mostDistance)
            #expect(!Set(first.bands).isDisjoint(with: second.bands))
        }
    }

    @Test func anotherPictureIsFarAway() throws {
        let likenesses = try (1...6).map { try Self.likeness(JPEGCodec.encoded(Self.scene($0), quality: 90)) }
        for one in likenesses.indices {
            for other in likenesses.indices where one < other {
                #expect(likenesses[one].distance(to: likenesses[other]) > 2 * Likeness.mostDistance)
            }
        }
    }

    @Test func aBareWallIsLikeNothing() throws {
        #expect(try CleanPicture(Raster(width: 640, height: 480)).likeness == nil)
    }

    @Test func whateverThreeBitsDifferOneBandIsShared() {
        let bits: UInt64 = 0xF0E1_D2C3_B4A5_9687
        for first in stride(from: 0, to: 64, by: 5) {
            for second in stride(from: 1, to: 64, by: 7) {
                let other = Likeness(bits: bits ^ (1 << UInt64(first)) ^ (1 << UInt64(second)) ^ 1 << 63)
                #expect(!Set(Likeness(bits: bits).bands).isDisjoint(with: other.bands))
            }
        }
        #expect(Set(Likeness(bits: bits).bands).isDisjoint(with: Likeness(bits: ~bits).bands))
    }
}
