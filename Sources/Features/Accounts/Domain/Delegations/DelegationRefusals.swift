package import Kernel

extension Refusal {
    package static let delegationOfDelegation = Refusal(
        "delegation.of-delegation", kind: .forbidden, "受托的权限不得转委托。请先停止代办，只能委托您本人岗位的权限。",
        "What was delegated to you is not handed on. Stop acting for the other first; you can lend what is your own.")
    package static func delegationLacks(_ name: String) -> Refusal {
        Refusal(
            "delegation.lacks", kind: .forbidden, "\(name)的委托不包括此项。请停止代办后以本人身份办理。",
            "The delegation by \(name) does not cover this. Stop acting for them and act as yourself.")
    }
    package static let delegationToOneself = Refusal(
        "delegation.to-oneself", field: "delegate", "不能委托给自己。", "Choose somebody else than yourself.")
    package static let delegationNotOwn = Refusal(
        "delegation.not-own", kind: .forbidden, field: "permissions", "只能委托您本人岗位具有、且允许委托的权限。",
        "You can lend only what your own post may do and what may be lent.")
    package static let delegationEndsBefore = Refusal(
        "delegation.ends-before", field: "to", "截止日期已过，请选今天或以后的日期。", "The last day has passed; choose today or later.")
    package static let delegationNotOffered = Refusal(
        "delegation.not-offered", kind: .conflict, "该委托已接受、已结束或已过期。",
        "This delegation was accepted, ended or is over.")
    package static let delegationNotInForce = Refusal(
        "delegation.not-in-force", kind: .conflict, "该委托现在没有生效：须由您接受，且在有效期内。",
        "This delegation is not in force: you have to accept it, and its days have to have come.")
    package static let delegationOver = Refusal(
        "delegation.over", kind: .conflict, "该委托已结束。", "This delegation is over.")
    package static let delegateElsewhere = Refusal(
        "delegation.delegate-elsewhere", field: "delegate", "受托人须在本单位或其下级任职，且在册。",
        "The delegate has to work in your own unit or below it.")
    package static let delegationPlace = Refusal(
        "delegation.place", kind: .forbidden, "此隐患的地点不在委托范围内。",
        "This danger lies outside the place for which you were delegated.")
    package static let delegationMajor = Refusal(
        "delegation.major", kind: .forbidden, "重大隐患须由责任人本人办理，不得委托。",
        "What concerns a major danger is done in person, not by a delegate.")
    package static let acceptedByDelegate = Refusal(
        "hidden-danger.accepted-by-delegate", kind: .forbidden, "整改期间您受整改责任人委托，不得验收其整改的隐患。",
        "You held a delegation of somebody who mended this danger; a rectifier's delegate cannot accept it.")
}
