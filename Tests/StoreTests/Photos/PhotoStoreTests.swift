import Database
import Domain
import Foundation
import Kernel
import Pictures
import Store
import Support
import Testing

@Suite struct PhotoStoreTests {
    private static func add(_ photo: Photo, to id: HiddenDanger.ID, by actor: Actor = Cast.worker, _ world: MineWorld)
        async throws
    {
        _ = try await world.dangers.perform(AddPhoto(photo, .before), on: id, version: nil, in: .at(by: actor))
    }

    private static func maySee(_ hash: PhotoHash, _ actor: Actor, _ world: MineWorld) async throws -> Bool {
        try await world.store.read { db in
            try PhotoStore.subjects(showing: hash, db).contains { try HiddenDangerStore.maySee($0, actor, db) }
        }
    }

    @Test func aPhotoIsSeenByThoseWhoSeeTheDangerThatShowsIt() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            try await PhotoStore(world.store).upload(.sample(1), in: .at(by: Cast.worker))
            #expect(try await !Self.maySee(Photo.sample(1).hash, Cast.safety, world))
            try await Self.add(.sample(1), to: id, world)
            #expect(try await Self.maySee(Photo.sample(1).hash, Cast.safety, world))
            #expect(try await !Self.maySee(Photo.sample(1).hash, MineWorld.stranger, world))
            #expect(try await !Self.maySee(Photo.sample(2).hash, Cast.safety, world))
        }
    }

    @Test func knowingAHashGivesNoRightToIt() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            try await PhotoStore(world.store).upload(.sample(1), in: .at(by: MineWorld.stranger))
            await #expect(throws: Refusal.unknownUpload) { try await Self.add(.sample(1), to: id, world) }
            await #expect(throws: Refusal.unknownUpload) {
                _ = try await world.store.read {
                    try PhotoStore.uploads([Photo.sample(1).hash], by: Cast.worker.person, $0)
                }
            }
            let history = try await world.store.read { try Chronicle.history(of: "hidden-danger/\(id)", $0) }
            #expect(history.map(\.type) == ["hidden-danger.reported"])
        }
    }

    @Test func aWithdrawnPhotoIsSeenByNobodyAndStaysOnRecord() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            try await PhotoStore(world.store).upload(.sample(1), in: .at(by: Cast.worker))
            try await Self.add(.sample(1), to: id, world)
            let withdraw = WithdrawPhoto(Photo.sample(1).hash, reason: "拍到人脸")
            _ = try await world.dangers.perform(withdraw, on: id, version: nil, in: .at(by: Cast.worker))
            #expect(try await !Self.maySee(Photo.sample(1).hash, Cast.worker, world))
            let history = try await world.store.read { try Chronicle.history(of: "hidden-danger/\(id)", $0) }
            #expect(history.map(\.type).suffix(2) == ["hidden-danger.photo-added", "hidden-danger.photo-withdrawn"])
        }
    }
}

@Suite struct PhotoShelfTests {
    private static func picture(_ shade: UInt8 = 0) throws -> CleanPicture {
        var raster = Raster(width: 8, height: 8)
        raster.pixels = raster.pixels.map { _ in shade }
        return try CleanPicture(raster)
    }

    @Test func aPhotoLiesUnderTheHashOfItsBytes() async throws {
        try await withTemporaryFolder { folder in
            let shelf = PhotoShelf(folder: folder)
            let picture = try Self.picture()
            let photo = try shelf.keep(picture)
            #expect(try shelf.keep(picture) == photo)
            let bytes = try #require(shelf.bytes(photo.hash, .full))
            #expect(PhotoShelf.hash(of: Array(bytes)) == photo.hash)
            #expect(shelf.bytes(photo.hash, .thumbnail) != nil)
            #expect(shelf.bytes(Photo.sample(1).hash, .full) == nil)
            try shelf.erase(photo.hash)
            #expect(shelf.bytes(photo.hash, .full) == nil)
        }
    }

    @Test func whatNothingNamesIsSweptAfterADay() async throws {
        try await MineWorld.with { world in
            try await withTemporaryFolder { folder in
                let (shelf, photos) = (PhotoShelf(folder: folder), PhotoStore(world.store))
                let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
                func at(hours: Int, _ actor: Actor = Cast.worker) -> Context {
                    .at(now.adding(hours: hours), by: actor)
                }
                let (named, orphan) = (try shelf.keep(Self.picture(10)), try shelf.keep(Self.picture(200)))
                let id = try await world.report()
                for photo in [named, orphan] { try await photos.upload(photo, in: at(hours: 0)) }
                _ = try await world.dangers.perform(AddPhoto(named, .before), on: id, version: nil, in: at(hours: 1))
                func sweep(hours: Int) async throws -> Int {
                    var gone = 0
                    for part in 0...255 {
                        gone += try await PhotoSweep(photos, shelf).sweep(folder: part, at: now.adding(hours: hours))
                    }
                    return gone
                }
                #expect(try await sweep(hours: 23) == 0)
                #expect(try await sweep(hours: 25) == 1)
                #expect(shelf.bytes(orphan.hash, .full) == nil)
                #expect(shelf.bytes(named.hash, .full) != nil)
                let withdraw = WithdrawPhoto(named.hash, reason: "x")
                _ = try await world.dangers.perform(withdraw, on: id, version: nil, in: at(hours: 30))
                #expect(try await sweep(hours: 60) == 0)
                #expect(try await sweep(hours: 30 + 24 * 181) == 1)
            }
        }
    }
}
