import Kernel

/// Every text about lists that leave the house.
enum ExportTexts {
    static let title = Localized("导出记录", "Exports")
    static let help = Localized(
        "谁在什么时候导出了什么；导出前已记入账本。", "Who took which list, and when; recorded in the ledger before it was given out.")
    static let when = Localized("时间", "When")
    static let who = Localized("导出人", "Who")
    static let list = Localized("台账", "List")
    static let narrowed = Localized("筛选条件", "Narrowed to")
    static let rows = Localized("条数", "Rows")
    static let form = Localized("格式", "Form")
    static let everything = Localized("全部", "everything")
    static let none = Localized("还没有人导出过", "Nothing has been exported yet")

    static func export(_ total: Int) -> Localized {
        Localized("导出 \(total) 条（Excel）", total == 1 ? "Export 1 row (Excel)" : "Export \(total) rows (Excel)")
    }
}
