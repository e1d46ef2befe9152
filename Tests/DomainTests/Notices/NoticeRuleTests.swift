import Domain
import Kernel
import Support
import Testing

@Suite struct NoticeRuleTests {
    private static let events = Set(
        [
            "reported", "graded", "assigned", "reassigned", "entrusted", "measure-added", "rectified",
            "fixed-on-the-spot",
            "rejected", "accepted", "closed", "withdrawn", "merged", "reviewed", "extension-requested",
            "extension-decided",
            "recurred", "commented",
        ].map { "hidden-danger.\($0)" })

    @Test func theTableNamesEventsThatThereAre() {
        #expect(Set(HiddenDanger.notices.map(\.event)) == Self.events)
    }

    @Test func onlyAMajorGradingTellsTheManagerAndTheAuthority() {
        let rule = HiddenDanger.notices.first { $0.kind == .gradedMajor }
        #expect(rule?.tells(of: "hidden-danger.graded", .sample(in: .graded, grade: .major)) == true)
        #expect(rule?.tells(of: "hidden-danger.graded", .sample(in: .graded, grade: .generalA)) == false)
        #expect(rule?.parties == [.mineManager, .safetyDirector, .company, .authority])
    }

    @Test func whoeverHadAHandInMendingIsNotAskedToAcceptIt() {
        let danger = HiddenDanger.sample(in: .corrected)
        #expect(danger.excluded(from: .acceptor).contains(Cast.rectifier.person))
        #expect(danger.excluded(from: .reporter).isEmpty)
    }

    @Test func aMajorDangerIsAcceptedByTheManager() {
        let event = HiddenDangerEvent.rectified(.sample)
        #expect(HiddenDanger.sample(in: .corrected).receivers(.acceptor, of: event) == [.role(.safetyOfficer)])
        #expect(
            HiddenDanger.sample(in: .corrected, grade: .major).receivers(.acceptor, of: event) == [.role(.mineManager)])
    }

    @Test func anExtensionAsksTheLevelThatItTakes() {
        let danger = HiddenDanger.sample(in: .assigned).after(.extensionRequested(.sample))
        #expect(
            danger.receivers(.extensionDecider, of: .extensionRequested(.sample)) == [.role(.safetyDirector)])
    }

    @Test func aGapInTheLineLeadsUpAndNeverToARegulator() {
        #expect(Role.safetyOfficer.next == .safetyDirector)
        #expect(Role.mineManager.next == .company)
        #expect(Role.company.next == nil)
        #expect(Role.county.next == .prefecture)
        #expect(Role.province.next == nil)
    }

    @Test func whatIsToldIsShort() {
        let matter = NoticeMatter(
            subject: "a/b", site: Cast.mine, what: String(repeating: "长", count: 999),
            detail: String(repeating: "长", count: 999))
        #expect(matter.what.count == 200)
        #expect(matter.detail?.count == 200)
    }

    @Test func onlyWhatAsksForItCanBeAcknowledgedAndOnce() {
        func notice(_ kind: NoticeKind, acknowledged: Instant? = nil) -> Notice {
            Notice(
                id: NoticeID(1), person: Cast.rectifier.person, kind: kind, party: .assignee,
                matter: NoticeMatter(subject: "a/b", site: Cast.mine, what: "x"), by: "y", at: .t0,
                acknowledgedAt: acknowledged)
        }
        #expect(notice(.assigned).obstacleToAcknowledgement == nil)
        #expect(notice(.assigned, acknowledged: .t0).obstacleToAcknowledgement == .acknowledgedAlready)
        #expect(notice(.commented).obstacleToAcknowledgement == .nothingToAcknowledge)
    }

    @Test func aTextMentionsTheLongestNameThatFits() {
        let known: [(id: PersonID, name: String)] = [
            (PersonID(1), "孙三"), (PersonID(2), "孙三水"), (PersonID(3), "John Smith"), (PersonID(4), "李四"),
        ]
        func persons(_ text: String) -> [PersonID] { Mentions(in: text).persons(among: known) }
        #expect(persons("请@孙三看一下") == [PersonID(1)])
        #expect(persons("请＠孙三水 和 @李四") == [PersonID(2), PersonID(4)])
        #expect(persons("@John Smith, look") == [PersonID(3)])
        #expect(persons("孙三 a@b.c @") == [])
        #expect(Mentions(in: String(repeating: "@名字", count: 999)).candidates.count <= 240)
    }
}
