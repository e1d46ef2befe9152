import Kernel

/// The texts of the report form and its receipt.
enum ReportTexts {
    static let short = Localized("上报隐患", "Report")
    static let placeKnown = Localized("地点（从本矿选择）", "Place (of this mine)")
    static let placeHelp = Localized(
        "列表里没有时再填，例如：1203 回风巷 120 米处", "Only when the list lacks it, e.g. return airway 1203 at 120 m")
    static let lastUsed = Localized("上次：", "last: ")
    static let onTheSpot = Localized("已当场整改", "Fixed on the spot")
    static let fix = Localized("怎么整改的", "How it was fixed")
    static let fixHelp = Localized("由他人验收后才算消除。", "It is over once somebody else has accepted it.")
    static let elsewhere = Localized("列表里没有这个地点", "The place is not in the list")
    static let scan = Localized("扫二维码", "Scan the code")
    static let scanHelp = Localized("对准张贴的二维码", "Hold the camera to the code on the poster")
    static let scanStrange = Localized("这不是本矿的地点二维码。", "This is not the code of a place of this mine.")
    static let cancel = Localized("取消", "Cancel")
    static let speak = Localized("说话", "Speak")
    static let listening = Localized("正在听，点一下结束", "Listening; press to end")
    static let nearMiss = Localized("这是未遂事件（差点出事，没有伤亡）", "This was a near miss: nothing happened, but it nearly did")
    static let more = Localized("补充更多情况", "More facts")
    static let done = Localized("已上报", "Reported")
    static let doneHelp = Localized(
        "安全部门会登记、定级并派人整改。您可以随时查看进展。",
        "The safety office registers and grades it and gives it to somebody. You can follow it at any time.")
    static let number = Localized("编号", "Number")
    static let follow = Localized("查看进展", "Follow it")
    static let another = Localized("再报一条", "Report another")
    static let here = Localized("在这里上报隐患", "Report a danger here")
    static let openHere = Localized("这里未销号的隐患", "Open dangers here")
    static let mineMissing = Localized("请选择矿山。", "Choose the mine.")
}
