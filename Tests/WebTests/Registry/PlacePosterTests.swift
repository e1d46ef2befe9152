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
