import Kernel
import Testing

@testable import Pictures

@Suite struct CleanPictureTests {
    @Test func nothingOfWhatACameraWritesBesidesThePictureRemains() throws {
        let clean = try CleanPicture(Sample.talkative())
        for bytes in [clean.bytes, clean.preview, clean.thumbnail] {
            let text = String(decoding: bytes, as: Unicode.ASCII.self)
            for secret in ["SECRET", "Exif", "xap", "script", "html"] { #expect(!text.contains(secret)) }
            #expect(bytes.suffix(2) == [0xFF, 0xD9])
        }
    }

    @Test(
        "a picture is turned upright",
        arguments: [
            (UInt8(1), [255, 0, 0], false), (2, [0, 255, 0], false), (3, [255, 255, 255], false),
            (4, [0, 0, 255], false),
            (5, [255, 0, 0], true), (6, [0, 0, 255], true), (7, [255, 255, 255], true), (8, [0, 255, 0], true),
        ])
    func turned(orientation: UInt8, corner: [Int], isTurned: Bool) throws {
        let clean = try CleanPicture(Sample.talkative(orientation: orientation))
        #expect((clean.width, clean.height) == (isTurned ? (48, 64) : (64, 48)))
        let found = try Sample.pixel(clean.bytes, 3, 3)
        #expect(zip(found, corner).allSatisfy { abs($0 - $1) < 24 }, "\(found)")
    }

    @Test func theSmallOnesAreSmall() throws {
        let clean = try CleanPicture(Sample.jpeg(2_400, 1_000))
        let preview = try JPEGCodec.size(clean.preview)
        let thumbnail = try JPEGCodec.size(clean.thumbnail)
        #expect((clean.width, clean.height) == (2_400, 1_000))
        #expect((1_400...1_600).contains(preview.width))
        #expect(thumbnail.width == 320)
    }

    @Test func aPNGBecomesAJPEG() throws {
        let clean = try CleanPicture(Sample.png())
        #expect(clean.bytes.starts(with: [0xFF, 0xD8, 0xFF]))
        #expect((clean.width, clean.height) == (64, 48))
        let corner = try Sample.pixel(clean.bytes, 50, 10)
        #expect(corner[1] > 230 && corner[0] < 24)
    }

    @Test func theSameUploadGivesTheSameBytes() throws {
        #expect(try CleanPicture(Sample.talkative()).bytes == CleanPicture(Sample.talkative()).bytes)
    }

    @Test(
        "what is no photo is refused by what it is and not by its name",
        arguments: [
            "<svg xmlns='http://www.w3.org/2000/svg'/>", "<!doctype html><script>", "GIF89a....", "", "\u{FF}",
            "%PDF-1.7", "RIFF....WEBPVP8 ",
        ])
    func notAPhoto(text: String) { #expect(throws: Refusal.pictureUnknown) { try CleanPicture(Array(text.utf8)) } }

    @Test func whatIsCutOffIsRefused() throws {
        for whole in [try Sample.jpeg(), Sample.png()] {
            for length in [9, 20, whole.count / 2, whole.count - 3] {
                #expect(throws: Refusal.pictureDamaged) { try CleanPicture(Array(whole.prefix(length))) }
            }
        }
    }
}

@Suite struct PictureLimitTests {
    private static let small = PictureLimits(bytes: 50_000, pixels: 4_000)

    @Test func tooManyBytesAreRefused() throws {
        #expect(throws: Refusal.pictureTooLarge(Self.small)) {
            try CleanPicture(Array(repeating: 0xFF, count: 50_001), Self.small)
        }
    }

    @Test func tooManyPixelsAreRefusedBeforeAnythingIsDecoded() throws {
        for bytes in [try Sample.jpeg(100, 50), Sample.png(100, 50)] {
            #expect(throws: Refusal.pictureTooManyPixels(Self.small)) { try CleanPicture(bytes, Self.small) }
        }
        var bomb = Sample.png()
        bomb.replaceSubrange(16..<24, with: [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF])
        #expect(throws: Refusal.pictureTooManyPixels(.standard)) { try CleanPicture(bomb) }
    }

    @Test func aBombOfScansIsRefused() throws {
        var jpeg = try Sample.jpeg()
        let scan = Sample.segment(0xDA, [1, 1, 0, 0, 63, 0])
        for _ in 0...64 { jpeg.insert(contentsOf: scan, at: jpeg.count - 2) }
        #expect(throws: Refusal.pictureUnsupported) { try CleanPicture(jpeg) }
    }

    @Test func twoFramesAreRefused() throws {
        let jpeg = try Sample.jpeg()
        let frame = Sample.segment(0xC0, [8, 0x7F, 0xFF, 0x7F, 0xFF, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
        #expect(throws: Refusal.pictureTooManyPixels(.standard)) {
            try CleanPicture(Array(jpeg[..<2]) + frame + jpeg[2...])
        }
        let small = Sample.segment(0xC0, [8, 0, 48, 0, 64, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
        #expect(throws: Refusal.pictureDamaged) { try CleanPicture(Array(jpeg[..<2]) + small + jpeg[2...]) }
    }
}
