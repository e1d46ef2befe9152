import Domain
import Kernel

/// The texts of the page where a person says what to be told.
enum PreferenceTexts {
    static let title = Localized("通知设置", "What I am told")
    static let help = Localized(
        "不提醒的通知仍保留在“全部”里，只是不计入未读。您的选择会留痕。",
        "What you are not told stays under “All” and is not counted as unread. Your choice is on the record.")
    static let save = Localized("保存", "Save")
    static let saved = Localized("已保存。", "Saved.")
    static let bell = Localized("提醒我哪些事", "Tell me about")
    static let leastGrade = Localized("只提醒此等级及以上", "Only from this grade up")
    static let gradeHelp = Localized("未定级的总会提醒。", "What is not graded yet is always told.")
    static let places = Localized("只提醒这些系统和区域（不选即全部）", "Only these systems and areas (none means all)")
    static let teams = Localized("只提醒这些单位的工作（不选即全部）", "Only the work of these units (none means all)")
    static let narrowing = Localized("只提醒部分系统、区域或单位", "Only some systems, areas or units")
    static let always = Localized("总会提醒，不能关闭", "Always told; it cannot be switched off")
    static let quiet = Localized("按您的设置不提醒", "Not told, as you chose")

    static func reason(_ necessity: NoticeKind.Necessity) -> Localized {
        switch necessity {
        case .acknowledged:
            Localized(
                "您要对它负责，或别人凭您的签收认定您已知道：", "You answer for it, or others rely on your acknowledgement:")
        case .awaited: Localized("别人在等您决定：", "Somebody waits for your decision:")
        }
    }
}
