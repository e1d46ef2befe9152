package import Kernel

extension Refusal {
    package static let unknownNotice = Refusal("notice.unknown", kind: .unknown, "没有这条通知。", "There is no such notice.")
    package static let nothingToAcknowledge = Refusal(
        "notice.nothing-to-acknowledge", kind: .conflict, "这条通知不需要签收。", "This notice asks for no acknowledgement.")
    package static let acknowledgedAlready = Refusal(
        "notice.acknowledged-already", kind: .conflict, "这条通知已经签收过了。", "This notice was acknowledged before.")
    package static let mailUnfit = Refusal(
        "notice.mail-address", field: "mail", "这不是可用的邮箱地址，例如 name@example.com。",
        "This is no e-mail address that can be used; one looks like name@example.com.")
    package static let mailUnconfirmed = Refusal(
        "notice.mail-unconfirmed", field: "manner", "请先填写邮箱并用验证码确认。",
        "Give an address and confirm it by its code first.")
    package static let mailCodeWrong = Refusal(
        "notice.mail-code", field: "code", "验证码不正确或已过期，请重新发送。",
        "The code is wrong or has expired; have another one sent.")
    package static let codeTooSoon = Refusal(
        "notice.code-too-soon", kind: .conflict, field: "mail", "验证码一分钟内只能发送一次，请稍候。",
        "A code is sent once a minute at most; wait a moment.")
}
