import Domain
import Kernel

typealias ListingAct = Act<any Command<ListedSupervision>>

/// Every act on a listing, as the table of its lifecycle has them.
extension Act where Made == any Command<ListedSupervision> {
    private typealias Texts = ListedSupervisionTexts

    static var all: [ListingAct] { ListedSupervision.Act.allCases.map { of($0) } }

    static func of(_ act: ListedSupervision.Act) -> ListingAct {
        switch act {
        case .refusal: refusal
        case .notice: notice
        case .plan: plan
        case .planReturn: planReturn
        case .planApproval: planApproval
        case .progress: progress
        case .quarterlyReports: quarterly
        case .elevation: elevation
        case .application: application
        case .acceptance: acceptance
        case .acceptanceRefusal: acceptanceRefusal
        case .delisting: delisting
        }
    }

    private static let refusal = ListingAct(
        "refusal", .superviseListing, Texts.refusal, Ask.area("reason", Texts.reason)
    ) { DeclineListing($0) }
    private static let notice = ListingAct(
        "notice", .superviseListing, Texts.notice, Ask.text("number", Texts.number), Ask.text("unit", Texts.unit),
        Ask.text("person", Texts.person), Ask.day("deadline", Texts.deadline),
        Ask.text("acceptanceUnit", Texts.acceptanceUnit),
        Ask.area("publicText", Texts.publicText)
    ) {
        IssueListingNotice(number: $0, unit: $1, person: $2, deadline: $3, acceptanceUnit: $4, publicText: $5)
    }.signed
    private static let plan = ListingAct("plan", .answerListing, Texts.plan, Ask.area("text", Texts.planText)) {
        SubmitListingPlan($0)
    }
    private static let planReturn = ListingAct(
        "plan-return", .superviseListing, Texts.planReturn, Ask.area("reason", Texts.reason)
    ) {
        JudgeListingPlan(isApproved: false, reason: $0)
    }
    private static let planApproval = ListingAct("plan-approval", .superviseListing, Texts.planApproval) {
        JudgeListingPlan(isApproved: true)
    }
    private static let progress = ListingAct(
        "progress", .answerListing, Texts.progress, Ask.area("text", Texts.text),
        Ask.whole("percent", Texts.percent, 0...100)
    ) { ReportListingProgress($0, percent: Int($1)) }
    private static let quarterly = ListingAct(
        "quarterly-reports", .answerListing, Texts.quarterly, Ask.text("quarter", Texts.quarter),
        Ask.area("text", Texts.text)
    ) { FileQuarterlyReport(Quarter($0), $1) }
    private static let elevation = ListingAct(
        "elevation", .superviseListing, Texts.elevation, Ask.area("reason", Texts.reason)
    ) { RaiseListing($0) }
    private static let application = ListingAct(
        "application", .answerListing, Texts.application, Ask.area("text", Texts.text)
    ) {
        ApplyForListingAcceptance($0)
    }
    private static let acceptance = ListingAct(
        "acceptance", .superviseListing, Texts.acceptance, Ask.area("opinion", Texts.opinion)
    ) {
        AcceptListing(isPassed: true, opinion: $0)
    }.signed
    private static let acceptanceRefusal = ListingAct(
        "acceptance-refusal", .superviseListing, Texts.acceptanceRefusal, Ask.area("opinion", Texts.opinion)
    ) { AcceptListing(isPassed: false, opinion: $0) }
    private static let delisting = ListingAct(
        "delisting", .superviseListing, Texts.delisting, Ask.area("note", Texts.note).optional
    ) {
        DelistHiddenDanger(note: $0)
    }.signed
}

/// What a proposal asks; it is made on the danger's page.
struct ListingProposal: Sendable {
    let level: ListingLevel
    let reason: String

    static let act = Act<ListingProposal>(
        "listing", .proposeListing, ListedSupervisionTexts.propose,
        Ask.choice("level", ListedSupervisionTexts.level, ListingLevel.self, ListedSupervisionTexts.name),
        Ask.area("reason", ListedSupervisionTexts.reason)
    ) { ListingProposal(level: $0, reason: $1) }

    /// On the page of an open major danger that is not listed.
    static let offer = HiddenDangerOffer { danger, reading in
        let visit = reading.visit
        guard visit.may(.proposeListing), danger.isMajor, !danger.phase.isEnded, !danger.isOpenlyListed else {
            return nil
        }
        let form = ActForm(act, on: "/hidden-dangers/\(danger.id)", visit, isPrimary: false)
        return
            "<details class=\"more\"\(if: form.isRetried, " open")><summary>\(act.title(visit.language))</summary>\(form.html)</details>"
    }
}
