import Domain
import Kernel
import Store

/// Every text of webhooks, Chinese first.
enum WebhookTexts {
    static let title = Localized("消息推送", "Webhooks")
    static let listing = Localized("本矿的推送地址", "The webhooks of the own mine")
    static let showing = Localized("查看一个推送地址", "Show one webhook")
    static let help = Localized(
        "本矿发生的事推送到另一个系统，按 Standard Webhooks 签名。只写类别、地点、等级和期限，不写隐患内容和人名。",
        "What happens in this mine is posted to another system, signed as Standard Webhooks lay down. It names kind, place, grade and deadline, never what was written nor who it was."
    )
    static let found = Localized("添加推送地址", "Set up a webhook")
    static let address = Localized("地址", "Address")
    static let addressHelp = Localized(
        "例如 https://systems.example/davylamp", "For example https://systems.example/davylamp")
    static let topics = Localized("推送什么", "What it is told")
    static let none = Localized("还没有推送地址", "There are no webhooks yet")
    static let once = Localized(
        "签名密钥只显示这一次，请立即复制到对方系统：", "The secret is shown this once; copy it into the other system now:")
    static let test = Localized("发送测试消息", "Send a test message")
    static let resume = Localized("恢复推送", "Switch on again")
    static let end = Localized("删除", "Remove")
    static let offHere = Localized("管理员关闭了消息推送，不会发送。", "The operator switched webhooks off; nothing is sent.")
    static let stoppedHelp = Localized(
        "对方长时间没有接收，已停用；停用期间的消息不再补发。请检查对方系统后恢复。",
        "Nothing was taken for long, so it was switched off; what happens meanwhile is not sent later. Mend the other system, then switch it on."
    )
    static let log = Localized("最近的消息", "Last messages")
    static let noLines = Localized("还没有消息", "No messages yet")
    static let when = Localized("时间", "When")
    static let what = Localized("消息", "Message")
    static let answer = Localized("结果", "Outcome")
    static let next = Localized("再试：", "tried again")

    static func name(_ state: Webhook.State) -> Localized {
        switch state {
        case .on: Localized("正在推送", "On")
        case .stopped: Localized("已停用", "Switched off")
        case .ended: Localized("已删除", "Removed")
        }
    }

    static func topics(_ webhook: Webhook, _ language: Language) -> String {
        webhook.topics.map { NoticeTexts.name($0)(language) }.joined(separator: language == .chinese ? "、" : ", ")
    }

    /// The kind's own name; what is only tried has none.
    static func type(_ type: String) -> Localized {
        NoticeKind(rawValue: String(type.drop { $0 != "." }.dropFirst())).map(NoticeTexts.name)
            ?? Localized("测试", "Test")
    }

    static func state(_ line: WebhookLine, _ language: Language) -> String {
        let name =
            switch line.state {
            case .sent: Localized("已接收", "Taken")
            case .waiting: line.attempts == 0 ? Localized("待发送", "To be sent") : Localized("未成功", "Not taken yet")
            case .dead: Localized("已放弃", "Given up")
            }
        return name(language)
    }
}
