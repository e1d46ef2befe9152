import Domain
import Kernel
import Policy

/// Grades in words: the enterprise's own where it has one, with the grade of the law wherever the word does not say it.
extension HiddenDangerTexts {
    static func words(_ grade: HiddenDanger.Grade, _ own: OwnGrade?, _ book: RuleBook) -> Localized {
        guard let own else { return name(grade) }
        guard let code = book.code(own.code, in: own.scheme) else { return words(Localized(own.code, own.code), grade) }
        return words(code.name, grade)
    }

    /// `重点（一般）`
    static func words(_ word: Localized, _ grade: HiddenDanger.Grade) -> Localized {
        let legal = name(grade.legal)
        return Localized(
            word.zh.contains(legal.zh) ? word.zh : "\(word.zh)（\(legal.zh)）",
            word.en.contains(legal.en) ? word.en : "\(word.en) (\(legal.en))")
    }

    static func name(_ grade: HiddenDanger.LegalGrade) -> Localized {
        switch grade {
        case .general: Localized("一般", "general")
        case .major: Localized("重大", "major")
        }
    }
}
