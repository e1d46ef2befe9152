package import Kernel

extension Refusal {
    package static let notAWorkbook = Refusal(
        "workbook.unknown-type", "这个文件不是 XLSX 工作簿。请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”；没有导入任何内容。",
        "This file is no XLSX workbook. Save it as “Excel Workbook (.xlsx)”; nothing was imported.")
    package static let oldWorkbook = Refusal(
        "workbook.old-format", "这是旧的 .xls 或 .xlsb 格式。请另存为“Excel 工作簿（.xlsx）”后再导入；没有导入任何内容。",
        "This is the old .xls or the binary .xlsb format. Save it as “Excel Workbook (.xlsx)”; nothing was imported.")
    package static let encryptedWorkbook = Refusal(
        "workbook.encrypted", "工作簿设有打开密码。请去掉密码后再导入；没有导入任何内容。",
        "The workbook is protected by a password. Save it without one; nothing was imported.")
    package static let foreignEntity = Refusal(
        "workbook.document-type", "工作簿内含有文档类型声明，不予读取。请在 Excel 或 WPS 中打开后另存；没有导入任何内容。",
        "The workbook holds a document type, which is not read. Open it in a spreadsheet program and save it again; nothing was imported."
    )
    package static let noVisibleSheet = Refusal(
        "workbook.no-sheet", "工作簿里没有可见的工作表；没有导入任何内容。", "The workbook has no visible sheet; nothing was imported.")

    package static func damagedWorkbook(_ part: String) -> Refusal {
        Refusal(
            "workbook.damaged", "工作簿不完整或已损坏（\(part)）。请在 Excel 或 WPS 中打开后另存；没有导入任何内容。",
            "The workbook is cut off or damaged (\(part)). Open it in a spreadsheet program and save it again; nothing was imported."
        )
    }
    package static func workbookTooBig(_ part: String, _ most: Int) -> Refusal {
        let megabytes = most >> 20
        return Refusal(
            "workbook.too-big", "工作簿太大：\(part) 超过 \(megabytes) MB。请拆成几个文件；没有导入任何内容。",
            "The workbook is too big: \(part) has more than \(megabytes) MB. Split it; nothing was imported.")
    }
    package static func noSuchSheet(_ name: String, _ names: [String]) -> Refusal {
        let (name, known) = (String(name.prefix(60)), names.prefix(20).map { String($0.prefix(40)) })
        return Refusal(
            "workbook.no-such-sheet", "没有名为“\(name)”的工作表；有：\(known.joined(separator: "、"))。没有导入任何内容。",
            "There is no sheet “\(name)”; there are: \(known.joined(separator: ", ")). Nothing was imported.")
    }
    package static func mergedHeads(_ range: String) -> Refusal {
        Refusal(
            "workbook.merged-heads", "表头里有合并单元格 \(range)。请取消合并，使每一列只有一行自己的表头；没有导入任何内容。",
            "The heads hold the merged cells \(range). Unmerge them, so that each column has one head of its own; nothing was imported."
        )
    }
    package static func beyondColumns(row: Int, most: Int) -> Refusal {
        Refusal(
            "workbook.too-many-columns", "第 \(row) 行超过 \(most) 列；没有导入任何内容。",
            "Row \(row) has more than \(most) columns; nothing was imported.")
    }
}

/// What keeps the text of one cell from being used.
enum CellTrouble {
    static let formula = Localized(
        "单元格是公式，不能直接导入；请复制后“选择性粘贴 → 值”，或在导入时选择“采用公式的结果”",
        "the cell holds a formula; paste it as a value, or choose to take the results of formulas")
    static let formulaWithoutResult = Localized(
        "公式没有保存结果；请在 Excel 或 WPS 中打开并保存一次",
        "the formula has no saved result; open the file in a spreadsheet program and save it")
    static let noDate = Localized("单元格的日期不存在，请改正", "the cell's date does not exist; correct it")

    static func error(_ code: String) -> Localized {
        let code = String(code.prefix(20))
        return Localized("单元格是错误值 \(code)，请改正", "the cell holds the error \(code); correct it")
    }
    static func merged(_ range: String, first: String) -> Localized {
        Localized(
            "属于合并单元格 \(range)，值只在 \(first)；请取消合并并逐行填写",
            "is part of the merged cells \(range), whose value stands in \(first) only; unmerge them and fill in each row"
        )
    }
}
