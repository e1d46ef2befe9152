import Database
import Domain
import Kernel
import Pictures
import Support
import Testing

@testable import Store

@Suite struct PhotoLikenessTests {
    private static let bits: UInt64 = 0xF0E1_D2C3_B4A5_9687

    private static func show(_ number: Int, _ bits: UInt64, on danger: HiddenDanger.ID, _ world: MineWorld) async throws
    {
        try await PhotoStore(world.store).upload(.sample(number), Likeness(bits: bits), in: .at(by: Cast.worker))
        let add = AddPhoto(.sample(number), .before)
        _ = try await world.dangers.perform(add, on: danger, version: nil, in: .at(by: Cast.worker))
    }

    private static func others(_ danger: HiddenDanger.ID, at site: SiteID = Cast.mine, _ world: MineWorld) async throws
        -> [String]
    {
        try await world.store.read { db in
            let subject = "hidden-danger/\(danger)"
            return try PhotoLikeness.twins(of: [Photo.sample(1).hash], shownBy: subject, at: site, db).map(\.subject)
        }
    }

    @Test func aPhotoThatDiffersInThreeBitsIsFoundAndInFourIsNot() async throws {
        try await MineWorld.with { world in
            let (first, near, far) = (
                try await world.report(), try await world.report(number: 2), try await world.report(number: 3)
            )
            try await Self.show(1, Self.bits, on: first, world)
            try await Self.show(2, Self.bits ^ 0b111, on: near, world)
            try await Self.show(3, Self.bits ^ 0b1111, on: far, world)
            #expect(try await Self.others(first, world) == ["hidden-danger/\(near)"])
            #expect(try await Self.others(first, at: SiteID(2), world) == [])
            let withdraw = WithdrawPhoto(Photo.sample(2).hash, reason: "拿错")
            _ = try await world.dangers.perform(withdraw, on: near, version: nil, in: .at(by: Cast.worker))
            #expect(try await Self.others(first, world) == [])
        }
    }

    @Test func thePhotosThatLookAlikeAreFoundByTheIndex() async throws {
        try await MineWorld.with { world in
            let plans = try await world.store.read { db in
                try db.plans {
                    _ = try PhotoLikeness.twins(
                        of: [Photo.sample(1).hash], shownBy: "hidden-danger/x", at: Cast.mine, db)
                }
            }
            #expect(!plans.isEmpty)
            for plan in plans {
                let lines = plan.split(separator: "\n")
                #expect(
                    !lines.contains { line in
                        line.contains("Seq Scan")
                            || ["SCAN own", "SCAN other", "SCAN photo_use"].contains { line.contains($0) }
                    }, "\(plan)")
            }
        }
    }
}
