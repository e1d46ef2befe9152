package import Kernel

extension Refusal {
    package static let unknownNotice = Refusal("notice.unknown", kind: .unknown, "没有这条通知。", "There is no such notice.")
    package static let nothingToAcknowledge = Refusal(
        "notice.nothing-to-acknowledge", kind: .conflict, "这条通知不需要签收。", "This notice asks for no acknowledgement.")
    package static let acknowledgedAlready = Refusal(
        "notice.acknowledged-already", kind: .conflict, "这条通知已经签收过了。", "This notice was acknowledged before.")
}
