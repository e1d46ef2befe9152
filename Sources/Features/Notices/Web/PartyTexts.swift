import Domain
import Kernel

/// Why somebody is told, in words that follow “因为您是”.
enum PartyTexts {
    static func why(_ party: Party) -> Localized {
        let name = name(party)
        return Localized("因为您是\(name.zh)", "because you are \(name.en)")
    }

    static func name(_ party: Party) -> Localized {
        switch party {
        case .reporter: Localized("上报人", "the reporter")
        case .assignee: Localized("整改责任人", "responsible for it")
        case .formerAssignee: Localized("原整改责任人", "who was responsible before")
        case .rectifier: Localized("整改人", "the one who rectifies it")
        case .measureOwner: Localized("措施责任人", "responsible for the measure")
        case .leader: Localized("整改人的班组长或区队长", "the leader of whoever rectifies it")
        case .acceptor: Localized("验收人", "the one who accepts it")
        case .extensionAsker: Localized("延期申请人", "the one who asked for more time")
        case .extensionDecider: Localized("延期审批人", "the one who decides about more time")
        case .earlierAcceptor: Localized("上一次的验收人", "the one who accepted it before")
        case .mentioned: Localized("被提到的人", "mentioned")
        case .webhookKeeper: Localized("设置推送地址的人", "the one who set up the webhook")
        case .safetyOffice: Localized("安全员", "the safety officer")
        case .safetyDirector: Localized("安全总监", "the safety director")
        case .mineManager: Localized("矿长", "the mine manager")
        case .company: Localized("上级公司", "the company")
        case .authority: Localized("监管部门", "the regulator")
        }
    }
}
