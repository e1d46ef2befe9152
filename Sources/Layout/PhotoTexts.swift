import Kernel

/// The texts around photos, wherever they are taken or shown.
enum PhotoTexts {
    static let photos = Localized("照片", "Photos")
    static let take = Localized("拍照", "Take a photo")
    static let choose = Localized("从相册选", "Choose from the phone")
    static let help = Localized(
        "JPEG 或 PNG，每张不超过 12 MB。位置、机型等信息会自动去除。",
        "JPEG or PNG, at most 12 MB each. Where and with what it was taken is removed.")
    static let remove = Localized("去掉", "Remove")
    static let sending = Localized("正在上传", "Sending")
    static let sent = Localized("已上传", "Sent")
    static let failed = Localized("上传失败，请检查网络。", "It could not be sent. Check the network.")
    static let retry = Localized("重试", "Try again")
    static let waiting = Localized(
        "照片还在上传，传完后自动提交……", "The photos are still on their way; the form is sent when they are there…")
    static let kept = Localized("保存在本机，联网后发送", "Kept here; sent with a network")
    static let mark = Localized("圈出", "Mark")
    static let markHelp = Localized("用手指圈出危险的地方", "Draw a line around the danger")
    static let markDone = Localized("完成", "Done")
    static let undo = Localized("撤销", "Undo")
    static let cancel = Localized("取消", "Cancel")
    static let before = Localized("整改前", "Before")
    static let after = Localized("整改后", "After")
    static let none = Localized("没有照片", "No photo")
    static let addBefore = Localized("添加隐患照片", "Add photos of the danger")
    static let addAfter = Localized("添加整改照片", "Add photos of the correction")
    static let add = Localized("添加照片", "Add photos")
    static let withdraw = Localized("撤下照片", "Take it away")
    static let which = Localized("照片", "Photo")
    static let withdrawn = Localized("已撤下", "taken away")
    static let why = Localized("撤下理由（记入台账）", "Why it is taken away (goes on record)")
    static let close = Localized("关闭", "Close")
    static let previous = Localized("上一张", "Previous")
    static let next = Localized("下一张", "Next")
    static let full = Localized("看原图", "Full size")
    static let whole = Localized("照片", "Photo")

    static func after(round: Int) -> Localized { Localized("第 \(round + 1) 次整改后", "After correction \(round + 1)") }

    /// What a photo is called for those who cannot see it.
    static func alt(_ group: Localized, _ number: Int, of count: Int) -> Localized {
        Localized("\(group.zh)照片，第 \(number) 张，共 \(count) 张", "\(group.en): photo \(number) of \(count)")
    }
}
