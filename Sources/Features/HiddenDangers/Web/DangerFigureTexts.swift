import Domain
import Kernel

/// What the figures and their divisions are called, in the register and in the statistics alike.
enum DangerFigureTexts {
    static let figure = Localized("统计指标", "Figure")
    static let by = Localized("统计口径", "Divided by")
    static let key = Localized("统计项", "Which of them")
    static let unknown = Localized("未填", "not stated")

    static let listable = DangerFigure.allCases.filter(\.isListable).map { Choice($0.rawValue, name($0)) }

    static func name(_ figure: DangerFigure) -> Localized {
        switch figure {
        case .all: Localized("全部上报", "All reports")
        case .found: Localized("发现", "Found")
        case .open: Localized("未销号", "Open")
        case .closed: Localized("已销号", "Closed")
        case .onTime: Localized("按期整改", "Mended in time")
        case .late: Localized("超期整改", "Mended late")
        case .recurrent: Localized("重复发生", "Recurrent")
        case .ownFound: Localized("自查发现", "Self-found")
        case .verified: Localized("已验收", "Verified")
        case .verifiedMinutes: Localized("验收用时（分钟）", "Minutes until verified")
        case .extended: Localized("有延期", "Extended")
        case .granted: Localized("同意延期", "Extensions granted")
        case .refused: Localized("不同意延期", "Extensions refused")
        case .overdue: Localized("整改超期", "Overdue")
        }
    }

    static func name(_ division: DangerDivision) -> Localized {
        switch division {
        case .month: Localized("月份", "Month")
        case .grade: Localized("等级", "Grade")
        case .state: Localized("状态", "State")
        case .mine: Localized("矿山", "Mine")
        case .place: Localized("地点", "Place")
        case .system: Localized("系统", "System")
        case .cause: Localized("原因", "Cause")
        case .source: Localized("排查方式", "Source")
        case .specialty: Localized("专业", "Specialty")
        case .team: Localized("责任单位", "Responsible team")
        case .finders: Localized("上报单位", "Reporting team")
        case .person: Localized("责任人", "Responsible person")
        case .approver: Localized("延期审批人", "Approver of extensions")
        }
    }

    /// How a key reads; `name` is what the registry calls it.
    static func word(for key: String?, of division: DangerDivision, name: String?) -> Localized {
        guard let key else { return unknown }
        let known: Localized? =
            switch division {
            case .grade: HiddenDanger.Grade(rawValue: key).map(HiddenDangerTexts.name)
            case .state: HiddenDanger.Phase(rawValue: key).map(HiddenDangerTexts.name)
            case .cause: Finding.Cause(rawValue: key).map(FindingTexts.name)
            case .source: Finding.Source(rawValue: key).map(FindingTexts.name)
            case .specialty: Specialty(rawValue: key).map(FindingTexts.name)
            case .month, .mine, .place, .system, .team, .finders, .person, .approver: nil
            }
        return known ?? Localized(name ?? key, name ?? key)
    }
}
