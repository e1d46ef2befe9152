import Kernel

/// The texts of the checklists' own page.
enum ChecklistTexts {
    static let title = Localized("检查表", "Checklists")
    static let listing = Localized("检查表列表", "List the checklists")
    static let help = Localized(
        "双全日按检查对象所属的系统和类别使用。每行注明依据；改版后，以前的双全日仍按当时的版本。",
        "Used on a Double-Full Day by an item's system and kind. Each line names what it rests on; a campaign keeps the version of its day."
    )
    static let ofCampaign = Localized("本次使用的检查表", "Checklists of this campaign")
    static let frozenHelp = Localized(
        "建立双全日时与检查项目一并冻结；以后改版，本次显示的内容不变。",
        "Frozen with the items when the campaign was opened; later versions change nothing of what it showed.")
    static let campaignListing = Localized("双全日使用的检查表", "List the checklists of a campaign")
    static let day = Localized("施行日期", "In force on")
    static let none = Localized("没有检查表", "There are no checklists")
    static let before = Localized("以前的版本：", "Versions before:")
    static let about = Localized("系统或类别", "System or kind")
    static let number = Localized("序号", "Line")
    static let what = Localized("检查什么", "What is looked at")
    static let clause = Localized("依据", "Clause")
    static let from = Localized("版本（施行起）", "Version (in force from)")
}
