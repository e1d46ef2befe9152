import Domain
import Kernel
import Support
import Testing

@Suite struct RoundSplitTests {
    private typealias Duty = RoundSplit.Duty
    private typealias Walker = RoundSplit.Walker

    private static func walkers(_ count: Int, unit: String, from: Int = 1, skills: Set<RoundSplit.Skill> = [])
        -> [Walker]
    {
        (0..<count).map { Walker(person: PersonID(from + $0), unit: unit, skills: skills) }
    }

    private static func duties(_ count: Int, unit: String, from: Int = 1, skill: RoundSplit.Skill = .any) -> [Duty] {
        (0..<count).map { Duty(number: from + $0, unit: unit, skill: skill) }
    }

    private static func loads(_ split: [Int: PersonID]) -> [PersonID: Int] {
        Dictionary(grouping: split.values) { $0 }.mapValues(\.count)
    }

    @Test func everybodyOfAUnitGetsAlikeAndNeighboursStayTogether() {
        let split = RoundSplit.split(
            Self.duties(10, unit: "/1/2/"), among: Self.walkers(3, unit: "/1/2/"), root: "/1/", most: 40)
        #expect(Self.loads(split).values.sorted() == [3, 3, 4])
        #expect(split[1] == split[2] && split[2] == split[3])
    }

    @Test func whatAUnitCannotCarryGoesToTheUnitAbove() {
        let people = Self.walkers(1, unit: "/1/2/") + Self.walkers(3, unit: "/1/3/", from: 10)
        let split = RoundSplit.split(Self.duties(12, unit: "/1/2/"), among: people, root: "/1/", most: 4)
        #expect(split.count == 12)
        #expect(Self.loads(split)[PersonID(1)] ?? 0 <= 4)
        #expect(Self.loads(split).values.allSatisfy { $0 <= 4 })
    }

    @Test func whoHasTheSkillLooksAtWhatNeedsIt() {
        let people = Self.walkers(4, unit: "/1/") + Self.walkers(1, unit: "/1/", from: 50, skills: [.technical])
        let split = RoundSplit.split(
            Self.duties(3, unit: "/1/", skill: .technical) + Self.duties(8, unit: "/1/", from: 10), among: people,
            root: "/1/", most: 40)
        #expect([1, 2, 3].allSatisfy { split[$0] == PersonID(50) })
        #expect(Self.loads(split)[PersonID(50)] == 3)
    }

    @Test func aUnitWithoutPeopleIsLookedAtByTheMine() {
        let split = RoundSplit.split(
            Self.duties(2, unit: "/1/9/8/"), among: Self.walkers(2, unit: "/1/2/"), root: "/1/", most: 40)
        #expect(Self.loads(split).values.sorted() == [1, 1])
    }

    @Test func everyItemHasSomebodyEvenWhereAllAreFull() {
        let split = RoundSplit.split(
            Self.duties(100, unit: "/1/2/"), among: Self.walkers(2, unit: "/1/2/"), root: "/1/", most: 5)
        #expect(split.count == 100)
        #expect(Self.loads(split).values.sorted() == [50, 50])
    }

    @Test func withNobodyNothingIsSplit() {
        #expect(RoundSplit.split(Self.duties(3, unit: "/1/"), among: [], root: "/1/", most: 5).isEmpty)
    }

    @Test func noItemIsLostAndNobodyIsOverfullWhileOthersHaveRoom() {
        var generator = Chance(state: 24)
        for _ in 0..<200 {
            let units = ["/1/", "/1/2/", "/1/2/3/", "/1/4/", "/1/4/5/"]
            let people = (0..<Int.random(in: 1...12, using: &generator)).map {
                Walker(
                    person: PersonID($0), unit: units.randomElement(using: &generator) ?? "/1/",
                    skills: Bool.random(using: &generator) ? [.leading] : [])
            }
            let count = Int.random(in: 1...80, using: &generator)
            let duties = (1...count).map {
                Duty(
                    number: $0, unit: units.randomElement(using: &generator) ?? "/1/",
                    skill: RoundSplit.Skill(rawValue: Int.random(in: 0...2, using: &generator)) ?? .any)
            }
            let split = RoundSplit.split(duties, among: people, root: "/1/", most: 10)
            #expect(Set(split.keys) == Set(1...count))
            if count <= people.count * 10 { #expect((Self.loads(split).values.max() ?? 0) <= count) }
        }
    }
}
