import Domain
import Kernel
import Policy
import Support
import Testing

@Suite struct DangerDoubtTests {
    private static var rules: DoubtRules {
        get throws { try DoubtRules(try RuleBook.shipped, on: Zone.china.day(of: .t0)) }
    }

    private static func danger(_ number: Int, _ what: String, daysLater: Int = 0) -> HiddenDanger {
        HiddenDanger(
            id: HiddenDanger.ID(number), site: Cast.mine, finding: Finding(what: what), by: Cast.worker.person,
            at: Instant.t0.adding(days: daysLater))
    }

    private static func kinds(_ danger: HiddenDanger, _ likeWords: [HiddenDanger] = []) throws -> [DangerDoubt.Kind] {
        try danger.doubts(likeWords: likeWords, likePhotos: [], rules).map(\.kind)
    }

    @Test func theSameWordsWithinTheDaysAreAskedAbout() throws {
        let danger = Self.danger(1, "1203 工作面，风门闭锁失效。")
        let doubts = danger.doubts(
            likeWords: [
                Self.danger(2, "1203工作面 风门闭锁失效", daysLater: 1), Self.danger(3, "1203工作面风门闭锁失效", daysLater: 2),
                Self.danger(4, "1203工作面风门闭锁失灵"),
            ], likePhotos: [], try Self.rules)
        #expect(doubts.map(\.others) == [[HiddenDanger.ID(2)]])
        #expect(doubts.map(\.asked) == [Cast.worker.person])
    }

    @Test func twoPeopleMaySayTheSame() throws {
        let other = HiddenDanger(
            id: HiddenDanger.ID(2), site: Cast.mine, finding: Finding(what: "1203工作面风门闭锁失效"),
            by: Cast.rectifier.person, at: .t0)
        #expect(try Self.kinds(Self.danger(1, "1203工作面风门闭锁失效"), [other]) == [])
    }

    @Test func shortWordsAreTheSameByChance() throws {
        #expect(try Self.kinds(Self.danger(1, "风门坏了"), [Self.danger(2, "风门坏了")]) == [])
    }

    @Test func whatIsLinkedIsNotAskedAbout() throws {
        let twin = Self.danger(2, "1203工作面风门闭锁失效")
        let danger = Self.danger(1, "1203工作面风门闭锁失效")
        #expect(try Self.kinds(danger, [twin]) == [.sameWords])
        #expect(try Self.kinds(danger.after(.duplicateTaken(twin.id)), [twin]) == [])
        #expect(try Self.kinds(danger.after(.recurredAs(twin.id)), [twin]) == [])
        #expect(try Self.kinds(danger.after(.merged(into: twin.id, at: .t0)), [twin]) == [])
    }

    @Test func aPhotoThatStandsElsewhereIsAskedAboutUntilItIsWithdrawn() throws {
        let danger = Self.danger(1, "风门").showing(1..<3)
        let like = (photo: Photo.sample(1).hash, of: HiddenDanger.ID(9))
        let doubts = danger.doubts(likeWords: [], likePhotos: [like, like], try Self.rules)
        #expect(doubts.map(\.kind) == [.samePhoto])
        #expect(doubts.map(\.others) == [[HiddenDanger.ID(9)]])
        let withdraw = WithdrawPhoto(Photo.sample(1).hash, reason: "拿错")
        var without = danger
        for event in try withdraw.decide(on: danger, in: .at(by: Cast.worker)) { without.apply(event) }
        #expect(without.doubts(likeWords: [], likePhotos: [like], try Self.rules) == [])
    }

    @Test("an acceptance sooner than a walk is asked about", arguments: [(0, true), (14, true), (15, false)])
    func quick(minutes: Int, isAsked: Bool) throws {
        let at = Instant.t0.adding(seconds: minutes * 60)
        let verdict = Verdict(by: Cast.safety.person, isAccepted: true, opinion: "", at: at)
        let danger = HiddenDanger.sample(in: .corrected).after(.accepted(verdict))
        let doubts = danger.doubts(likeWords: [], likePhotos: [], try Self.rules)
        #expect(doubts.map(\.minutes) == (isAsked ? [minutes] : []))
        #expect(doubts.map(\.asked) == (isAsked ? [Cast.safety.person] : []))
    }

    @Test func whatWasMendedOnTheSpotOrSentBackIsNotAskedAbout() throws {
        let spot = HiddenDanger.sample().after(.fixedOnTheSpot(.sample), .accepted(.sample))
        #expect(try Self.kinds(spot) == [])
        let back = Verdict(by: Cast.safety.person, isAccepted: false, opinion: "未换", at: .t0)
        #expect(try Self.kinds(HiddenDanger.sample(in: .corrected).after(.rejected(back))) == [])
    }
}
