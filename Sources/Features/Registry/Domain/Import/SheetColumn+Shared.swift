import Kernel

// Columns that several kinds of sheets have.
extension SheetColumn {
    /// Whose row it is; whoever works at a mine need not say it.
    static let site = SheetColumn(
        "site", "矿山编号", "mine", .id, isRequired: true, synonyms: ["煤矿编号", "矿井编号", "site", "mine id"],
        help: Localized("本矿人员可以没有这一列", "People of the mine may leave this column out"),
        examples: [Localized("1", "1"), Localized("1", "1")])

    /// A column that fills an attribute of the registry, in the attribute's own format.
    static func fact(
        _ key: some AttributeKey, _ zh: String, _ en: String, synonyms: [String] = [], codes: [SheetCode] = [],
        examples: [Localized] = []
    ) -> SheetColumn {
        SheetColumn(
            plainName(key.rawValue), zh, en, codes.isEmpty ? SheetType(key.format) : .code(codes), field: key.rawValue,
            synonyms: synonyms, examples: examples)
    }

    /// `gas-class` for `gasClass`.
    private static func plainName(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
}

extension SheetType {
    /// The format of an attribute as a cell of a sheet.
    init(_ format: AttributeFormat) {
        switch format {
        case .text: self = .text(longest: 500)
        case .day: self = .day
        case .flag: self = .code(SheetCode.yesNo)
        case .whole(let range): self = .integer(range)
        case .decimal(let range): self = .decimal(range)
        case .code(let codes): self = .code(codes.map { SheetCode($0, Localized($0, $0)) })
        }
    }
}

extension SheetCode {
    static let yesNo = [
        SheetCode("yes", Localized("是", "yes"), synonyms: ["y", "true", "1", "有"]),
        SheetCode("no", Localized("否", "no"), synonyms: ["n", "false", "0", "无"]),
    ]

    /// `value: 中文, English, synonym, …` line by line.
    static func list(_ lines: String) -> [SheetCode] {
        lines.split(separator: "\n").map { line in
            let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
            let names = (parts.last ?? "").split(separator: ",").map { String($0.drop(while: \.isWhitespace)) }
            let value = String((parts.first ?? "").drop(while: \.isWhitespace))
            return SheetCode(
                value, Localized(names.first ?? value, names.dropFirst().first ?? value),
                synonyms: Array(names.dropFirst(2)))
        }
    }
}
