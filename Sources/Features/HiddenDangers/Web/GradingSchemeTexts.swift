import Kernel

/// Every text about the scheme in which an enterprise words its grades.
enum GradingSchemeTexts {
    static let title = Localized("隐患分级方案", "Grading scheme")
    static let choose = Localized("更改分级方案", "Choose the grading scheme")
    static let scheme = Localized("分级方案", "Scheme")
    static let schemeHelp = Localized(
        "规则库中方案的名称；above 表示沿用上级单位的方案。", "A scheme of the rules by its name; “above” follows the organisation above.")
    static let reason = Localized("依据或理由", "Reason")
    static let showing = Localized("查看隐患分级方案", "Show the grading scheme")
    static let asAbove = Localized("沿用上级单位的方案", "As the organisation above")
    static let own = Localized("本单位选定", "chosen here")
    static let standard = Localized("系统默认：一般 A、B、C 与重大", "The product's own: general A, B, C and major")
    static let word = Localized("本企业等级", "The enterprise's grade")
    static let code = Localized("代码", "Code")
    static let legal = Localized("法定等级", "Grade of the law")
    static let grade = Localized("整改时限按", "Deadlines as for")
    static let origin = Localized("出处", "From")
    static let local = Localized("本地规则", "local rule")
    static let help = Localized(
        "法律只分一般和重大。企业可以用自己的等级名称，但每个等级都对应法定等级；下级单位没有另选时沿用本单位的方案。更改后，已定级的隐患仍显示定级时的名称。",
        "The law knows general and major. An enterprise may use words of its own, each standing for a grade of the law; whatever lies below follows unless it chooses otherwise. What was graded before keeps its word."
    )

    static func from(_ name: String) -> Localized {
        Localized("沿用“\(name)”的方案", "as chosen by “\(name)”")
    }
}
