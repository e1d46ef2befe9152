import Domain
import Kernel
import Support
import Testing

@Suite struct ListedSupervisionTests {
    private static let today = Zone.china.day(of: .t0)
    static func regulator(_ role: Role) -> Actor {
        Actor(person: PersonID(88), name: "监管", role: role, organisation: OrganisationID(99), site: nil)
    }

    private static func sample(_ phase: ListedSupervision.Phase) throws -> ListedSupervision {
        let danger = HiddenDanger.sample(in: .assigned, grade: .major)
        let event = try ProposeListing(id: ListedSupervisionID(1), danger: danger.id, level: .county, reason: "通风")
            .decide(on: danger, in: .at(by: Cast.safety))
        var listing = try #require(ListedSupervision.founded(by: event))
        let path: [(any Command<ListedSupervision>, Actor)] = [
            (notice, regulator(.county)), (SubmitListingPlan("方案"), Cast.safety),
            (JudgeListingPlan(isApproved: true), regulator(.county)),
            (ApplyForListingAcceptance("完成"), Cast.manager),
            (AcceptListing(isPassed: true, opinion: "合格"), regulator(.county)),
            (DelistHiddenDanger(), regulator(.county)),
        ]
        if phase == .declined {
            return try DeclineListing("不符").decide(on: listing, in: .at(by: regulator(.county))).reduce(into: listing) {
                $0.apply($1)
            }
        }
        for (command, actor) in path where listing.phase != phase {
            for event in try command.decide(on: listing, in: .at(by: actor)) { listing.apply(event) }
        }
        return listing
    }

    private static let notice = IssueListingNotice(
        number: "青督〔2026〕1号", unit: "青石县应急局", person: "督办员", deadline: today.adding(days: 60), acceptanceUnit: "青石县应急局",
        publicText: "通风系统隐患")

    private static func setting(_ act: ListedSupervision.Act) -> (any Command<ListedSupervision>, Actor) {
        switch act {
        case .refusal: (DeclineListing("不符"), regulator(.county))
        case .notice: (notice, regulator(.county))
        case .plan: (SubmitListingPlan("方案"), Cast.safety)
        case .planReturn: (JudgeListingPlan(isApproved: false, reason: "不全"), regulator(.county))
        case .planApproval: (JudgeListingPlan(isApproved: true), regulator(.county))
        case .progress: (ReportListingProgress("一半", percent: 50), Cast.safety)
        case .quarterlyReports: (FileQuarterlyReport(Quarter(of: today), "季报"), Cast.manager)
        case .elevation: (RaiseListing("涉及两县"), regulator(.province))
        case .application: (ApplyForListingAcceptance("完成"), Cast.manager)
        case .acceptance: (AcceptListing(isPassed: true, opinion: "合格"), regulator(.county))
        case .acceptanceRefusal: (AcceptListing(isPassed: false, opinion: "未完成"), regulator(.county))
        case .delisting: (DelistHiddenDanger(), regulator(.county))
        }
    }

