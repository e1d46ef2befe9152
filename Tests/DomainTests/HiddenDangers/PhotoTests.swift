import Domain
import Kernel
import Support
import Testing

@Suite struct AddPhotoTests {
    private static let beforeCorrection: [HiddenDanger.Phase] = [
        .reported, .registered, .graded, .assigned, .rectifying,
    ]
    private static let aroundCorrection: [HiddenDanger.Phase] = [.assigned, .rectifying, .corrected]

    @Test("a photo of the danger is taken until it is reported corrected", arguments: HiddenDanger.Phase.allCases)
    func before(phase: HiddenDanger.Phase) {
        let outcome = Result {
            try AddPhoto(.sample(), .before).decide(on: .sample(in: phase), in: .at(by: Cast.worker))
        }
        #expect(((try? outcome.get()) != nil) == Self.beforeCorrection.contains(phase))
    }

    @Test(
        "a photo of the correction is taken from the assignment to the verdict", arguments: HiddenDanger.Phase.allCases)
    func after(phase: HiddenDanger.Phase) {
        let outcome = Result {
            try AddPhoto(.sample(), .after).decide(on: .sample(in: phase), in: .at(by: Cast.rectifier))
        }
        #expect(((try? outcome.get()) != nil) == Self.aroundCorrection.contains(phase))
    }

    @Test func onlyTheRectifierShowsACorrectionThatIsNotReportedYet() {
        #expect(throws: Refusal.notTheRectifier) {
            try AddPhoto(.sample(), .after).decide(on: .sample(in: .rectifying), in: .at(by: Cast.safety))
        }
    }

    @Test func thePhotoBelongsToTheRoundThatItShows() throws {
        var danger = HiddenDanger.sample(in: .corrected)
        danger.apply(.rejected(.sample))
        let events = try AddPhoto(.sample(), .after).decide(on: danger, in: .at(by: Cast.rectifier))
        #expect(events == [.photoAdded(DangerPhoto(.sample(), .after, round: 1, by: Cast.rectifier.person, at: .t0))])
        danger.apply(.rectified(.sample))
        #expect(try AddPhoto(.sample(), .after).decide(on: danger, in: .at(by: Cast.rectifier)) == events)
    }

    @Test func theSamePhotoIsRefusedTheSecondTime() {
        let danger = HiddenDanger.sample(in: .assigned).showing(1..<2)
        #expect(throws: Refusal.photoTwice) {
            try AddPhoto(.sample(1), .before).decide(on: danger, in: .at(by: Cast.worker))
        }
        #expect(throws: Refusal.photoTwice) {
            try AddPhoto(.sample(1), .after).decide(on: danger, in: .at(by: Cast.rectifier))
        }
    }

    @Test func thereIsAMostForEachRound() throws {
        let danger = HiddenDanger.sample(in: .assigned).showing(0..<DangerPhoto.most)
        #expect(throws: Refusal.tooManyPhotos) {
            try AddPhoto(.sample(99), .before).decide(on: danger, in: .at(by: Cast.worker))
        }
        #expect(try AddPhoto(.sample(99), .after).decide(on: danger, in: .at(by: Cast.rectifier)).count == 1)
    }
}

@Suite struct WithdrawPhotoTests {
    private let danger = HiddenDanger.sample(in: .closed).showing(1..<3)

    @Test func whoeverAddedItMayAndItStaysOnRecord() throws {
        var danger = danger
        for event in try WithdrawPhoto(Photo.sample(1).hash, reason: "拍到人脸").decide(
            on: danger, in: .at(by: Cast.worker))
        { danger.apply(event) }
        #expect(danger.photos(.before).map(\.photo) == [.sample(2)])
        #expect(danger.photos.count == 2)
        #expect(danger.photos.first?.withdrawal?.reason == "拍到人脸")
        #expect(throws: Refusal.unknownPhoto) {
            try WithdrawPhoto(Photo.sample(1).hash, reason: "x").decide(on: danger, in: .at(by: Cast.worker))
        }
    }

    @Test func aSafetyOfficerMayAndAnotherColleagueMayNot() throws {
        let withdraw = WithdrawPhoto(Photo.sample(1).hash, reason: "x")
        #expect(try withdraw.decide(on: danger, in: .at(by: Cast.safety)).count == 1)
        #expect(throws: Refusal.notYourPhoto) { try withdraw.decide(on: danger, in: .at(by: Cast.rectifier)) }
    }

    @Test func itNeedsAReasonThatFits() {
        let hash = Photo.sample(1).hash
        #expect(throws: Refusal.reasonMissing) {
            try WithdrawPhoto(hash, reason: " ").decide(on: danger, in: .at(by: Cast.worker))
        }
        #expect(throws: Refusal.tooLong) {
            try WithdrawPhoto(hash, reason: String(repeating: "长", count: 2_001)).decide(
                on: danger, in: .at(by: Cast.worker))
        }
    }
}

@Suite struct WithPhotosTests {
    @Test func anActAndItsPhotosAreOne() throws {
        let fix = WithPhotos(FixHiddenDangerOnTheSpot("已复位", rules: try .sample), [.sample(1), .sample(2)], .after)
        let events = try fix.decide(on: .sample(), in: .at(by: Cast.worker))
        #expect(
            events.map(\.name) == [
                "hidden-danger.fixed-on-the-spot", "hidden-danger.photo-added", "hidden-danger.photo-added",
            ])
        let tooMany = WithPhotos(
            FixHiddenDangerOnTheSpot("已复位", rules: try .sample), (0...DangerPhoto.most).map { .sample($0) }, .after)
        #expect(throws: Refusal.tooManyPhotos) { try tooMany.decide(on: .sample(), in: .at(by: Cast.worker)) }
    }
}

@Suite struct CommentHiddenDangerTests {
    @Test("a comment is taken in every phase and changes nothing else", arguments: HiddenDanger.Phase.allCases)
    func everyPhase(phase: HiddenDanger.Phase) throws {
        let danger = HiddenDanger.sample(in: phase)
        let events = try CommentHiddenDanger("备件周四到").decide(on: danger, in: .at(by: Cast.worker))
        #expect(events == [.commented(text: "备件周四到")])
        var after = danger
        for event in events { after.apply(event) }
        #expect(after == danger)
    }

    @Test func anEmptyAndAnEndlessCommentAreRefused() {
        #expect(throws: Refusal.emptyComment) {
            try CommentHiddenDanger(" \n").decide(on: .sample(), in: .at(by: Cast.worker))
        }
        #expect(throws: Refusal.tooLong) {
            try CommentHiddenDanger(String(repeating: "长", count: 2_001)).decide(
                on: .sample(), in: .at(by: Cast.worker))
        }
    }
}
