import Domain
import Kernel

/// Every text of the import pages, Chinese first.
enum ImportTexts {
    static let title = Localized("导入", "Imports")
    static let listing = Localized("导入记录", "List imports")
    static let showing = Localized("一次导入", "Show an import")
    static let upload = Localized("导入一张表", "Import a list")
    static let kind = Localized("表里是什么", "What does it list?")
    static let file = Localized("文件", "File")
    static let fileHelp = Localized(
        "Excel（.xlsx）或 CSV 文件，最大 64 MB。先试读，您确认之后才写入。",
        "An Excel workbook (.xlsx) or a CSV file, at most 64 MB. It is only read until you confirm.")
    static let send = Localized("上传", "Upload")
    static let noFile = Localized("请选择文件。", "Choose a file.")
    static let templates = Localized("模板", "Templates")
    static let template = Localized("下载模板", "Download template")
    static let templatesHelp = Localized(
        "表头和两行示例；表头不同也可以导入，列会自动对应。", "Heads and two example rows; other heads work, too: the columns are guessed.")
    static let earlier = Localized("以前的导入", "Earlier imports")
    static let none = Localized("还没有导入过", "Nothing has been imported yet")
    static let noneHelp = Localized("下载一个模板填好，或直接上传已有的名录。", "Fill in a template, or upload the list that you have.")
    static let when = Localized("时间", "When")
    static let who = Localized("谁", "Who")
    static let state = Localized("状态", "State")
    static let result = Localized("结果", "Result")
    static let columns = Localized("核对列", "Check the columns")
    static let columnsHelp = Localized(
        "每一项对应文件里的哪一列？已按表头猜好，请核对；带 * 的必须有。",
        "Which column of your file fills each item? They are guessed from the heads: please check. * is needed.")
    static let sheet = Localized("读取哪张工作表", "Which sheet of the workbook")
    static let turn = Localized("换成这张表", "Read this sheet")
    static let mine = Localized("整张表属于哪座矿", "Of which mine the whole list is")
    static let mineHelp = Localized(
        "一张表只写一座矿时选这里；每行各写矿山时不选。", "Choose it when the list is one mine's; leave it when each row names its own.")
    static let eachRow = Localized("每行各有矿山列", "Each row names its mine")
    static let notThere = Localized("（文件里没有）", "(not in the file)")
    static func sample(_ cells: String) -> Localized { Localized("文件里：\(cells)", "In the file: \(cells)") }
    static func atLine(_ line: String) -> Localized { Localized("第 \(line) 行", "line \(line)") }
    static let preview = Localized("文件的前几行", "The first rows of the file")
    static let profile = Localized("记住这样的对应（起个名字）", "Remember these columns as")
    static let profileHelp = Localized("以后表头相同的文件会自动这样对应。", "Files with the same heads will then be read like this.")
    static let check = Localized("试读，不写入", "Try it without writing")
    static let confirm = Localized("确认导入", "Import now")
    static let again = Localized("重新核对列", "Check the columns again")
    static let back = Localized("导入列表", "All imports")
    static let working = Localized("正在处理，页面会自动更新；可以先离开。", "At work; this page renews itself. You may leave it.")
    static let written = Localized("已写入", "Written so far")
    static let wouldCreate = Localized("将新增", "would be new")
    static let created = Localized("新增", "new")
    static let wouldMerge = Localized("将合并", "would be merged")
    static let merged = Localized("合并", "merged")
    static let unchanged = Localized("不变", "unchanged")
    static let refused = Localized("有问题", "refused")
    static let rows = Localized("总行数", "rows")
    static let newOnes = Localized("新增举例", "New, for example")
    static let changes = Localized("改动举例", "Changed, for example")
    static let field = Localized("项目", "Field")
    static let before = Localized("原来", "Before")
    static let after = Localized("改为", "After")
    static let problems = Localized("有问题的行", "Refused rows")
    static let problemsHelp = Localized(
        "这些行不会写入。下载问题清单，改好后重新上传这一份即可。",
        "These rows are not written. Download the error sheet, mend it, and upload it again.")
    static let line = Localized("行", "Line")
    static let column = Localized("列", "Column")
    static let reason = Localized("问题和改法", "What is wrong, and how to mend it")
    static let wholeRow = Localized("整行", "whole row")
    static let errorSheet = Localized("下载有问题的行", "Download the refused rows")
    static let allRows = Localized("下载全部行（带问题列）", "Download all rows with their errors")
    static let nothingToDo = Localized("没有要写入的内容。", "There is nothing to write.")
    static let confirmedBy = Localized("确认人", "Confirmed by")
    static let encoding = Localized("编码", "Encoding")
    static let record = Localized("每一处改动都记入台账，注明是谁导入的。", "Every change stands in the ledger with whoever imported it.")

    static func name(_ stage: SheetImport.Stage) -> Localized {
        switch stage {
        case .uploaded: Localized("待核对列", "columns to check")
        case .checking: Localized("试读中", "being read")
        case .checked: Localized("待确认", "to be confirmed")
        case .running: Localized("导入中", "being imported")
        case .done: Localized("已完成", "done")
        case .refused: Localized("未导入", "refused")
        }
    }

    static func shown(_ count: Int) -> Localized {
        Localized("只列出前 \(count) 处，其余见问题清单。", "The first \(count) are shown; the error sheet has all.")
    }

    static func counts(_ counts: SheetCounts) -> Localized {
        Localized(
            "新增 \(counts.created)，合并 \(counts.merged)，不变 \(counts.unchanged)，有问题 \(counts.refused)",
            "\(counts.created) new, \(counts.merged) merged, \(counts.unchanged) unchanged, \(counts.refused) refused")
    }
}
