import Domain
import Kernel

/// A level with its letter and pattern beside the colour.
struct LevelChip {
    let grade: HiddenDanger.Grade?
    let language: Language

    init(grade: HiddenDanger.Grade?, language: Language) { (self.grade, self.language) = (grade, language) }

    /// A grade by its code, as other features keep it.
    init(code: String, language: Language) { self.init(grade: .init(rawValue: code), language: language) }

    var html: HTML {
        guard let grade else { return "<span class=\"chip none\">\(HiddenDangerTexts.unknown(language))</span>" }
        return
            "<span class=\"chip level-\(grade == .major ? 1 : 3)\"><b>\(grade == .major ? "Ⅰ" : "Ⅲ")</b> \(HiddenDangerTexts.name(grade)(language))</span>"
    }
}

/// A deadline in words; colour only repeats them.
struct DeadlineText {
    let deadline: Day?
    let today: Day
    let isOpen: Bool
    let language: Language

    var html: HTML {
        guard let deadline else { return "—" }
        guard isOpen else { return "\(deadline.text)" }
        let left = today.days(until: deadline)
        return
            "\(deadline.text) <span class=\"\(left < 0 ? "over" : "left")\">\(ShellTexts.deadline(daysLeft: left)(language))</span>"
    }
}
