import Domain
import Kernel
import Support
import Testing

@Suite struct RegistryEntityTests {
    private static func site(_ kind: Site.Kind, _ status: Site.Status = .producing, _ facts: [SiteAttribute: String])
        -> Site
    {
        Site(
            id: SiteID(1), name: "青石沟", kind: kind, status: status, organisation: OrganisationID(1),
            supervisor: OrganisationID(2), facts: Attributes(facts))
    }

    @Test func aPondHasNoGasClass() {
        let problems = Self.site(.tailings, .producing, [.gasClass: "low", .damHeightMetres: "62.5"]).problems()
        #expect(problems == [.fieldUnfit("gasClass", Site.Kind.tailings.term)])
    }

    @Test("each attribute belongs to some kind and not to all that it must not", arguments: SiteAttribute.allCases)
    func attributes(_ attribute: SiteAttribute) {
        let kinds = Site.Kind.allCases.filter { $0 != .unknown && attribute.applies(to: $0) }
        #expect(!kinds.isEmpty)
        if attribute.rawValue.hasPrefix("dam") { #expect(kinds == [.tailings]) }
    }

    @Test func aStopNeedsItsReason() {
        #expect(Self.site(.coalUnderground, .stopped, [:]).problems() == [.reasonForStop])
        var site = Self.site(.coalUnderground, .stopped, [:])
        site.statusReason = "检修"
        #expect(site.problems() == [])
    }

    @Test func aPondIsNotTriedOut() {
        #expect(Self.site(.tailings, .trial, [:]).problems() == [.statusUnfit(Site.Kind.tailings.term)])
    }

    @Test(
        "a number that is none is refused with what is expected",
        arguments: ["十", "1e3", "-1", "NaN", "9999999999999999999", "1.5"])
    func numbers(_ text: String) {
        let problems = Self.site(.coalUnderground, .producing, [.capacityTonnes: text]).problems()
        #expect(problems == [.fieldWrong("capacityTonnes", SiteAttribute.capacityTonnes.format.expected)])
    }

    @Test(
        "a decimal keeps what was written and loses trailing zeros",
        arguments: [
            ("62.50", "62.5"), ("007", "7"), ("-0.0", "0"), ("0.000001", "0.000001"), (".5", nil), ("5.", nil),
            ("1.2.3", nil),
            ("1234567890123", nil), ("1.1234567", nil), ("", nil), ("-", nil), ("１２", nil),
        ])
    func decimals(_ text: String, _ kept: String?) { #expect(DecimalText(text)?.text == kept) }

    @Test func aRoadwayHasNoSerialNumber() {
        var place = Place(id: PlaceID(1), site: Cast.mine, kind: .roadway, name: "1203 运输巷")
        place.facts[.lengthMetres] = "1240.0"
        #expect(place.problems() == [])
        #expect(place.facts[.lengthMetres] == "1240")
        place.facts[.serialNumber] = "A-1"
        #expect(place.problems() == [.fieldUnfit("serialNumber", Place.Kind.roadway.term)])
    }

    @Test func aDivisionKnowsItsLevelAndParentByItsCode() {
        let county = Division(code: "990101", name: "青石县", validFrom: Day(daysSinceEpoch: 0))
        #expect(county.level == .county && county.parent == "990100")
        #expect(Division(code: "990100", name: "石川市", validFrom: Day(daysSinceEpoch: 0)).parent == "990000")
        #expect(
            Division(code: "99010", name: "青石县", validFrom: Day(daysSinceEpoch: 0)).problems().map(\.field) == ["code"])
    }

    @Test func aPersonHoldsOneFullTimePostAtATimeAndOnePostOnce() throws {
        let (first, second) = (try #require(Day("2026-01-01")), try #require(Day("2026-06-30")))
        func holding(_ id: Int, _ post: Int, _ manner: Holding.Manner, _ from: Day, _ to: Day?) -> Holding {
            Holding(
                id: ID(id), post: PostID(post), person: PersonID(1), organisation: OrganisationID(1), manner: manner,
                from: from, to: to)
        }
        let held = holding(1, 1, .fullTime, first, second)
        #expect(holding(2, 2, .fullTime, second, nil).conflict(with: [held]) == .holdingFullTimeTwice)
        #expect(holding(2, 2, .concurrent, second, nil).conflict(with: [held]) == nil)
        #expect(holding(2, 1, .partTime, first, first).conflict(with: [held]) == .holdingOverlaps)
        #expect(holding(2, 2, .fullTime, second.adding(days: 1), nil).conflict(with: [held]) == nil)
    }

    @Test func aPeriodIsAYearAMonthOrADay() {
        for text in ["2026", "2026-10", "2026-10-24"] { #expect(DatedFact.isPeriod(text)) }
        for text in ["", "26", "2026-13", "2026-10-32", "2026-1", "2026/10", "last year"] {
            #expect(!DatedFact.isPeriod(text))
        }
    }

    @Test func aListKnowsWhatChangedSinceItsApproval() {
        func item(_ id: String, _ owner: String?) -> ListItem { ListItem(id: id, name: id, detail: "", owner: owner) }
        let changes = ListChanges(from: [item("a", nil), item("b", "张")], to: [item("b", "李"), item("c", nil)])
        #expect(changes.added.map(\.id) == ["c"] && changes.removed.map(\.id) == ["a"])
        #expect(changes.changed.map(\.before.owner) == ["张"] && changes.changed.map(\.after.owner) == ["李"])
    }
}
