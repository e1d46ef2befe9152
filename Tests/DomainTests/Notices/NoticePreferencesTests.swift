import Domain
import Kernel
import Testing

@Suite struct NoticePreferencesTests {
    @Test func whatIsAcknowledgedOrWaitedForIsToldWhateverIsChosen() {
        let nothing = NoticePreferences(bell: [], leastGrade: "major")
        for kind in NoticeKind.allCases {
            let isTold = nothing.tells(kind, grade: "general-c", isWithin: false)
            #expect(isTold == (kind.necessity != nil), "\(kind)")
        }
        #expect(NoticeKind.allCases.filter(\.asksAcknowledgement).allSatisfy { $0.necessity == .acknowledged })
        #expect(NoticeKind.askedToVerify.necessity == .awaited)
        #expect(NoticeKind.commented.necessity == nil)
    }

    @Test func theGradesAreThoseOfADanger() {
        #expect(NoticePreferences.grades == HiddenDanger.Grade.allCases.map(\.rawValue))
    }

    @Test func aGroupThatIsNotChosenIsQuiet() {
        let work = NoticePreferences(bell: [.work])
        #expect(work.tells(.takenOff, grade: nil, isWithin: true))
        #expect(!work.tells(.commented, grade: nil, isWithin: true))
    }

    @Test func aGradeBelowTheLeastIsQuietAndAnUnknownOneIsNot() {
        let preferences = NoticePreferences(leastGrade: "general-a")
        #expect(!preferences.tells(.commented, grade: "general-b", isWithin: true))
        #expect(preferences.tells(.commented, grade: "general-a", isWithin: true))
        #expect(preferences.tells(.commented, grade: "major", isWithin: true))
        #expect(preferences.tells(.reported, grade: nil, isWithin: true))
        #expect(!preferences.tells(.commented, grade: "major", isWithin: false))
    }
}
