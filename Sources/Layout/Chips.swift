import Domain
import Kernel

/// A level with its letter and pattern beside the colour.
struct LevelChip {
    private let grade: HiddenDanger.Grade?
    private let words: Localized
    private let language: Language

    /// `own` is what the enterprise calls the grade.
    init(_ grade: HiddenDanger.Grade?, _ own: OwnGrade?, _ visit: Visit) {
        (self.grade, language) = (grade, visit.language)
        words = grade.map { HiddenDangerTexts.words($0, own, visit.book) } ?? HiddenDangerTexts.unknown
    }

    /// A grade by its code, as other features keep it.
    init(code: String, language: Language) {
        (grade, self.language) = (HiddenDanger.Grade(rawValue: code), language)
        words = Self.name(code: code)
    }

    static func name(code: String) -> Localized {
        HiddenDanger.Grade(rawValue: code).map(HiddenDangerTexts.name) ?? HiddenDangerTexts.unknown
    }

    var html: HTML {
        guard let grade else { return "<span class=\"chip none\">\(words(language))</span>" }
        return
            "<span class=\"chip level-\(grade == .major ? 1 : 3)\"><b>\(grade == .major ? "Ⅰ" : "Ⅲ")</b> \(words(language))</span>"
    }
}

/// What a cell says that has nothing to say; cards on a phone leave it out.
enum Nothing {
    static let html: HTML = "<span class=\"nothing\">—</span>"
}

/// A deadline in words; colour only repeats them.
struct DeadlineText {
    let deadline: Day?
    let today: Day
    let isOpen: Bool
    let language: Language

    var html: HTML {
        guard let deadline else { return Nothing.html }
        guard isOpen else { return "\(deadline.text)" }
        let left = today.days(until: deadline)
        return
            "\(deadline.text) <span class=\"\(left < 0 ? "over" : "left")\">\(ShellTexts.deadline(daysLeft: left)(language))</span>"
    }
}
