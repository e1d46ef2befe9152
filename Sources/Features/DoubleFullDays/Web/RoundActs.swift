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

    private static let number = Ask.whole("number", Texts.number, 1...1_000_000)

    static let finding = Act<Batch>(
        "round-findings", .walkRound, Texts.send, number, Ask.area("note", Texts.what),
        Ask.photos("photos", PhotoTexts.photos, most: DangerPhoto.most),
        Ask.choice("cause", Texts.cause, Finding.Cause.self, FindingTexts.name).optional,
        Ask.area("fix", Texts.fix).optional, Ask.flag("scanned", Texts.find)
    ) { number, note, photos, cause, fix, isScanned in
        let result = CheckResult(
            number: Int(number), outcome: .found, note: note, isScanned: isScanned, cause: cause, fix: fix)
        return Batch(results: [result], photos: photos)
    }

    static let exclusion = Act<Batch>(
        "round-exclusions", .walkRound, Texts.notApplicable, number, Ask.area("note", Texts.why)
    ) { number, note in
        Batch(results: [CheckResult(number: Int(number), outcome: .notApplicable, note: note)])
    }

    static let part = Act<TakePart>("participation", .walkRound, Texts.part) { TakePart() }
}
