import Domain
import Kernel
import Testing

@Suite struct MapBoundsTests {
    @Test func boundsAreWestSouthEastNorth() throws {
        let bounds = try #require(MapBounds("104.5,26.1,105.9,27"))
        #expect(bounds.contains(MapPoint(latitude: 26.5, longitude: 105)))
        #expect(!bounds.contains(MapPoint(latitude: 27.1, longitude: 105)))
        #expect(!bounds.contains(MapPoint(latitude: 26.5, longitude: 106)))
    }

    @Test(
        "what is no part of a map is refused",
        arguments: [
            "", "1,2,3", "1,2,3,4,5", "a,2,3,4", "105.9,26.1,104.5,27", "104.5,27,105.9,26.1", "-181,0,0,1",
            "0,-91,1,1",
            "0,0,nan,1", "1e400,0,1,1", "0,0,181,1", "0,0,1,91",
        ])
    func refused(text: String) { #expect(MapBounds(text) == nil) }

    @Test func theWorstComesFirst() {
        #expect(WorstFact.allCases.map(\.rank) == [0, 1, 2, 3, 4])
        #expect(WorstFact.allCases.map(\.rank).map(WorstFact.init) == WorstFact.allCases)
        #expect(WorstFact(rank: 5) == nil && WorstFact(rank: -1) == nil)
    }

    @Test func aSiteHasAPlaceOnlyWithBothFigures() {
        var site = Site(
            id: SiteID(1), name: "矿", kind: .coalUnderground, status: .producing, organisation: OrganisationID(1),
            supervisor: OrganisationID(2), facts: Attributes([.latitude: "26.5"]))
        #expect(site.position == nil)
        site.facts = Attributes([.latitude: "26.5", .longitude: "105.25"])
        #expect(site.position == MapPoint(latitude: 26.5, longitude: 105.25))
    }
}