    @Test(
        "each act is done from exactly the phases of the table, and leads where it says",
        arguments: ListedSupervision.Act.allCases)
    func table(act: ListedSupervision.Act) throws {
        for phase in ListedSupervision.Phase.allCases {
            let listing = try Self.sample(phase)
            #expect(listing.phase == phase)
            let (command, actor) = Self.setting(act)
            let outcome = Result { try command.decide(on: listing, in: .at(by: actor)) }
            switch outcome {
            case .success(let events):
                #expect(act.from.contains(phase), "\(act) from \(phase)")
                #expect(events.reduce(into: listing) { $0.apply($1) }.phase == act.to ?? phase)
            case .failure(let refusal):
                #expect(
                    !act.from.contains(phase) && refusal as? Refusal == .listingWrongPhase,
                    "\(act) from \(phase): \(refusal)")
            }
        }
    }

    @Test func eachOpenPhaseWaitsForExactlyOneSide() {
        let (mine, authority) = (
            ListedSupervision.Phase.awaiting(mine: true), ListedSupervision.Phase.awaiting(mine: false)
        )
        #expect(mine == [.noticed, .rectifying])
        #expect(Set(mine).isDisjoint(with: authority))
        #expect(Set(mine + authority) == Set(ListedSupervision.Phase.allCases.filter { !$0.isEnded }))
    }

    @Test func onlyAnOpenMajorDangerIsListed() {
        for danger in [HiddenDanger.sample(in: .graded), .sample(in: .closed, grade: .major)] {
            #expect(throws: Refusal.onlyMajorListed) {
                try ProposeListing(id: ListedSupervisionID(1), danger: danger.id, level: .county, reason: "r").decide(
                    on: danger, in: .at(by: Cast.safety))
            }
        }
        let danger = HiddenDanger.sample(in: .assigned, grade: .major)
        #expect(throws: Refusal.listingLevel) {
            try ProposeListing(id: ListedSupervisionID(1), danger: danger.id, level: .company, reason: "r").decide(
                on: danger, in: .at(by: Cast.safety))
        }
    }

    @Test func theAuthoritysActsAreTheAuthoritysAndTheManagerSignsTheQuarter() throws {
        #expect(throws: Refusal.listingNeedsAuthority) {
            try Self.notice.decide(on: Self.sample(.proposed), in: .at(by: Cast.manager))
        }
        #expect(throws: Refusal.listingNeedsManager) {
            try FileQuarterlyReport(Quarter(of: Self.today), "x").decide(
                on: Self.sample(.rectifying), in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.listingRaisedFromAbove) {
            try RaiseListing("r").decide(on: Self.sample(.rectifying), in: .at(by: Self.regulator(.county)))
        }
        let raised = try RaiseListing("r").decide(on: Self.sample(.rectifying), in: .at(by: Self.regulator(.province)))
            .reduce(into: Self.sample(.rectifying)) { $0.apply($1) }
        #expect(raised.level == .province)
        #expect(throws: Refusal.listingNeedsAuthority) {
            try AcceptListing(isPassed: true, opinion: "o").decide(
                on: raised.afterApplying(), in: .at(by: Self.regulator(.county)))
        }
    }

    @Test func aNoticeStatesAllThatTheLawWantsOfIt() throws {
        let bare = IssueListingNotice(
            number: "1", unit: " ", person: "p", deadline: Self.today, acceptanceUnit: "a", publicText: "t")
        #expect(throws: Refusal.noticeIncomplete) {
            try bare.decide(on: Self.sample(.proposed), in: .at(by: Self.regulator(.county)))
        }
        let past = IssueListingNotice(
            number: "1", unit: "u", person: "p", deadline: nil, acceptanceUnit: "a", publicText: "t")
        #expect(throws: Refusal.deadlinePast) {
            try past.decide(on: Self.sample(.proposed), in: .at(by: Self.regulator(.county)))
        }
    }

    @Test func eachQuarterIsReportedOnceAndALateOneIsSeen() throws {
        var listing = try Self.sample(.rectifying)
        let quarter = Quarter(of: Self.today)
        #expect(quarter.text == "2026Q4" && quarter.next.text == "2027Q1")
        let late = try #require(Day("2027-01-16"))
        #expect(listing.overdueQuarter(on: try #require(Day("2027-01-15")), within: 15, .china) == nil)
        #expect(listing.overdueQuarter(on: late, within: 15, .china) == quarter)
        for event in try FileQuarterlyReport(quarter, "季报").decide(on: listing, in: .at(by: Cast.manager)) {
            listing.apply(event)
        }
        #expect(listing.overdueQuarter(on: late, within: 15, .china) == nil)
        #expect(throws: Refusal.quarterReported) {
            try FileQuarterlyReport(quarter, "x").decide(on: listing, in: .at(by: Cast.manager))
        }
        for other in [nil, quarter.next] {
            #expect(throws: Refusal.quarterUnknown) {
                try FileQuarterlyReport(other, "x").decide(on: listing, in: .at(by: Cast.manager))
            }
        }
        #expect(throws: Refusal.percentOutside) {
            try ReportListingProgress("x", percent: 101).decide(on: listing, in: .at(by: Cast.safety))
        }
        #expect(throws: Refusal.mineAcceptsFirst) {
            try ApplyForListingAcceptance("x").check(.sample(in: .corrected, grade: .major))
        }
    }
}

extension ListedSupervision {
    fileprivate func afterApplying() -> ListedSupervision {
        var listing = self
        listing.apply(.appliedForAcceptance("完成"))
        return listing
    }
}
