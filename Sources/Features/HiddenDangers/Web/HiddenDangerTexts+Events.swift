import Domain
import Kernel
import Policy

extension HiddenDangerTexts {
    /// The verb of a ledger record's type, as the timeline says it.
    static func event(_ type: String) -> Localized {
        events[type] ?? Localized(type, type)  // a type of a later version is shown as it is
    }

    private static let events: [String: Localized] = [
        "hidden-danger.reported": Localized("上报", "reported"),
        "hidden-danger.imported": Localized("由历史台账导入", "brought in from another register"),
        "hidden-danger.registered": Localized("登记", "registered"),
        "hidden-danger.facts-corrected": Localized("更正事实", "corrected the facts"),
        "hidden-danger.reviewed": Localized("分析未遂事件", "reviewed"), "hidden-danger.graded": Localized("定级", "graded"),
        "hidden-danger.major-reported": Localized("提交重大隐患报告和治理方案", "filed the report and plan"),
        "hidden-danger.assigned": Localized("分派", "assigned"),
        "hidden-danger.reassigned": Localized("改派", "gave it to somebody else"),
        "hidden-danger.entrusted": Localized("委托整改", "asked somebody to do the work"),
        "hidden-danger.started": Localized("开始整改", "began the work"),
        "hidden-danger.measure-added": Localized("增加措施", "added a step"),
        "hidden-danger.measure-done": Localized("完成措施", "did a step"),
        "hidden-danger.rectified": Localized("报告整改完成", "reported corrected"),
        "hidden-danger.fixed-on-the-spot": Localized("当场整改", "fixed on the spot"),
        "hidden-danger.accepted": Localized("验收合格", "accepted"),
        "hidden-danger.rejected": Localized("退回整改", "sent back"),
        "hidden-danger.closed": Localized("销号", "closed"),
        "hidden-danger.extension-requested": Localized("申请延期", "asked for an extension"),
        "hidden-danger.extension-decided": Localized("答复延期", "answered the extension"),
        "hidden-danger.photo-added": Localized("添加照片", "added a photo"),
        "hidden-danger.photo-withdrawn": Localized("撤下照片", "took a photo away"),
        "hidden-danger.commented": Localized("发表意见", "commented"),
        "hidden-danger.withdrawn": Localized("撤回", "withdrew it"),
        "hidden-danger.merged": Localized("并入另一条", "merged it into another"),
        "hidden-danger.duplicate-taken": Localized("并入重复上报", "took in a duplicate"),
        "hidden-danger.recurred": Localized("认定为重复发生", "found to have come back"),
        "hidden-danger.recurred-as": Localized("此后又发生", "came back later"),
        "hidden-danger.recurrence-acknowledged": Localized("上次验收人已知悉", "the last acceptor knows"),
        "hidden-danger.listed": Localized("挂牌督办", "listed"), "hidden-danger.delisted": Localized("督办销号", "delisted"),
    ]

    /// What an event says beyond its verb, in one line; `names` gives persons their names.
    static func words(
        _ event: HiddenDangerEvent, _ book: RuleBook, _ language: Language, names: (PersonID) -> String
    ) -> String? {
        switch event {
        case .findingCorrected(_, let reason), .withdrawn(let reason, _): reason
        case .imported(let told): ImportedTexts.number(told)(language)
        case .reviewed(let lesson, _): lesson
        case .graded(let grade, let area, let reason, _, _, let code, let clause, let scheme):
            [
                words(grade, code.flatMap { code in scheme.map { OwnGrade(scheme: $0, code: code) } }, book)(language),
                clause, area, reason,
            ].compactMap(\.self).joined(separator: " · ")
        case .assigned(let assignment): "\(names(assignment.person)) · \(assignment.deadline)"
        case .reassigned(let person, let reason, _, _, _), .entrusted(let person, let reason, _, _):
            "\(names(person)) · \(reason)"
        case .measureAdded(let measure): "\(name(measure.factor)(language)) · \(measure.what)"
        case .measureDone(let number, let done): ["#\(number)", done.note].compactMap(\.self).joined(separator: " · ")
        case .fixedOnTheSpot(let correction), .rectified(let correction): correction.what
        case .accepted(let verdict), .rejected(let verdict): verdict.opinion.isEmpty ? nil : verdict.opinion
        case .closed(let note, _, _): note
        case .extensionRequested(let request): extensionTerms(request)(language)
        case .extensionDecided(let decision):
            [(decision.isGranted ? granted : refused)(language), decision.opinion].filter { !$0.isEmpty }.joined(
                separator: " · ")
        case .commented(let text, _): text
        default: nil  // the verb says it all
        }
    }
}
