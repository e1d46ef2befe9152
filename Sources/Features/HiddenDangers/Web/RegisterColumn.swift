import Domain
import Kernel
import Store

/// The columns that the register can show, in their order; what was found is always there.
enum RegisterColumn: String, CaseIterable, Sendable {
    case number, what, grade, state, site, place, assignee, deadline, verifyBy = "verify-by", extensions, reported,
        changed
    case marks

    /// What a page shows to somebody who has chosen nothing.
    static let usual: [RegisterColumn] = [
        .number, .what, .grade, .state, .place, .assignee, .deadline, .extensions, .reported, .changed,
    ]
    /// What can be chosen.
    static let offered = allCases.filter { $0 != .what && $0 != .marks }

    /// The columns of these names, in their order; the usual ones where there are none.
    static func named(_ names: [String]) -> [RegisterColumn] {
        let chosen = allCases.filter { names.contains($0.rawValue) }
        return chosen.isEmpty ? usual : allCases.filter { $0 == .what || chosen.contains($0) }
    }

    var title: Localized {
        switch self {
        case .number: HiddenDangerTexts.number
        case .what: HiddenDangerTexts.what
        case .grade: HiddenDangerTexts.grade
        case .state: HiddenDangerTexts.phase
        case .site: HiddenDangerTexts.site
        case .place: HiddenDangerTexts.place
        case .assignee: HiddenDangerTexts.assignee
        case .deadline: HiddenDangerTexts.deadline
        case .verifyBy: HiddenDangerTexts.verifyBy
        case .extensions: ListTexts.extensions
        case .reported: HiddenDangerTexts.reportedAt
        case .changed: ListTexts.changed
        case .marks: ListTexts.marks
        }
    }
}
