import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct SearchPagesTests {
    private static func fill(_ world: MineWorld) async throws {
        _ = try await world.report("回风巷瓦斯传感器超期未校", number: 1)
        _ = try await world.report("Belt guard missing at the 1203 transfer", number: 2)
        _ = try await world.dangers.perform(
            CommentHiddenDanger("备件库里有同型号的校验仪"), on: HiddenDanger.ID(1), version: nil, in: .at(by: Cast.safety))
        let place = Place(
            id: PlaceID(70), site: Cast.mine, parent: nil, kind: .facility, name: "中央瓦斯抽采泵站", code: "CB-7")
        try await RegistryStore(world.store).add(place, in: .at(by: Cast.safety))
    }

    @Test func aTwoCharacterWordIsFoundInEveryKindAndMarked() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let browser = try await Browser(world, as: Cast.worker, session: true)
            let page = try await browser.get("/search?q=%E7%93%A6%E6%96%AF").text
            #expect(page.contains("回风巷<mark>瓦斯</mark>传感器"))
            #expect(page.contains("中央<mark>瓦斯</mark>抽采泵站"))
            #expect(page.contains("href=\"/places/70\""))
            #expect(try await browser.get("/search?q=%E6%A0%A1%E9%AA%8C").text.contains("<mark>校验</mark>仪"))
            #expect(try await browser.get("/search?q=guard").text.contains("Belt <mark>guard</mark>"))
            #expect(try await browser.get("/search?q=cb-7").text.contains("<mark>CB-7</mark>"))
            #expect(try await browser.get("/search?q=%E8%B5%B5").text.contains("href=\"/persons/1\""))
        }
    }

    @Test func facetsCountWhatTheListWouldShow() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.generalB), on: HiddenDanger.ID(1), version: nil, in: .at(by: Cast.safety))
            let browser = try await Browser(world, as: Cast.safety)
            let facets = try await browser.get("/api/v1/search/facets?q=1203").text
            #expect(facets.contains(#"{"facet":"state","value":"graded","name":null,"count":1}"#), "\(facets)")
            #expect(facets.contains(#"{"facet":"state","value":"reported","name":null,"count":1}"#))
            #expect(facets.contains(#"{"facet":"month","value":"2026-11","name":null,"count":2}"#))
            #expect(facets.contains(#"{"facet":"grade","value":"general-b","name":null,"count":1}"#))
        }
    }

    /// The canary stands in a text of mine 1 that nobody of mine 2 may learn of, neither by a page, a count, a facet nor a flaw.
    @Test func anotherMinesWordsAreInNoAnswer() async throws {
        let canary = "金丝雀"
        try await MineWorld.with { world in
            _ = try await world.report("\(canary)报警失灵", number: 1)
            _ = try await world.dangers.perform(
                CommentHiddenDanger("\(canary)已送修"), on: HiddenDanger.ID(1), version: nil, in: .at(by: Cast.safety))
            let place = Place(
                id: PlaceID(70), site: Cast.mine, parent: nil, kind: .facility, name: "\(canary)硐室", code: "JSQ")
            try await RegistryStore(world.store).add(place, in: .at(by: Cast.safety))
            let word = "%E9%87%91%E4%B8%9D%E9%9B%80"
            let own = try await Browser(world, as: Cast.worker).get("/api/v1/search?q=\(word)").text
            #expect(own.contains(#""total":3"#), "\(own)")
            for actor in [MineWorld.stranger, MineWorld.county] {
                let api = try await Browser(world, as: actor)
                let browser = try await Browser(world, as: actor, session: true)
                let facets = try await api.get("/api/v1/search/facets?q=\(word)").text
                #expect(facets.contains(#""items":[],"total":0"#), "\(facets)")
                for kind in ["hidden-danger", "comment", "mine", "person"] {
                    let answer = try await api.get("/api/v1/search?q=\(word)&kind=\(kind)").text
                    #expect(answer.contains(#""items":[],"total":0"#), "\(actor.role) \(kind): \(answer)")
                }
                let list = try await api.get("/api/v1/hidden-dangers?q=\(word)").text
                #expect(list.contains(#""total":0"#) && !list.contains(canary))
                let page = try await browser.get("/search?q=\(word)").text
                #expect(!page.contains("\(canary)报警") && !page.contains("\(canary)已送修"))
                let wrong = try await api.get("/api/v1/search?q=\(word)&kind=none")
                #expect(wrong.status.code == 422 && !wrong.text.contains(canary))
            }
            let stranger = try await Browser(world, as: MineWorld.stranger).get("/api/v1/search?q=\(word)").text
            #expect(stranger.contains(#""items":[],"total":0"#), "\(stranger)")
        }
    }

    @Test(arguments: [
        "", "q=", "q=%FF", "q=%00", "q=%22%20OR%201", "q=*", "q=%27%27%27", "q=a%20b%20c%20d%20e%20f%20g%20h%20i%20j",
    ])
    func noQuestionBreaksTheSearch(query: String) async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await browser.get("/search?\(query)").status == .ok)
        }
    }
}
