import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct PlacePosterTests {
    private func place(_ number: Int, _ kind: Place.Kind = .equipment, in world: MineWorld) async throws -> String {
        let place = Place(
            id: PlaceID(number), site: Cast.mine, kind: kind, name: "局部通风机 <\(number)>\u{600}", code: "FBD-\(number)")
        try await RegistryStore(world.store).add(place, in: .at(by: Cast.manager))
        return "/places/\(place.id)/poster"
    }

    @Test func aPlaceHasAPosterInBothSizesAndLanguages() async throws {
        try await MineWorld.with { world in
            let path = try await place(71, in: world)
            let browser = try await Browser(world, as: Cast.safety)
            for query in ["", "?paper=a5&language=en", "?paper=x&language=x"] {
                let answer = try await browser.get(path + query)
                #expect(answer.status == .ok && answer.bytes.starts(with: "%PDF-".utf8))
                #expect(answer.bytes.count < 100_000, "a poster is sent to a phone")
            }
            let page = try await browser.get("/places/\(PlaceID(71))")
            #expect(
                page.text.contains("\(path)?paper=a5&amp;language=en")
                    || page.text.contains("\(path)?paper=a5&language=en"))
        }
    }

    @Test func aMinesWholeListIsPrintedASheetEach() async throws {
        try await MineWorld.with { world in
            for number in 71...73 { _ = try await place(number, in: world) }
            _ = try await place(74, .rule, in: world)
            let browser = try await Browser(world, as: Cast.safety)
            let all = try await browser.get("/mines/\(Cast.mine)/posters?kind=equipment")
            #expect(String(decoding: all.bytes, as: Unicode.ASCII.self).matches(of: /\/Type \/Page\b/).count == 3)
            let none = try await browser.get("/mines/\(Cast.mine)/posters?kind=rule")
            #expect(none.status == .notFound)
        }
    }

    @Test func aPostAndAllPostsOfAnOrganisationHaveTheirs() async throws {
        try await MineWorld.with { world in
            let unit = try #require(Cast.safety.organisation as OrganisationID?)
            for number in 81...82 {
                let post = Post(id: PostID(number), organisation: unit, name: "通风工 \(number)", kind: .other)
                try await RegistryStore(world.store).add(post, in: .at(by: Cast.manager))
            }
            let browser = try await Browser(world, as: Cast.safety)
            let one = try await browser.get("/posts/\(PostID(81))/poster?paper=a5")
            #expect(one.status == .ok && one.bytes.starts(with: "%PDF-".utf8))
            let all = try await browser.get("/organisations/\(unit)/posters")
            #expect(String(decoding: all.bytes, as: Unicode.ASCII.self).matches(of: /\/Type \/Page\b/).count == 2)
            let stranger = try await Browser(world, as: MineWorld.stranger)
            for address in ["/posts/\(PostID(81))/poster", "/organisations/\(unit)/posters"] {
                let answer = try await stranger.get(address)
                #expect(answer.status == .notFound)
            }
        }
    }

    @Test func theCardOfAScannedPlaceTellsWhatIsOpenThereAndLeadsToTheReport() async throws {
        try await MineWorld.with { world in
            _ = try await place(71, in: world)
            let card = "/places/\(PlaceID(71))"
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let quiet = try await worker.get(card)
            #expect(quiet.text.contains("未消除的隐患：0 条") && quiet.text.contains("没有记录"))
            let form = ["what": "风筒 <破口>", "placeId": PlaceID(71).text]
            _ = try await worker.submit("/hidden-dangers", from: "/hidden-dangers/new", form)
            let told = try await worker.get(card)
            #expect(told.text.contains("未消除的隐患：1 条") && told.text.contains("风筒 &lt;破口&gt;"))
            #expect(told.text.contains("href=\"/hidden-dangers/new?mine=\(Cast.mine)&amp;place=\(PlaceID(71))\""))
            let list = try await worker.get("/hidden-dangers?mine=\(Cast.mine)&place=\(PlaceID(71))")
            #expect(list.text.contains("风筒 &lt;破口&gt;"))
            let stranger = try await Browser(world, as: MineWorld.stranger).get(card)
            #expect(stranger.status == .notFound)
        }
    }

    @Test func anotherMinesPlacesHaveNoPosterToBeSeen() async throws {
        try await MineWorld.with { world in
            let path = try await place(71, in: world)
            let browser = try await Browser(world, as: MineWorld.stranger)
            for address in [path, "/mines/\(Cast.mine)/posters"] {
                let answer = try await browser.get(address)
                #expect(answer.status == .notFound)
            }
        }
    }
}
