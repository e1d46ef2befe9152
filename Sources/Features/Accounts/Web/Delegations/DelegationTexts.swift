import Domain
import Kernel

/// Every text about delegations.
enum DelegationTexts {
    static let title = Localized("委托", "Delegations")
    static let about = Localized(
        "外出时可把本人的部分权限委托给本单位的人，到期自动终止，随时可以收回。受托人须签名接受；办理时记录、经过和打印件上写明两人姓名。重大隐患不得委托，受托权限不得转委托。",
        "While you are away, somebody of your unit can act for you: within limits, until a day, and you can take it back at any time. They accept by their signature; records, histories and papers then bear both names. Major danger is not delegated, and what was delegated is not handed on."
    )
    static let give = Localized("委托", "Delegate")
    static let new = Localized("新的委托", "A new delegation")
    static let delegate = Localized("受托人", "Who acts for you")
    static let permissions = Localized("委托的权限", "What they may do")
    static let place = Localized("仅限地点（含下级）", "Only at this place and below it")
    static let placeHelp = Localized("不选则为全矿。", "Left open, it is the whole mine.")
    static let mine = Localized("仅限矿山", "Only at this mine")
    static let from = Localized("开始日期", "First day")
    static let to = Localized("截止日期", "Last day")
    static let days = Localized("期限", "Days")
    static let reason = Localized("原因", "Reason")
    static let acceptance = Localized("接受委托", "Accept")
    static let ending = Localized("终止委托", "End the delegation")
    static let using = Localized("开始代办", "Act for them")
    static let leaving = Localized("停止代办", "Stop acting for them")
    static let given = Localized("我委托他人", "Given by me")
    static let received = Localized("他人委托我", "Given to me")
    static let none = Localized("没有。", "None.")
    static let listing = Localized("委托", "Delegations")
    static let toAccept = Localized("待接受的委托", "Delegations to accept")
    static let on = Localized("在此日有效期内", "Running on this day")

    static func standing(_ name: String) -> Localized {
        Localized("您正在代 \(name) 办理，记录写明两人姓名。", "You act for \(name); records bear both names.")
    }

    static func state(_ state: Delegation.State) -> Localized {
        switch state {
        case .offered: Localized("待接受", "to be accepted")
        case .coming: Localized("未开始", "not yet begun")
        case .inForce: Localized("生效中", "in force")
        case .ended: Localized("已终止", "ended")
        case .over: Localized("已到期", "over")
        }
    }

    static func name(_ permission: Permission) -> Localized {
        switch permission {
        case .gradeHiddenDanger: Localized("隐患定级", "grade dangers")
        case .assignHiddenDanger: Localized("下达整改", "assign dangers")
        case .acceptHiddenDanger: Localized("整改验收", "accept corrections")
        case .closeHiddenDanger: Localized("隐患销号", "close dangers")
        case .mergeHiddenDanger: Localized("合并重复隐患", "merge duplicates")
        case .decideExtension: Localized("审批延期", "decide extensions")
        default: Localized(permission.rawValue, permission.rawValue)  // all others are not lent
        }
    }
}
