import Kernel

/// The texts of the checklists' own page.
enum ChecklistTexts {
    static let title = Localized("检查表", "Checklists")
    static let listing = Localized("检查表列表", "List the checklists")
    static let help = Localized(
        "双全日按检查对象所属的系统和类别使用。每行注明依据；矿和公司可以加行、改写，不使用的行写明原因并保留在表上。改版后，以前的双全日仍按当时的版本。",
        "Used on a Double-Full Day by an item's system and kind. Each line names what it rests on. A mine and its company add lines and word them otherwise; a line that they leave out stays in the list with the reason. A campaign keeps the version that it was opened with."
    )
    static let ofCampaign = Localized("本次使用的检查表", "Checklists of this campaign")
    static let frozenHelp = Localized(
        "建立双全日时与检查项目一并冻结；以后改版，本次显示的内容不变。",
        "Frozen with the items when the campaign was opened; later versions change nothing of what it showed.")
    static let campaignListing = Localized("双全日使用的检查表", "List the checklists of a campaign")
    static let add = Localized("加一行", "Add a line")
    static let line = Localized("检查内容", "Line of a checklist")
    static let lineListing = Localized("企业对检查表的增改", "List what enterprises changed in the checklists")
    static let lineShowing = Localized("查看一行增改", "Show one change of a checklist")
    static let reword = Localized("改写", "Word it otherwise")
    static let end = Localized("停用", "End it")
    static let leaveOut = Localized("本单位不使用", "Leave it out here")
    static let restore = Localized("恢复原来的检查内容", "Bring back the supplied line")
    static let leftOut = Localized("不使用", "left out")
    static let zh = Localized("检查什么（中文）", "What is looked at (Chinese)")
    static let en = Localized("检查什么（英文）", "What is looked at (English)")
    static let document = Localized("依据文件", "Rests on (document)")
    static let documentHelp = Localized(
        "法规、标准或本单位的制度，如“煤矿安全规程（2025）”“本矿通风管理制度”。",
        "A law, a standard or a rule of the enterprise, such as its ventilation rules.")
    static let article = Localized("条款", "Article")
    static let begins = Localized("施行起", "Holds from")
    static let beginsHelp = Localized(
        "今天或以后。已建立的双全日不变。", "Today or later. Campaigns that are open already stay as they are.")
    static let ends = Localized("从这天起不再使用", "No longer used from")
    static let until = Localized("使用到", "Used until")
    static let reason = Localized("原因", "Reason")
    static let endReason = Localized("停用原因", "Why it ended")
    static let instead = Localized("代替的原文", "In place of")
    static let suppliedBy = Localized("产品自带", "supplied")
    static let change = Localized("修改", "Change")
    static let ofMine = Localized("矿山检查表", "Checklists of the mine")

    static func insteadOf(_ words: String) -> Localized { Localized("代替的原文：\(words)", "In place of: \(words)") }
    static func leftOut(by keeper: String, because reason: String) -> Localized {
        Localized("不使用（\(keeper)）：\(reason)", "Left out (\(keeper)): \(reason)")
    }

    static func out(_ count: Int) -> Localized {
        Localized("不使用 \(count) 行", count == 1 ? "1 line left out" : "\(count) lines left out")
    }

    static let day = Localized("施行日期", "In force on")
    static let none = Localized("没有检查表", "There are no checklists")
    static let before = Localized("以前的版本：", "Versions before:")
    static let about = Localized("系统或类别", "System or kind")
    static let clause = Localized("依据", "Clause")
    static let from = Localized("现行版本起", "Present version since")
    static let keeper = Localized("来源", "Kept by")
    static let bringIn = Localized("从 Excel 导入", "Import from Excel")
    static let sheetHelp = Localized(
        "导出后在 Excel 里改，再导入：先试读，有问题的行列会指出。",
        "Export, change it in Excel and import it: it is tried first, and what is wrong is shown by row and column.")
}
