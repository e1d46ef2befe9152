import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct DaySealPagesTests {
    private static let address = "/mines/\(Cast.mine)/day-seals"

    private static func at(_ day: Int) -> Instant {
        Zone.china.start(of: Zone.china.day(of: .t0)).adding(days: day - 24).adding(seconds: 1200)
    }

    @Test func theDaysOfAMineStandWithTheirNumbersLateOnesMarked() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            let early = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await early.get(Self.address).text.contains(DaySealTexts.notYet.zh))
            for day in [25, 28] { try await DaySealClock(world.store).runDue(at: Self.at(day)) }
            let safety = try await Browser(world, as: Cast.safety, session: true, now: Self.at(28))
            let page = try await safety.get(Self.address).text
            for day in 24...27 { #expect(page.contains("2026-11-\(day)"), "\(day)") }
            #expect(page.contains(DaySealTexts.late.zh) && !page.contains(DaySealTexts.missing.zh))
            #expect(!page.contains("还没有封存"))
            // Days later nobody sealed.
            let later = try await Browser(world, as: Cast.safety, session: true, now: Self.at(30))
            #expect(try await later.get(Self.address).text.contains(DaySealTexts.waiting("2026-11-28").zh))
            let api = try await Browser(world, as: Cast.safety)
            let list = try JSONReader.read(try await api.get("/api/v1\(Self.address)?limit=2").bytes)
            #expect(list["total"] == .whole(4) && list["next"] == .text("2026-11-26"))
            let next = try await api.get("/api/v1\(Self.address)?limit=2&cursor=2026-11-26")
            #expect(next.text.contains("2026-11-24") && !next.text.contains("\"day\":\"2026-11-26\""))
            #expect(try await api.get("/api/v1\(Self.address)?cursor=x").status == .unprocessableContent)
        }
    }

    @Test func aDayThatWasTakenOutStandsAsAGap() async throws {
        try await MineWorld.with { world in
            for day in 25...27 { try await DaySealClock(world.store).runDue(at: Self.at(day)) }
            let rows = try await world.store.read { try DaySealStore.page(of: Cast.mine, limit: 9, $0).rows }
            let gap = MineSeals.lines([rows[0], rows[2]]).compactMap { line -> String? in
                if case .missing(let day) = line { day.text } else { nil }
            }
            #expect(gap == ["2026-11-25"])
        }
    }

    @Test func anotherMinesPeopleFindNone() async throws {
        try await MineWorld.with { world in
            try await DaySealClock(world.store).runDue(at: Self.at(25))
            let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
            #expect(try await stranger.get(Self.address).status == .notFound)
            let api = try await Browser(world, as: MineWorld.stranger)
            #expect(try await api.get("/api/v1\(Self.address)").status == .notFound)
            let county = try await Browser(world, as: MineWorld.county, session: true)
            #expect(try await county.get(Self.address).status == .ok)
        }
    }
}
