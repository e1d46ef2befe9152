import Domain
import Kernel

/// Every text about views and columns.
enum ViewTexts {
    static let title = Localized("我的视图", "Views")
    static let listing = Localized("视图列表", "List views")
    static let showing = Localized("查看视图", "Show a view")
    static let save = Localized("保存为视图", "Save as a view")
    static let amend = Localized("更改视图", "Change the view")
    static let remove = Localized("删除视图", "Remove the view")
    static let name = Localized("名称", "Name")
    static let list = Localized("台账", "List")
    static let query = Localized("筛选条件", "What it asks")
    static let queryHelp = Localized("地址中“?”后面的部分", "What stands after “?” in the list's address")
    static let listHelp = Localized(
        "台账的地址，不带“/”，如 violations；不填即隐患台账",
        "The list's address without its slash, as violations; nothing means the register of hidden dangers")
    static let withColumns = Localized("连同我现在显示的列", "With the columns that I see now")
    static let audience = Localized("谁能用", "Who has it")
    static let role = Localized("岗位（仅用于岗位默认）", "Role (only for a role's first view)")
    static let whose = Localized("谁设的", "Set up by")
    static let count = Localized("现有", "Now")
    static let all = Localized("全部", "All")
    static let manage = Localized("管理视图", "Manage views")
    static let none = Localized("还没有视图", "No views yet")
    static let noneHelp = Localized("在台账中筛选后，点“保存为视图”。", "Filter the list, then choose “Save as a view”.")
    static let columns = Localized("显示哪些列", "Columns")
    static let columnsHelp = Localized("一个不选即恢复默认；导出也按这里的列。", "None chosen means the usual ones; exports follow.")
    static let keep = Localized("保存列", "Keep the columns")
    static let back = Localized("返回的地址", "Where to go back")

    static func name(_ audience: SavedView.Audience) -> Localized {
        switch audience {
        case .own: Localized("仅自己", "me alone")
        case .house: Localized("本单位及下级", "my organisation and all below")
        case .role: Localized("岗位默认（本单位及下级）", "what a role sees first, here and below")
        }
    }

    /// What a saved view says of itself beside its name.
    static func mark(_ view: SavedView, _ language: Language) -> String? {
        switch view.audience {
        case .own: nil
        case .house: Localized("共享", "shared")(language)
        case .role: view.role.map { ShellTexts.name($0)(language) }
        }
    }
}
