import Domain
import Kernel

/// The texts of mails and of the card where a person asks for them.
enum MailTexts {
    static let title = Localized("邮件", "E-mail")
    static let help = Localized(
        "邮件只写类别、矿山、地点、等级和期限，不写隐患内容；内容登录后查看。",
        "A mail names kind, mine, place, grade and deadline, and never what was written; that is read here.")
    static let mail = Localized("邮箱地址", "Address")
    static let sendCode = Localized("发送验证码", "Send a code")
    static let code = Localized("验证码", "Code")
    static let codeHelp = Localized("已发送到 ", "Sent to ")
    static let confirm = Localized("确认邮箱", "Confirm the address")
    static let manner = Localized("什么时候发", "When")
    static let hour = Localized("汇总邮件在几点发（0 到 23）", "The daily mail's hour (0 to 23)")
    static let save = Localized("保存", "Save")
    static let end = Localized("删除邮箱，不再发邮件", "Forget the address and mail nothing more")
    static let now = Localized("发到", "Goes to")
    static let failed = Localized("最近一封没有发出：", "The last one was not sent: ")
    static let waiting = Localized("最近一封尚未发出，会再试：", "The last one is not sent yet and is tried again: ")
    static let changed = Localized("更换邮箱", "Another address")

    static func name(_ manner: MailChoice.Manner) -> Localized {
        switch manner {
        case .none: Localized("不发", "Never")
        case .each: Localized("有通知就发", "With each notice")
        case .digest: Localized("每天汇总一封", "Once a day, all in one")
        }
    }

    static let codeSubject = Localized("邮箱验证码", "The code of your address")
    static let codeWords = Localized(
        "请在 30 分钟内填到“通知设置”页面。不是您本人操作，请忽略。",
        "Enter it under “What I am told” within 30 minutes. If it was not you, do nothing.")
    static let testSubject = Localized("测试邮件", "Test mail")
    static let testWords = Localized("收到此邮件，说明邮件设置可用。", "That you read this means that mail works.")
    static let digestSubject = Localized("今天的工作", "Your day")
    static let waits = Localized("待办", "What waits for you")
    static let told = Localized("新通知", "What you were told")
    static let foot = Localized("安全灯自动发送，请勿回复。更改：", "Sent by Davylamp; do not answer. Change it:")
}
