package import Kernel

extension Refusal {
    package static let webhookAddress = Refusal(
        "webhook.address", field: "address", "地址应为 https://主机/路径，不能带 ?、# 或用户名。",
        "The address is like https://host/path, without ?, # or a user's name.")
    package static let webhookOpen = Refusal(
        "webhook.open", field: "address", "地址应以 https:// 开头；内网地址须由管理员设置 webhooks=any。",
        "The address begins with https://; for one of the own network the operator sets webhooks to any.")
    package static let webhooksOff = Refusal(
        "webhook.off", kind: .conflict, "本系统没有开放消息推送。", "Webhooks are switched off here.")
    package static let unknownWebhook = Refusal(
        "webhook.unknown", kind: .unknown, "没有这个推送地址，或不属于您的矿山。",
        "There is no such webhook, or it is another mine's.")
    package static let webhookNotOn = Refusal(
        "webhook.not-on", kind: .conflict, "这个推送地址已停用，请先恢复。", "This webhook is switched off; switch it on first.")
    package static let webhookNotStopped = Refusal(
        "webhook.not-stopped", kind: .conflict, "这个推送地址没有停用。", "This webhook is not switched off.")
    package static let webhookOfNoMine = Refusal(
        "webhook.no-mine", kind: .forbidden, "推送地址由各矿山设置。", "Webhooks are set up by a mine.")
    package static func tooManyWebhooks(_ most: Int) -> Refusal {
        Refusal(
            "webhook.too-many", kind: .conflict, "一个矿山最多 \(most) 个推送地址，请先删除不用的。",
            "A mine has at most \(most) webhooks; remove one that is not used.")
    }
}
