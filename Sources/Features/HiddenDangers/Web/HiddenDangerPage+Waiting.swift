import Domain
import Kernel
import Store

/// For whom the danger waits, told to everybody whose turn it is not.
extension HiddenDangerPage {
    private typealias Texts = WaitingTexts
    private var language: Language { visit.language }

    /// Nothing once it has ended.
    var waiting: HTML {
        guard let act = danger.nextActs.last else { return "" }
        let title = HiddenDangerAct.of(act).title(language)
        return """
            <section class="card waits"><h2>\(Texts.waits(language))</h2><p><b>\(title)</b> · \(whom(act))\
            \(if: due != nil, "<br>")\(due ?? "")</p></section>
            """
    }

    /// The person where there is one, else the posts that may do it.
    private func whom(_ act: HiddenDanger.Act) -> String {
        if let request = danger.pendingExtension, danger.phase.awaitsRectification {
            let ranks = Role.allCases.filter { $0.rank == request.deciderRank && $0 != .administrator }
            return Texts.extensionFirst(ranks.first.map(ShellTexts.name))(language)
        }
        switch act {
        case .rectification: return name(danger.rectifier) ?? "—"
        case .acceptance: return (danger.isMajor ? Texts.manager : Texts.acceptor)(language)
        default: return Texts.office(language)  // registering, grading, assigning and closing are the safety office's
        }
    }

    private var due: HTML? {
        guard let day = danger.verifyBy ?? (danger.phase.awaitsRectification ? danger.deadline : nil) else {
            return nil
        }
        return DeadlineText(deadline: day, today: visit.context.today, isOpen: true, language: language).html
    }
}

/// Who is waited for, in words.
enum WaitingTexts {
    static let waits = Localized("等待办理", "Waiting for")
    static let office = Localized(
        "安全管理部门（安全员、安全总监或矿长）", "the safety office (safety officer, safety director or mine manager)")
    static let manager = Localized("矿长（没有参与整改）", "the mine manager, who had no hand in mending it")
    static let acceptor = Localized(
        "没有参与整改的区队长或安全管理人员", "a section chief or the safety office, without a hand in mending it")

    static func extensionFirst(_ role: Localized?) -> Localized {
        Localized(
            "先等\(role?.zh ?? "上级")答复延期申请", "first the answer to the extension by the \(role?.en ?? "level above")")
    }
}
