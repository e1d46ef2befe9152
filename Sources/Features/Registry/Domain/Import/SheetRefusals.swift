package import Kernel

// Why a whole sheet cannot be read. Each says where, and how to mend it; nothing has been written when it is thrown.
extension Refusal {
    package static func quoteNeverClosed(line: Int) -> Refusal {
        Refusal(
            "import.quote-never-closed", "第 \(line) 行开始的引号没有正确结束，请补上或删去这个引号；没有导入任何内容。",
            "The quote that opens on line \(line) is not closed where its cell ends. Close or delete it; nothing was imported."
        )
    }

    package static func cellTooLong(line: Int, column: Int, characters: Int) -> Refusal {
        Refusal(
            "import.cell-too-long",
            "第 \(line) 行第 \(column) 列的单元格有 \(characters) 个字符，最多 \(CSVReader.longestCell) 个；请删减，或检查引号；没有导入任何内容。",
            """
            The cell in column \(column) of the row on line \(line) holds \(characters) characters; at most \
            \(CSVReader.longestCell) are read. Shorten it or look for a stray quote; nothing was imported.
            """)
    }

    package static func tooManyColumns(line: Int) -> Refusal {
        Refusal(
            "import.too-many-columns", "第 \(line) 行超过 \(CSVReader.mostColumns) 列，请检查分隔符；没有导入任何内容。",
            "The row on line \(line) has more than \(CSVReader.mostColumns) columns. Check the separator; nothing was imported."
        )
    }

    package static func nulByte(line: Int) -> Refusal {
        Refusal(
            "import.nul-byte", "第 \(line) 行含有空字节，这不是文本文件；请另存为 CSV（UTF-8）；没有导入任何内容。",
            "Line \(line) holds a NUL byte, so this is no text file. Save it as CSV (UTF-8); nothing was imported.")
    }

    package static func tooManyRows(_ most: Int) -> Refusal {
        Refusal(
            "import.too-many-rows", "超过 \(most) 行，请分成几个文件；没有导入任何内容。",
            "There are more than \(most) rows. Split the file; nothing was imported.")
    }

    package static func fileTooLarge(megabytes: Int) -> Refusal {
        Refusal(
            "import.file-too-large", "文件超过 \(megabytes) MB，请分成几个文件；没有导入任何内容。",
            "The file is larger than \(megabytes) MB. Split it; nothing was imported.")
    }

    package static let notText = Refusal(
        "import.not-text", "文件既不是 UTF-8、GB 18030，也不是 UTF-16 文本；请另存为 CSV（UTF-8）；没有导入任何内容。",
        "The file is neither UTF-8, GB 18030 nor UTF-16 text. Save it as CSV (UTF-8); nothing was imported.")
    package static let emptySheet = Refusal(
        "import.empty", "文件是空的；没有导入任何内容。", "The file is empty; nothing was imported.")
    package static let onlyHeads = Refusal(
        "import.only-heads", "文件只有表头，下面没有数据行；没有导入任何内容。",
        "The file has heads but no rows under them; nothing was imported.")

    package static func columnsMissing(_ columns: [SheetColumn], heads: [String]) -> Refusal {
        let found = heads.prefix(12).map { String($0.prefix(40)) }.joined(separator: ", ")
        return Refusal(
            "import.columns-missing",
            "找不到必填列：\(columns.map(\.title.zh).joined(separator: "、"))。表头是：\(found)。请改表头，或指定对应的列；没有导入任何内容。",
            """
            Needed columns are missing: \(columns.map(\.title.en).joined(separator: ", ")). The heads are: \(found). Rename a head \
            or say which column it is; nothing was imported.
            """)
    }

    package static func unknownColumn(_ name: String, _ kind: SheetKind) -> Refusal {
        let known = kind.columns.map(\.name).joined(separator: ", ")
        return Refusal(
            "import.unknown-column", "没有“\(name.prefix(40))”这一列；可用的有：\(known)。",
            "There is no column \"\(name.prefix(40))\"; there are: \(known).")
    }

    package static func unknownHead(_ head: String) -> Refusal {
        Refusal(
            "import.unknown-head", "文件的表头里没有“\(head.prefix(40))”。", "The file has no head \"\(head.prefix(40))\".")
    }
}
