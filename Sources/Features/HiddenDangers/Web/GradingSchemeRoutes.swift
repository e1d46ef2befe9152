import Database
import Domain
import Kernel
import Policy
import Store

/// Which words an enterprise has for its grades: read by all who see it, chosen by its head.
struct GradingSchemeRoutes: Sendable {
    private typealias Texts = GradingSchemeTexts
    private static let path = "organisations/:id"
    /// The answer that takes over what is chosen above.
    static let asAbove = "above"
    private let book: RuleBook

    init(_ desk: Desk) { book = desk.book }

    static let act = Act(
        "grading-scheme", .chooseGradingScheme, Texts.choose,
        Ask.text("scheme", Texts.scheme, most: 100).help(Texts.schemeHelp.zh, Texts.schemeHelp.en),
        Ask.area("reason", Texts.reason)
    ) { GradingDraft(scheme: $0 == asAbove ? nil : $0, reason: $1) }

    func add(to routes: Routes) {
        routes.page("\(Self.path)/grading-scheme", .readRegistry, show)
        routes.act(Self.act, on: Self.path, again: show, answer: .gradingScheme, perform: choose)
        routes.show("\(Self.path)/grading-scheme", .readRegistry, Texts.showing, as: .gradingScheme) { reading in
            let scheme = try GradingScheme(reading.id, book, reading.visit, reading.db)
            return (scheme, scheme.version)
        }
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML {
        GradingSchemePage(try GradingScheme(reading.id, book, reading.visit, reading.db), reading.visit).html
    }

    @Sendable private func choose(_ draft: GradingDraft, _ doing: Doing) throws -> Done<GradingScheme> {
        let known = try GradingScheme(doing.id, book, doing.visit, doing.db)
        guard draft.scheme == nil || known.offered.contains(where: { $0.name == draft.scheme }) else {
            throw Refusal.unknownScheme(known.offered.map(\.name))
        }
        guard doing.version == nil || doing.version == known.version ?? 0 else { throw Refusal.stale }
        guard let choice = GradingChoice(of: known.organisation.id, scheme: draft.scheme, reason: draft.reason) else {
            throw Refusal.unknownEntity
        }
        let expected: RegistryStore.Expectation = known.version.map { .version($0) } ?? .nothing
        _ = try RegistryStore.save(choice, expecting: expected, doing.db, doing.context)
        let scheme = try GradingScheme(doing.id, book, doing.visit, doing.db)
        return Done(
            kept: scheme, version: scheme.version, href: "/organisations/\(scheme.organisation.id)/grading-scheme")
    }
}

/// What somebody chooses.
struct GradingDraft: Sendable {
    let scheme: String?
    let reason: String
}

/// How an organisation words its grades now, and where that comes from.
struct GradingScheme: Sendable {
    let organisation: Organisation
    /// The organisation's own choice, also one that takes over what is above.
    let own: RegistryStore.Kept<GradingChoice>?
    /// What holds here, chosen here or above.
    let effective: GradingChoice?
    let chosenBy: String?
    let words: GradeWords
    let offered: [CodeList]
    let mayChoose: Bool

    let version: Int?

    init(_ id: String, _ book: RuleBook, _ visit: Visit, _ db: Reader) throws {
        organisation = try RegistryForms.organisation.known(id, visit.actor, db).entity
        own = try ID<GradingChoiceSubject>(organisation.id.text).flatMap { try RegistryStore.find($0, db) }
        version = own?.version
        let effective = try GradingChoices.choice(at: organisation.id, db)
        self.effective = effective
        let today = visit.context.today
        words = GradeWords(effective?.scheme.flatMap { book.list($0, on: today) })
        offered = book.gradingSchemes(on: today)
        chosenBy = try effective.flatMap { choice in
            try RegistryStore.names(of: "organisation", [choice.organisation], db)[choice.organisation]
        }
        let wish = GradingChoice(of: organisation.id, scheme: nil, reason: "")
        mayChoose =
            try !organisation.level.isPublic && visit.may(.chooseGradingScheme)
            && wish.map { try Keeper.may(keep: $0, visit.actor, db) } ?? false
    }
}

extension Shape<GradingScheme> {
    static let gradingScheme = Shape(
        "GradingScheme",
        [
            .id("organisation") { $0.organisation.id }, .maybe("scheme") { $0.words.scheme?.name },
            .id("chosenBy") { $0.effective?.organisation }, .maybe("reason") { $0.effective?.reason },
            .list("grades", .gradeWord) { $0.words.words },
        ])
}

extension Shape<GradeWords.Word> {
    static let gradeWord = Shape(
        "GradeWord",
        [
            .text("code") { $0.code }, .text("zh") { $0.name.zh }, .text("en") { $0.name.en },
            .code("grade") { $0.grade }, .code("legalGrade") { Optional($0.grade.legal) },
        ])
}
