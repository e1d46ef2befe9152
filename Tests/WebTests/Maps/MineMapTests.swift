import Domain
import Foundation
import HTTPTypes
import Kernel
import Support
import Testing

@testable import Store
@testable import Web

@Suite struct MineMapTests {
    private static let address = "/api/v1/mines/map"

    @Test func theMapReadsAsReviewed() async throws {
        try await MineWorld.with { world in
            _ = try await world.major()
            try await world.locate(1, latitude: "26.5", longitude: "105.2", division: "990101")
            try await world.locate(2, status: .rectifying)
            try await PageSnapshot.compare([.init("mines-map", MineWorld.county, "/mines/map")], in: world)
        }
    }

    @Test func theInterfaceSaysWhatThePageSays() async throws {
        try await MineWorld.with { world in
            _ = try await world.major()
            try await world.locate(1, latitude: "26.5", longitude: "105.2")
            let county = try await Browser(world, as: MineWorld.county, session: true)
            let answer = try await county.get(Self.address + "?worst=major").text
            #expect(answer.contains("\"latitude\":26.5,\"longitude\":105.2") && answer.contains("\"total\":1"))
            #expect(answer.contains("\"worst\":\"major\"") && answer.contains("\"placing\":\"own\""))
            #expect(!answer.contains("风门闭锁失效"))
            let page = try await county.get("/mines/map?worst=major").text
            #expect(page.contains("/mines/1\"") && !page.contains("/mines/2\"") && !page.contains("style="))
            #expect(page.contains("data-from=\"/api/v1/mines/map?worst=major\""))
            #expect(try await county.get("/mines").text.contains("href=\"/mines/map\""))
        }
    }

    @Test func anotherCountyAndAnotherMineSeeNothingOfIt() async throws {
        try await MineWorld.with { world in
            _ = try await world.major()
            try await world.locate(1, latitude: "26.5", longitude: "105.2")
            for actor in [MineWorld.stranger, MineWorld.otherCounty] {
                let browser = try await Browser(world, as: actor, session: true)
                for path in [Self.address, "/mines/map", Self.address + "?bounds=105,26,106,27"] {
                    let answer = try await browser.get(path)
                    #expect(answer.status == .ok && !answer.text.contains("矿1") && !answer.text.contains("105.2,"))
                }
            }
            let nobody = try await Browser(world).get(Self.address)
            #expect(nobody.status == .unauthorized)
        }
    }

    @Test func badQuestionsAreRefusedByTheInterfaceAndLeftOutByThePage() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: MineWorld.county, session: true)
            for query in ["bounds=1,2,3", "worst=x", "division=52", "other=1", "cursor=x", "bounds=0,0,1e400,1"] {
                let answer = try await browser.get("\(Self.address)?\(query)")
                #expect((400..<500).contains(answer.status.code), "\(query)")
                #expect(try await browser.get("/mines/map?\(query)").status.code < 500, "\(query)")
            }
        }
    }

    @Test func aMineWithoutFiguresIsShownAtTheMiddleOfItsCounty() async throws {
        try await withTemporaryFolder { folder in
            let counties = folder.appending(path: "vendor/counties")
            try FileManager.default.createDirectory(at: counties, withIntermediateDirectories: true)
            let index =
                #"{"source":"shapes-1","approval":null,"middles":{"520201":[104.8,26.6],"530302":[103.8,25.5]}}"#
            try Data(index.utf8).write(to: counties.appending(path: "index.json"))
            let shapes = CountyShapes(folder: folder.path)
            let own = MapPoint(latitude: 26.4, longitude: 104.9)
            let placed = [Self.mine(nil, "520201"), Self.mine(own, "990101"), Self.mine(nil, "990101")].map {
                PlacedMine($0, shapes)
            }
            #expect(placed.map(\.placing) == [.county, .own, nil])
            #expect(placed[0].point == MapPoint(latitude: 26.6, longitude: 104.8))
            #expect(shapes.provinces(under: placed.map(\.mine)) == ["52"])
            #expect(shapes.divisions(within: try #require(MapBounds("104,26,105,27"))) == ["520201"])
            #expect(PointMap(mines: placed, language: .chinese).html.text.matches(of: /<svg class="mark"/).count == 2)
        }
    }

    @Test(arguments: ["", "{}", "[1]", "{\"source\":1}", "{\"source\":\"a\",\"middles\":{\"520201\":[1]}}"])
    func damagedShapesAreLeftOut(index: String) async throws {
        try await withTemporaryFolder { folder in
            let counties = folder.appending(path: "vendor/counties")
            try FileManager.default.createDirectory(at: counties, withIntermediateDirectories: true)
            try Data(index.utf8).write(to: counties.appending(path: "index.json"))
            let shapes = CountyShapes(folder: folder.path)
            #expect(shapes.middle(of: "520201") == nil && shapes.provinces(under: [Self.mine(nil, "520201")]) == [])
        }
    }

    @Test func linesStandAtRoundDegrees() {
        #expect(DegreeAxis(from: 26.224, to: 26.702, least: 0.05).lines == [26.4, 26.6])
        #expect(DegreeAxis(from: 10, to: 10, least: 0.05).share(10).drawn == "0.50")
        #expect(DegreeAxis(from: -180, to: 180, least: 0.05).lines == [-100, 0, 100])
    }

    private static func mine(_ point: MapPoint?, _ division: String) -> MineStanding {
        MineStanding(
            site: SiteID(1), name: "矿", kind: .coalUnderground, status: .producing, division: division, point: point,
            worst: .clear, listed: 0, major: 0, overdue: 0, open: 0)
    }
}

extension HTML {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
