import Kernel

/// The texts about the calendar of one's deadlines.
enum CalendarTexts {
    static let title = Localized("日历订阅", "Calendar")
    static let help = Localized(
        "把您要整改、要验收的期限订阅到手机或电脑日历。拿到地址的人都能看到这些期限，请勿转发；更换后旧地址立即失效。",
        "Subscribe to the deadlines of what you rectify and verify in any calendar. Whoever has the address sees them: keep it to yourself. A new address ends the old one."
    )
    static let once = Localized(
        "日历地址（仅显示这一次，请立即复制到日历的“订阅”）：", "The address, shown this once; copy it into your calendar's “subscribe”:")
    static let make = Localized("生成地址", "Make an address")
    static let renew = Localized("更换地址", "Make a new address")
    static let end = Localized("停用", "End it")
    static let since = Localized("现用地址生成于", "The present address was made")
}
