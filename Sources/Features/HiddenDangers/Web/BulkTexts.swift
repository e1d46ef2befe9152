import Kernel

/// Every text about doing the same to several dangers.
enum BulkTexts {
    static let title = Localized("批量办理", "Several at once")
    static let open = Localized("办理选中的隐患…", "Act on the selected…")
    static let select = Localized("选择", "Select")
    static let selected = Localized("选中的隐患", "Selected")
    static let what = Localized("办理什么", "What to do")
    static let none = Localized("没有选中隐患", "Nothing is selected")
    static let noneHelp = Localized("回到台账，勾选要一起办理的隐患。", "Go back to the list and tick what belongs together.")
    static let nothingPossible = Localized(
        "选中的隐患现在没有您可以办理的事项。", "There is nothing that you can do with the selected now.")
    static let possible = Localized("可以办理", "possible")
    static let result = Localized("办理结果", "What was done")
    static let done = Localized("已办理", "done")
    static let notDone = Localized("未办理", "not done")
    static let back = Localized("回到台账", "Back to the list")
    static let help = Localized(
        "填写一次，对每一条分别办理、分别记入账本；不能办理的会说明原因，其他不受影响。",
        "Answered once; each is done and recorded by itself. What cannot be done says why and holds up nothing else.")

    static func tooMany(_ most: Int) -> Localized {
        Localized("一次最多 \(most) 条，只列出前 \(most) 条。", "At most \(most) at once; the first \(most) are shown.")
    }

    static func counts(done: Int, refused: Int) -> Localized {
        Localized("已办理 \(done) 条，未办理 \(refused) 条", "\(done) done, \(refused) not done")
    }

    static func offered(_ possible: Int, of all: Int) -> Localized {
        Localized("\(possible)/\(all) 条可以办理", "possible for \(possible) of \(all)")
    }
}
