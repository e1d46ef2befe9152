import Kernel

/// What a phone says about the network, about what waits on it and about what it has sent.
enum PhoneTexts {
    static let appName = Localized("安全灯 · 矿山安全", "Davylamp: mine safety")
    static let appWords = Localized(
        "隐患上报、整改、验收，没有网络也能用。", "Report, rectify and accept hidden dangers, with a network or without.")
    static let outbox = Localized("待发送与已发送", "Waiting and sent")
    static let offline = Localized("没有网络", "No network")
    static let asOf = Localized("页面保存于 {t}", "page as of {t}")
    static let waiting = Localized("{n} 条待发送，最早 {t}", "{n} waiting, oldest {t}")
    static let signing = Localized("{n} 条待您联网确认签字", "{n} to be signed by you when there is a network")
    static let attention = Localized("{n} 条需要您处理", "{n} need you")
    static let logIn = Localized("登录后发送", "Log in to send")
    static let back = Localized("网络已恢复，刷新页面", "The network is back: reload")
    static let others = Localized("本机还有其他账号的 {n} 条待发送。", "Of other accounts, {n} wait on this phone.")

    static let waitingTitle = Localized("待发送", "Waiting")
    static let sentTitle = Localized("本机已发送", "Sent from this phone")
    static let sendNow = Localized("立即发送", "Send now")
    static let nothingWaits = Localized("没有待发送的内容。", "Nothing waits to be sent.")
    static let nothingSent = Localized("本机还没有发送记录。", "This phone has sent nothing yet.")
    static let needsScript = Localized(
        "此浏览器关闭了脚本，不能离线保存；表单仍可在联网时提交。",
        "This browser runs no scripts, so it keeps nothing offline; forms can be sent while there is a network.")
    static let help = Localized(
        "没有网络时填写的内容先保存在本机，联网后自动发送，每条只办理一次。",
        "What is written without a network is kept on this phone and sent when there is one; each is carried out once.")

    static let stateWaiting = Localized("等待网络", "waits for the network")
    static let stateSending = Localized("正在发送", "is being sent")
    static let stateSigning = Localized("已写好，等您联网后确认签字", "written; waits for you to confirm and sign with a network")
    static let stateLogin = Localized("登录后发送", "is sent once you log in")
    static let stateRefused = Localized("没有办理", "was not carried out")
    static let stateConflict = Localized("填写之后，别人已办理", "others have acted since it was written")
    static let stateUnsure = Localized("一个月前可能已经发送，请先核对再决定", "may have been sent a month ago; check before you decide")
    static let savedAt = Localized("填写于 {t}", "written {t}")
    static let tried = Localized("已试 {n} 次，下次 {t}", "tries: {n}, next {t}")
    static let photos = Localized("照片 {n} 张", "photos: {n}")
    static let sign = Localized("确认签字并发送", "Confirm, sign and send")
    static let mend = Localized("查看变化并修改", "See what changed and mend it")
    static let discard = Localized("放弃这一条", "Discard it")
    static let discardSure = Localized("放弃后不能找回。确定放弃？", "It cannot be brought back. Discard it?")
    static let written = Localized("您填写的内容", "What you wrote")
    static let saved = Localized("已保存在本机，联网后自动发送。", "Kept on this phone; it is sent when there is a network.")
    static let savedToSign = Localized(
        "已保存在本机。签字须联网后由您本人确认。", "Kept on this phone. The signature waits for a network and for you.")
    static let cannotKeep = Localized(
        "没有发送，本机也无法保存。请勿关闭页面，稍后重试。", "Not sent, and it cannot be kept here. Leave this page open and try again.")
    static let noNumber = Localized("记录", "record")

    static let offlineTitle = Localized("没有网络，这一页没有保存在本机", "No network, and this page is not kept on this phone")
    static let offlineHelp = Localized(
        "可以上报隐患、查看看过的页面；写好的内容联网后自动发送。",
        "You can report and see the pages that you have seen; what you write is sent when there is a network.")
    static let loggedOut = Localized(
        "已在本机退出；联网后通知服务器。", "Logged out on this phone; the server is told when there is a network.")
    static let again = Localized("再试一次", "Try again")
}
