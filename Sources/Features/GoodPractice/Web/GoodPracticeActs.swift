import Domain
import Kernel

/// What is written on a card.
struct GoodPracticeDraft: Sendable {
    private typealias Texts = GoodPracticeTexts
    let title: String
    let system: ProductionSystem?
    let trouble: String
    let practice: String
    let result: String
    let photos: [Photo]
    let campaign: DoubleFullDayID?

    static let act = Act<GoodPracticeDraft>(
        "", .proposeGoodPractice, Texts.propose,
        Ask.photos("photos", PhotoTexts.photos, most: ProposeGoodPractice.mostPhotos),
        Ask.text("title", Texts.name, most: 60).help(Texts.nameHelp.zh, Texts.nameHelp.en),
        Ask.choice("system", Texts.system, ProductionSystem.self) { $0.term }.optional,
        Ask.area("trouble", Texts.trouble), Ask.area("practice", Texts.practice),
        Ask.area("result", Texts.result).help(Texts.resultHelp.zh, Texts.resultHelp.en),
        Ask.reference("campaign", Texts.campaign).optional as Question<DoubleFullDayID?>
    ) {
        GoodPracticeDraft(
            title: $1, system: $2, trouble: $3, practice: $4, result: $5, photos: $0, campaign: $6)
    }

    func command(_ id: GoodPracticeID) -> ProposeGoodPractice {
        ProposeGoodPractice(
            id: id, campaign: campaign, title: title, system: system, trouble: trouble, practice: practice,
            result: result, photos: photos)
    }
}

/// What is done with a card that is there.
enum GoodPracticeDeed: Sendable {
    private typealias Texts = GoodPracticeTexts
    case publish(GoodPractice.Audience)
    case decline(String)
    case withdraw(String)
    case adopt(String)
    case answer(GoodPractice.Outcome.Effect, String)

    static let publication = Act<GoodPracticeDeed>(
        "publication", .publishGoodPractice, Texts.publish,
        Ask.choice("audience", Texts.audience, GoodPractice.Audience.self, Texts.name)
            .help(Texts.audienceHelp.zh, Texts.audienceHelp.en)
    ) { .publish($0) }.signed
    static let refusal = Act<GoodPracticeDeed>(
        "refusal", .publishGoodPractice, Texts.decline, Ask.area("reason", Texts.reason)
    ) { .decline($0) }
    static let withdrawal = Act<GoodPracticeDeed>(
        "withdrawal", .publishGoodPractice, Texts.withdraw, Ask.area("reason", Texts.reason)
    ) { .withdraw($0) }
    static let adoption = Act<GoodPracticeDeed>(
        "adoptions", .adoptGoodPractice, Texts.adopt, Ask.area("how", Texts.how)
    ) { .adopt($0) }
    static let outcome = Act<GoodPracticeDeed>(
        "outcomes", .adoptGoodPractice, Texts.answer,
        Ask.choice("verdict", Texts.verdict, GoodPractice.Outcome.Effect.self, Texts.name),
        Ask.area("text", Texts.outcome)
    ) { .answer($0, $1) }

    static let all = [publication, refusal, withdrawal, adoption, outcome]
}
