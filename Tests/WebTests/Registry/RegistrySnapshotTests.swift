import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct RegistrySnapshotTests {
    private static let looks = [
        PageSnapshot.Look("mines", MineWorld.county, "/mines"),
        PageSnapshot.Look("mine", Cast.safety, "/mines/1"),
        PageSnapshot.Look("mine-places", Cast.safety, "/mines/1/places"),
        PageSnapshot.Look("mine-dangers", Cast.safety, "/mines/1/dangers"),
        PageSnapshot.Look("mine-people", Cast.manager, "/mines/1/people"),
        PageSnapshot.Look("place", Cast.safety, "/places/2"),
        PageSnapshot.Look("persons", Cast.safety, "/persons"),
        PageSnapshot.Look("person", Cast.manager, "/persons/\(Cast.rectifier.person)"),
    ]

    @Test func theRegistryReadsAsReviewed() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await PageSnapshot.compare(Self.looks, in: world)
        }
    }

    @Test func anImportReadsAsReviewedAtEachStep() async throws {
        try await MineWorld.with { world in
            try await PageSnapshot.compare([.init("imports-none", Cast.safety, "/imports")], in: world)
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let sheet = "设备编号,设备名称,瓦斯\nE1,带式输送机,x\nE2,,x\n"
            let address = try await browser.uploadSheet(sheet, kind: "equipment")
            let id = String(address.split(separator: "/").last ?? "")
            try await PageSnapshot.compare([.init("import-columns", Cast.safety, address)], in: world, hiding: id)
            _ = try await browser.submit(
                "\(address)/mapping", from: address, ["column-code": "#1", "column-name": "#2"])
            _ = try await JobRunner(world.store, ImportJobs(world.store, now: { .t0 }).handlers, now: { .t0 }).runDue()
            try await PageSnapshot.compare(
                [.init("import-tried", Cast.safety, address), .init("imports", Cast.safety, "/imports")], in: world,
                hiding: id)
        }
    }
}
