import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

/// The report form of a phone: the scanned place, the first judgement.
@Suite struct ReportFormTests {
    @Test func whatTheReporterSawIsToldAndMajorIsProposedToTheGrader() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let form = ["what": "瓦斯超限断电失效", "judged": "major"]
            let receipt = try await worker.submit("/hidden-dangers", from: "/hidden-dangers/new", form)
            let path = (receipt.headers[.location] ?? "").replacing("/receipt", with: "")
            let page = try await Browser(world, as: Cast.safety, session: true).get(path)
            #expect(page.text.contains("<dt>上报人初判</dt><dd>像重大</dd>"))
            #expect(page.text.contains("<option value=\"major\" selected>"))
            #expect(!page.text.contains("<option value=\"general-b\" selected>"))
        }
    }

    @Test func aScannedPlaceIsChosenAndAStrangeOneIsNot() async throws {
        try await MineWorld.with { world in
            let place = Place(id: PlaceID(71), site: Cast.mine, kind: .equipment, name: "主通风机")
            try await RegistryStore(world.store).add(place, in: .at(by: Cast.manager))
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let chosen = try await worker.get("/hidden-dangers/new?place=\(place.id)")
            #expect(chosen.text.contains("<option value=\"\(place.id)\" selected>主通风机"))
            for strange in ["\(PlaceID(99))", "<x>", ""] {
                let page = try await worker.get("/hidden-dangers/new?place=\(strange)")
                #expect(page.status == .ok && !page.text.contains("<option value=\"\(place.id)\" selected>"))
            }
        }
    }
}
