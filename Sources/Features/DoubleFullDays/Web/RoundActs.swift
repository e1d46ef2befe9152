import Domain
import Kernel

/// What somebody on the roll does.
enum RoundActs {
    private typealias Texts = RoundTexts

    /// A batch of results, with the photos of the one that was found.
    struct Batch: Sendable {
        let results: [CheckResult]
        var photos: [Photo] = []
    }

    static let walks = Act<Batch>(
        "walks", .walkRound, Texts.walks,
        Ask.several(Ask.text("results", Texts.results, most: 2_000), most: WalkRound.most)
            .help(Texts.resultsHelp.zh, Texts.resultsHelp.en)
    ) { lines in
        Batch(results: try lines.map { try CheckResult(line: $0).orThrow(Refusal.resultUnreadable) })
    }

    static let number = Ask.whole("number", Texts.number, 1...1_000_000)
    static let outcome = Ask.choice("outcome", Texts.outcome, CheckResult.Outcome.self, Texts.name)
    static let note = Ask.area("note", Texts.what).optional
    static let why = Ask.area("why", Texts.why).optional
    static let photos = Ask.photos("photos", PhotoTexts.photos, most: DangerPhoto.most)
    static let cause = Ask.choice("cause", Texts.cause, Finding.Cause.self, FindingTexts.name).optional
    static let fix = Ask.area("fix", Texts.fix).optional
    private static let marks = Ask.several(Ask.text("marks", Texts.marks, most: 80), most: CheckResult.mostMarks * 2)
        .help(Texts.marksHelp.zh, Texts.marksHelp.en)
    private static let answers = Ask.several(
        Ask.text("answers", RuleTexts.answers, most: RuleCheck.longestNote + 40), most: 60
    ).help(RuleTexts.answersHelp.zh, RuleTexts.answersHelp.en)
    private static let seenAt = Ask.whole("seenAt", Texts.seenAt, 0...4_102_444_800_000).optional

    /// One item, whatever came of it.
    static let result = Act<Batch>(
        "round-results", .walkRound, Texts.result, number, outcome, note, why, photos, cause, fix, marks,
        answers, Ask.flag("scanned", Texts.scanned), seenAt
    ) { number, outcome, note, why, photos, cause, fix, marks, answers, isScanned, seenAt in
        let read = try marks.map {
            try CheckMark($0).orThrow(Flaw("marks", Texts.markUnreadable.zh, Texts.markUnreadable.en))
        }
        let rule = try outcome == .notApplicable || answers.isEmpty ? nil : RuleTexts.read(answers)
        let result = CheckResult(
            number: Int(number), outcome: outcome, note: outcome == .notApplicable ? why ?? note : note,
            seenAt: seenAt.map { Instant(milliseconds: $0) }, isScanned: isScanned, cause: cause, fix: fix, marks: read,
            rule: rule)
        return Batch(results: [result], photos: outcome == .found ? photos : [])
    }

    static let part = Act<TakePart>("participation", .walkRound, Texts.part) { TakePart() }
}
